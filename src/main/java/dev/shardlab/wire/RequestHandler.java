package dev.shardlab.wire;

import dev.shardlab.api.exchange.Visit;
import dev.shardlab.command.BodyEncoding;
import dev.shardlab.command.ClientRequest;
import java.nio.ByteBuffer;

/** What the frame asks of whoever knows the actions. Called by any thread. */
interface RequestHandler {

    /** Whether there is an action of this name. */
    boolean serves(String action);

    /** Whether the body can be read at all, as a structure. Only asked of requests that will be refused anyway. */
    boolean isWellFormed(BodyEncoding encoding, byte[] body);

    /** Answers, now or later, once, on any thread. */
    void answer(ClientRequest request, Outcome outcome);

    /** Where an answer goes. */
    interface Outcome {

        /** How the request came. */
        Visit visit();

        void answer(HttpAnswer answer);

        /** Answers with an event stream that begins now. */
        EventStream stream();
    }

    /** Where events go, one after the other. */
    interface EventStream {

        /**
         * Sends the next event; not before the one before was taken.
         *
         * @param taken told once whether the client took it; if not it has gone, or been turned away. On any thread
         */
        void send(ByteBuffer event, Taken taken);

        /** Ends it, once the last event was taken. */
        void end();

        /** Whether a client may see the end of an event only with the event after it. */
        boolean lags();

        /** Has {@code gone} run, at most once, if the client goes before the end. On any thread. */
        void whenGone(Runnable gone);
    }

    /** Hears whether an event was taken. */
    @FunctionalInterface
    interface Taken {

        void told(boolean wasTaken);
    }
}
