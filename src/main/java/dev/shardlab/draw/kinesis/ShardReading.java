package dev.shardlab.draw.kinesis;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.paper.Ages;
import dev.shardlab.draw.paper.Note;
import dev.shardlab.draw.paper.Rates;
import dev.shardlab.draw.paper.Role;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.StreamLimits;
import dev.shardlab.state.kinesis.Backlog;
import dev.shardlab.state.kinesis.ShardState;

/** What is read off one shard at the time of the picture. */
record ShardReading(ShardState shard, Frame frame, ShardRefusals refusals) {

    private static final double NEARLY_FULL = 0.8;

    StageItem item() {
        return new StreamItem.OfShard(shard.stream(), shard.id());
    }

    String shortName() {
        return shortName(shard);
    }

    static String shortName(ShardState shard) {
        return "shard " + shard.id().index();
    }

    /** Whether records that it refused are not settled yet. */
    boolean refuses() {
        return refusals.by(shard) > 0;
    }

    /** The share of the write limit that is spent in this second, 0 to 1. */
    double used() {
        double records = (double) shard.recordsWrittenInSecond(frame.time()) / StreamLimits.SHARD_WRITE_RECORDS_PER_SEC;
        double bytes = (double) shard.bytesWrittenInSecond(frame.time()) / StreamLimits.SHARD_WRITE_BYTES_PER_SEC;
        return Math.min(1, Math.max(records, bytes));
    }

    /** The role of its load: {@code calm} while there is room. */
    Role load(Role calm) {
        return refuses() ? Role.THROTTLED : used() > NEARLY_FULL ? Role.WARNING : calm;
    }

    /**
     * What was stored in a second of the limits, counted as they count: the one that runs or the one before it, whichever had more.
     * Where the lanes show a longer past, in the last minute or hour.
     */
    String rate() {
        Rates.Per per = Rates.Per.forNear(frame.ages().nearMicros());
        if (per == Rates.Per.SECOND) {
            return per.words(shard.recordsInLimitSecond(frame.time()));
        }
        VirtualTime since = frame.time().plusMicros(1 - per.micros());
        return per.words(shard.next() - shard.log().firstAtOrAfter(since, shard.first(), shard.next()));
    }

    Note note() {
        return new Note(
                item(),
                shard.id() + " " + share(shard.range().start().fraction()) + " to "
                        + share(shard.range().end().fraction()) + " of the hash range, " + life() + ", " + held()
                        + (refuses() ? ", " + Ages.count(refusals.by(shard)) + " refused just now" : ""));
    }

    private String life() {
        VirtualTime closedAt = shard.closedAt();
        return closedAt == null ? "open, " + rate() : "closed " + Ages.words(frame.ageMicros(closedAt)) + " ago";
    }

    private String held() {
        long count = shard.held();
        String records = Ages.count(count) + (count == 1 ? " record" : " records");
        return count == 0
                ? records
                : records + ", " + Ages.words(ageMicros(shard, shard.next() - 1, frame.time())) + " to "
                        + Ages.words(ageMicros(shard, shard.first(), frame.time())) + " old";
    }

    /** The age of the record at an index, of the oldest retained one before it; 0 if it has not come yet. */
    static long ageMicros(ShardState shard, long index, VirtualTime time) {
        return Backlog.of(shard, index, time).oldestMicros();
    }

    private static String share(double fraction) {
        return Double.toString(Math.rint(fraction * 1e4) / 1e4);
    }
}
