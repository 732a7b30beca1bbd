package dev.shardlab.ui.charts;

import dev.shardlab.draw.Fact;
import dev.shardlab.model.ClientName;
import dev.shardlab.model.GroupName;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.state.kcl.GroupState;
import dev.shardlab.state.kinesis.StreamState;
import dev.shardlab.state.producer.ProducerState;
import dev.shardlab.ui.session.PlaySession;
import java.util.Optional;

/** Whose metrics are shown: the stream of what is selected, else the first. */
final class ShownStream {

    private ShownStream() {}

    /** Nothing as long as there is no stream. */
    static Optional<StreamName> of(PlaySession session) {
        Fact selected = session.selection();
        Optional<StreamName> chosen = selected == null ? Optional.empty() : of(selected, session);
        return chosen.or(() -> planned(session)).or(() -> session.state().kinesis().streams().stream()
                .map(StreamState::name)
                .findFirst());
    }

    private static Optional<StreamName> planned(PlaySession session) {
        return session.scenario().setup().streams().stream()
                .map(stream -> stream.name())
                .findFirst();
    }

    private static Optional<StreamName> of(Fact fact, PlaySession session) {
        return switch (fact) {
            case Fact.OfProducer(var producer) -> of(producer, session);
            case Fact.OfFlight(var producer, var _, var _) -> of(producer, session);
            case Fact.OfFlights(var producer, var _, var _) -> of(producer, session);
            case Fact.OfRetry(var producer, var _, var _) -> of(producer, session);
            case Fact.OfRecord(var stream, var _, var _) -> Optional.of(stream);
            case Fact.OfRecords(var stream, var _, var _, var _) -> Optional.of(stream);
            case Fact.OfShard(var stream, var _) -> Optional.of(stream);
            case Fact.OfShards(var stream, var _) -> Optional.of(stream);
            case Fact.OfCursor(var group, var _) -> of(group, session);
            case Fact.OfGroup(var group) -> of(group, session);
            case Fact.OfWorker(var group, var _) -> of(group, session);
            case Fact.OfWire wire -> of(wire, session);
            case Fact.OfHashAxis(var stream) -> Optional.of(stream);
            case Fact.OfTrimHorizon(var stream) -> Optional.of(stream);
        };
    }

    private static Optional<StreamName> of(Fact.OfWire fact, PlaySession session) {
        return switch (fact) {
            case Fact.OfReading(var _, var stream, var _) -> Optional.of(stream);
            case Fact.OfLandings(var stream, var _, var _, var _) -> Optional.of(stream);
            case Fact.OfTurnedAway(var stream, var _, var _, var _, var _) -> Optional.of(stream);
            case Fact.OfConsumer(var stream, var _) -> Optional.of(stream);
            case Fact.OfListener(var stream, var _, var _) -> Optional.of(stream);
            case Fact.OfPipe(var stream, var _, var _) -> Optional.of(stream);
            case Fact.OfClient(var client) -> of(client, session);
            case Fact.OfCall(var client, var _) -> of(client, session);
            case Fact.OfRefusedCall(var client, var _) -> of(client, session);
        };
    }

    /** Of the streams that a client puts to, the first. */
    private static Optional<StreamName> of(ClientName client, PlaySession session) {
        return session.state().clients().client(client).stream()
                .flatMap(found -> found.producers().keySet().stream())
                .findFirst();
    }

    private static Optional<StreamName> of(ProducerName producer, PlaySession session) {
        return session.state().producers().named(producer).map(ProducerState::stream);
    }

    private static Optional<StreamName> of(GroupName group, PlaySession session) {
        return session.state().kcl().group(group).map(GroupState::stream);
    }
}
