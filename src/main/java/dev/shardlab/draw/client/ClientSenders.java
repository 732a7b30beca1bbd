package dev.shardlab.draw.client;

import dev.shardlab.draw.paper.Ages;
import dev.shardlab.draw.producer.Sender;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.client.ClientState;
import dev.shardlab.state.producer.ProducerState;
import org.jspecify.annotations.Nullable;

/** Clients on the wire as they stand on the left of a stream. */
public final class ClientSenders {

    private static final long QUIET_MICROS = 2 * VirtualTime.MICROS_PER_SECOND;

    private ClientSenders() {}

    /** @param producer as whom it puts; null if it does not */
    public static Sender of(
            ClientState client, @Nullable ProducerState producer, double recordsPerSec, VirtualTime now) {
        return new Sender(
                client.name().value(),
                new ClientItem.OfClient(client.name()),
                producer,
                calls(client),
                CallSigns.of(client, now).orElse(null),
                producer == null ? null : quiet(client, now),
                recordsPerSec);
    }

    /** A rate of nothing does not say whether somebody is slow or gone, or whether this future leaves one in which it goes on. */
    private static @Nullable String quiet(ClientState client, VirtualTime now) {
        long micros = now.micros() - client.heardAt().micros();
        return micros < QUIET_MICROS ? null : "no call for " + Ages.words(micros);
    }

    /** {@code 12 calls} */
    public static String calls(ClientState client) {
        return Ages.count(client.calls()) + (client.calls() == 1 ? " call" : " calls");
    }
}
