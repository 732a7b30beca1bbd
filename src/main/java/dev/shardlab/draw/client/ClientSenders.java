package dev.shardlab.draw.client;

import dev.shardlab.draw.paper.Ages;
import dev.shardlab.draw.producer.Sender;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.client.ClientState;
import dev.shardlab.state.producer.ProducerState;
import org.jspecify.annotations.Nullable;

/** Clients on the wire as they stand on the left of a stream. */
public final class ClientSenders {

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
                recordsPerSec);
    }

    /** {@code 12 calls} */
    public static String calls(ClientState client) {
        return Ages.count(client.calls()) + (client.calls() == 1 ? " call" : " calls");
    }
}
