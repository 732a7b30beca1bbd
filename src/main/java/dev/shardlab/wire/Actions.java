package dev.shardlab.wire;

import dev.shardlab.command.BodyEncoding;
import dev.shardlab.command.ClientRequest;

/** What the frame asks of whoever knows the actions. Called by any thread. */
interface Actions {

    /** Whether there is an action of this name. */
    boolean serves(String action);

    /** Whether the body can be read at all, as a structure. Only asked of requests that will be refused anyway. */
    boolean isWellFormed(BodyEncoding encoding, byte[] body);

    /** Answers, now or later, once, on any thread. */
    void answer(ClientRequest request, Outcome outcome);

    /** Where an answer goes. */
    interface Outcome {

        void answer(Answer answer);
    }
}
