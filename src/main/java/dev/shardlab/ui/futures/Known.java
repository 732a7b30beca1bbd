package dev.shardlab.ui.futures;

import dev.shardlab.draw.Fact;
import dev.shardlab.state.LabState;

/** What is the same thing in two futures: what has a name. A record, or a request under way, has none. */
final class Known {

    private Known() {}

    /** Whether a thing of one future is there in another. */
    static boolean in(LabState state, Fact fact) {
        return switch (fact) {
            case Fact.OfProducer(var producer) ->
                state.producers().named(producer).isPresent();
            case Fact.OfShard(var stream, var shard) ->
                state.kinesis().stream(stream)
                        .flatMap(found -> found.shard(shard))
                        .isPresent();
            case Fact.OfGroup(var group) -> state.kcl().group(group).isPresent();
            case Fact.OfWorker(var group, var worker) ->
                state.kcl()
                        .group(group)
                        .filter(found -> found.isRunning(worker))
                        .isPresent();
            case Fact.OfCursor(var group, var shard) ->
                state.kcl().group(group).flatMap(found -> found.lease(shard)).isPresent();
            case Fact.OfHashAxis(var stream) -> state.kinesis().stream(stream).isPresent();
            case Fact.OfTrimHorizon(var stream) ->
                state.kinesis().stream(stream).isPresent();
            case Fact.OfClient(var client) -> state.clients().client(client).isPresent();
            case Fact.OfWire _ -> false;
            case Fact.OfFlight _, Fact.OfFlights _, Fact.OfRetry _ -> false;
            case Fact.OfRecord _, Fact.OfRecords _, Fact.OfShards _ -> false;
        };
    }
}
