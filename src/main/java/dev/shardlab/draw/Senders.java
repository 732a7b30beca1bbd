package dev.shardlab.draw;

import dev.shardlab.draw.client.Arrivals;
import dev.shardlab.draw.client.ClientSenders;
import dev.shardlab.draw.producer.Sender;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.state.LabState;
import dev.shardlab.state.client.ClientState;
import dev.shardlab.state.kinesis.StreamState;
import dev.shardlab.state.producer.ProducerState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who stands on the left of one stream. */
final class Senders {

    private final LabState state;
    private final VirtualTime now;

    Senders(LabState state, VirtualTime now) {
        this.state = state;
        this.now = now;
    }

    /** Who puts to the stream, and the clients that neither put nor read anywhere and spoke of this stream last. */
    List<Sender> of(StreamState stream, Arrivals landings) {
        List<Sender> senders = new ArrayList<>();
        for (ProducerState producer : state.producers().all()) {
            if (producer.stream().equals(stream.name())) {
                senders.add(state.clients()
                        .behind(producer.name())
                        .flatMap(client -> state.clients().client(client))
                        .map(client -> ClientSenders.of(
                                client, producer, (double) landings.inLimitSecond(producer.name()), now))
                        .orElseGet(() -> Sender.of(producer)));
            }
        }
        state.clients().all().stream()
                .filter(client -> !isAtWork(client) && isAt(stream.name(), client))
                .forEach(client -> senders.add(ClientSenders.of(client, null, 0, now)));
        return senders;
    }

    private boolean isAtWork(ClientState client) {
        return state.producers().all().stream().anyMatch(producer -> client.producer(producer.stream())
                        .filter(producer.name()::equals)
                        .isPresent())
                || state.kinesis().streams().stream().anyMatch(stream -> reads(client, stream));
    }

    private static boolean reads(ClientState client, StreamState stream) {
        return !client.places(stream.name()).isEmpty();
    }

    /** What it says of no stream, or of one that is not there, it says at the first. */
    private boolean isAt(StreamName stream, ClientState client) {
        StreamName first = state.kinesis().streams().iterator().next().name();
        return subject(client)
                .filter(name -> state.kinesis().stream(name).isPresent())
                .orElse(first)
                .equals(stream);
    }

    private static Optional<StreamName> subject(ClientState client) {
        VirtualTime refused = client.lastRefusal().map(call -> call.at()).orElse(null);
        VirtualTime answered = client.lastCall().map(call -> call.at()).orElse(null);
        boolean lastWasRefused = refused != null && (answered == null || !refused.isBefore(answered));
        return lastWasRefused
                ? client.lastRefusal().flatMap(call -> Optional.ofNullable(call.stream()))
                : client.lastCall().flatMap(call -> Optional.ofNullable(call.stream()));
    }
}
