package dev.shardlab.draw.kinesis;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.item.SystemId;
import dev.shardlab.draw.paper.Tokens;
import dev.shardlab.draw.plan.Passing;
import dev.shardlab.event.StreamEvent.RecordsAppended;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.kinesis.ShardLog;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.kinesis.StreamState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Records of a stream under way, for the map: what clients have only just put, and copies that somebody is handed. */
public final class PassingRecords {

    /** Of one shard; there is no ribbon on which more have room. */
    private static final int MOST = 100;

    private PassingRecords() {}

    /**
     * What clients have only just put, shown after the fact as {@link Unlanded} is: each request as one.
     *
     * @param from where a client leaves; empty for who is none
     */
    public static List<Passing> put(
            StreamState stream,
            Function<RecordsAppended, Optional<SystemId>> from,
            VirtualTime now,
            long landingMicros) {
        List<Passing> found = new ArrayList<>();
        for (ShardState shard : stream.shards()) {
            if (shard.first() < shard.next()) {
                put(shard, from, now, landingMicros, found);
            }
        }
        return found;
    }

    private static void put(
            ShardState shard,
            Function<RecordsAppended, Optional<SystemId>> from,
            VirtualTime now,
            long landingMicros,
            List<Passing> found) {
        ShardLog log = shard.log();
        long first = log.firstAtOrAfter(now.plusMicros(1 - landingMicros), shard.first(), shard.next());
        long end;
        int looks = 0;
        for (long index = first; index < shard.next() && looks < MOST; index = end) {
            end = Math.min(shard.next(), log.runEnd(index));
            looks++;
            if (Unlanded.areShown(log, index)) {
                long begin = index;
                long last = end;
                double way = (double) (now.micros() - log.arrivalMicros(index)) / landingMicros;
                from.apply(log.append(index))
                        .ifPresent(client -> found.add(new Passing(
                                client,
                                StreamTile.id(shard.stream()),
                                item(shard, begin, last),
                                log.keyFingerprint(begin),
                                last - begin == 1 ? Tokens.Kind.RECORD : Tokens.Kind.MANY,
                                Math.clamp(way, 0, 1))));
            }
        }
    }

    /** Copies on their way to a reader, while they are; empty where retention has dropped them meanwhile. */
    public static Optional<Passing> read(ShardState shard, Standing.Copies copies, SystemId reader, VirtualTime now) {
        long first = Math.max(copies.from(), shard.first());
        if (shard.isExpired() || first >= copies.to() || !copies.areUnderWay(now.micros())) {
            return Optional.empty();
        }
        return Optional.of(new Passing(
                StreamTile.id(shard.stream()),
                reader,
                new StreamItem.OfRecords(shard.stream(), shard.id(), first, copies.to()),
                shard.log().keyFingerprint(first),
                Tokens.Kind.READ,
                copies.way(now.micros())));
    }

    private static StageItem item(ShardState shard, long from, long to) {
        return to - from == 1
                ? new StreamItem.OfRecord(shard.stream(), shard.id(), from)
                : new StreamItem.OfRecords(shard.stream(), shard.id(), from, to);
    }
}
