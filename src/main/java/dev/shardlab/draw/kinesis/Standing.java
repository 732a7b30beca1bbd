package dev.shardlab.draw.kinesis;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.kinesis.Backlog;
import dev.shardlab.state.kinesis.HandedOut;
import dev.shardlab.state.kinesis.ShardState;
import java.util.List;

/**
 * Where a reader stands in one shard.
 *
 * @param item what its cursor is
 * @param readIndex the next record it has to read
 * @param checkpointIndex everything before it is written down as done; -1 for none
 * @param attended whether somebody reads at present
 * @param piped whether records come to it by themselves, through a pipe of its own
 * @param unfinished records it has read and not finished, where that is known
 * @param copies what it was handed last, oldest first
 */
public record Standing(
        StageItem item,
        ShardState shard,
        long readIndex,
        long checkpointIndex,
        boolean attended,
        boolean piped,
        long unfinished,
        List<Copies> copies) {

    /** Copies the list of what it was handed. */
    public Standing {
        copies = List.copyOf(copies);
    }

    Backlog backlog(VirtualTime time) {
        return Backlog.of(shard, readIndex, time);
    }

    /** Of several together. */
    public static Backlog backlog(List<Standing> standings, VirtualTime time) {
        return standings.stream().map(standing -> standing.backlog(time)).reduce(Backlog.NONE, Backlog::and);
    }

    /**
     * The records {@code from} to before {@code to} on their way from {@code leftMicros} to {@code arriveMicros}.
     *
     * @param seat where they arrive
     */
    public record Copies(StageItem seat, long from, long to, long leftMicros, long arriveMicros) {

        /**
         * What somebody was handed in no time, shown on its way for {@code landingMicros}. Copies of what a client has only just put
         * leave the lane when that is seen in it.
         */
        public static Copies of(StageItem seat, ShardState shard, HandedOut handed, long landingMicros) {
            long last = handed.to() - 1;
            long leave = handed.at().micros();
            if (last >= shard.first() && last < shard.next() && Unlanded.areShown(shard.log(), last)) {
                leave = Math.max(leave, shard.log().arrivalMicros(last) + landingMicros);
            }
            return new Copies(seat, handed.from(), handed.to(), leave, leave + landingMicros);
        }

        public boolean areUnderWay(long nowMicros) {
            return from < to && nowMicros >= leftMicros && nowMicros < arriveMicros;
        }

        /** How far they are, 0 to 1. */
        public double way(long nowMicros) {
            return Math.clamp((double) (nowMicros - leftMicros) / Math.max(1, arriveMicros - leftMicros), 0, 1);
        }
    }
}
