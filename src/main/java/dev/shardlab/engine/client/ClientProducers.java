package dev.shardlab.engine.client;

import dev.shardlab.event.ClientEvent.ClientProduces;
import dev.shardlab.event.Event;
import dev.shardlab.event.ProducerEvent.ProducerStarted;
import dev.shardlab.model.ClientName;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.state.LabState;
import java.util.List;
import java.util.Optional;

/**
 * A client that puts to a stream is a producer of it, under its own name; to a second stream, or where there is such a producer
 * already, under its name with the stream's.
 */
final class ClientProducers {

    private static final int MAX_LENGTH = 64;

    private ClientProducers() {}

    /** The producer that a client is in a stream. If it was none yet, it becomes one, given that there is such a stream. */
    static ProducerName name(
            LabState state, ClientName client, StreamName stream, List<Event> events, VirtualTime now) {
        Optional<ProducerName> known = state.clients().client(client).flatMap(found -> found.producer(stream));
        if (known.isPresent()) {
            return known.get();
        }
        ProducerName name = freeName(state, client, stream);
        if (state.kinesis().stream(stream).isPresent()) {
            events.add(new ClientProduces(now, client, stream, name));
            events.add(new ProducerStarted(now, name, stream));
        }
        return name;
    }

    private static ProducerName freeName(LabState state, ClientName client, StreamName stream) {
        ProducerName name = named(client.value(), "");
        for (int i = 1; state.producers().named(name).isPresent(); i++) {
            name = named(client.value(), " > " + stream + (i == 1 ? "" : " " + i));
        }
        return name;
    }

    /** As much of the client's name as there is room for before {@code ending}, but some of it. */
    private static ProducerName named(String client, String ending) {
        String end = ending.substring(Math.max(0, ending.length() - MAX_LENGTH / 2));
        String start = client.substring(0, Math.min(client.length(), MAX_LENGTH - end.length()));
        return new ProducerName(start + end);
    }
}
