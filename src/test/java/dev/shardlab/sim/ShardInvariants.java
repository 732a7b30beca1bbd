package dev.shardlab.sim;

import dev.shardlab.event.Event;
import dev.shardlab.event.StreamEvent;
import dev.shardlab.event.StreamEvent.PutThrottled;
import dev.shardlab.event.StreamEvent.RecordsAppended;
import dev.shardlab.event.StreamEvent.RecordsExpired;
import dev.shardlab.event.StreamEvent.RetentionChanged;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.SequenceNumber;
import dev.shardlab.model.kinesis.StreamLimits;
import dev.shardlab.state.LabState;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.kinesis.StreamState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Rules about shards and what lies in them. */
final class ShardInvariants {

    private ShardInvariants() {}

    static final class OpenRangesPartitionTheKeySpace implements Invariants.Invariant {

        @Override
        public String name() {
            return "the open shards' ranges cover every hash key exactly once";
        }

        @Override
        public Optional<String> broken(Event event, LabState state) {
            if (!(event instanceof StreamEvent.Resharded) && !(event instanceof StreamEvent.ShardsOpened)) {
                return Optional.empty();
            }
            return state.kinesis().streams().stream()
                    .map(StreamState::openShards)
                    .filter(open -> !open.isEmpty() && !partition(open))
                    .findFirst()
                    .map(Object::toString);
        }

        private static boolean partition(List<ShardState> open) {
            boolean whole = open.getFirst().range().start().equals(HashKey.MIN)
                    && open.getLast().range().end().equals(HashKey.MAX);
            for (int i = 1; i < open.size(); i++) {
                whole &= open.get(i - 1).range().isFollowedBy(open.get(i).range());
            }
            return whole;
        }
    }

    static final class RecordsLieWhereTheirHashBelongs implements Invariants.Invariant {

        @Override
        public String name() {
            return "a record is stored in the open shard whose range holds its hash key";
        }

        @Override
        public Optional<String> broken(Event event, LabState state) {
            if (!(event instanceof RecordsAppended stored)) {
                return Optional.empty();
            }
            StreamState stream = state.kinesis().stream(stored.stream()).orElseThrow();
            int[] shardOf = stored.placement().shardOfEach();
            for (int i = 0; i < shardOf.length; i++) {
                if (shardOf[i] >= 0) {
                    ShardState shard = stream.shards().get(shardOf[i]);
                    HashKey hash = stored.batch().hashKey(i);
                    if (!shard.isOpen() || !shard.range().contains(hash)) {
                        return Optional.of(hash + " in " + shard);
                    }
                }
            }
            return Optional.empty();
        }
    }

    static final class OrderPerShardRises implements Invariants.Invariant {

        private final Map<String, SequenceNumber> last = new TreeMap<>();

        @Override
        public String name() {
            return "sequence numbers rise in each shard";
        }

        @Override
        public Optional<String> broken(Event event, LabState state) {
            if (!(event instanceof RecordsAppended stored)) {
                return Optional.empty();
            }
            for (ShardState shard :
                    state.kinesis().stream(stored.stream()).orElseThrow().shards()) {
                if (shard.first() < shard.next()) {
                    SequenceNumber newest = shard.sequenceNumber(shard.next() - 1);
                    SequenceNumber before = last.put(stored.stream() + "/" + shard.id(), newest);
                    if (before != null && !before.equals(newest) && before.compareTo(newest) >= 0) {
                        return Optional.of(newest + " after " + before);
                    }
                }
            }
            return Optional.empty();
        }
    }

    static final class ThrottledOnlyWhenTheWindowIsFull implements Invariants.Invariant {

        private final Map<String, Window> windows = new TreeMap<>();

        private static final class Window {
            long second;
            int records;
            int bytes;
        }

        @Override
        public String name() {
            return "a shard takes no more than its limits in a second, and refuses only what goes beyond them";
        }

        @Override
        public Optional<String> broken(Event event, LabState state) {
            if (event instanceof RecordsAppended stored) {
                int[] shardOf = stored.placement().shardOfEach();
                for (int i = 0; i < shardOf.length; i++) {
                    if (shardOf[i] < 0) {
                        continue;
                    }
                    Window window = window(stored, shardOf[i]);
                    window.records++;
                    window.bytes += stored.batch().sizeBytes(i);
                    if (window.records > StreamLimits.SHARD_WRITE_RECORDS_PER_SEC
                            || window.bytes > StreamLimits.SHARD_WRITE_BYTES_PER_SEC) {
                        return Optional.of("shard " + shardOf[i] + " took " + window.records + " records, "
                                + window.bytes + " bytes");
                    }
                }
            }
            if (event instanceof PutThrottled refused) {
                Window window = window(refused, refused.shard().index());
                for (int i = 0; i < refused.positions().size(); i++) {
                    int size = refused.batch().sizeBytes(refused.positions().get(i));
                    if (window.records < StreamLimits.SHARD_WRITE_RECORDS_PER_SEC
                            && window.bytes + size <= StreamLimits.SHARD_WRITE_BYTES_PER_SEC) {
                        return Optional.of("only " + window.records + " records and " + window.bytes + " bytes taken");
                    }
                }
            }
            return Optional.empty();
        }

        private Window window(StreamEvent event, int shard) {
            Window window = windows.computeIfAbsent(event.stream() + "/" + shard, _ -> new Window());
            if (window.second != event.at().epochSecond()) {
                window.second = event.at().epochSecond();
                window.records = 0;
                window.bytes = 0;
            }
            return window;
        }
    }

    static final class RecordsExpireWhenOldEnoughAndNotBefore implements Invariants.Invariant {

        /** What a shorter retention has passed over at once expires at once, but by events of its own. */
        private @Nullable VirtualTime changedAt;

        @Override
        public String name() {
            return "records expire within a second after their retention, and not before";
        }

        @Override
        public Optional<String> broken(Event event, LabState state) {
            if (event instanceof RecordsExpired expired) {
                StreamState stream = state.kinesis().stream(expired.stream()).orElseThrow();
                ShardState shard = stream.shard(expired.shard()).orElseThrow();
                VirtualTime youngest = shard.log().arrival(expired.toIndex() - 1);
                return youngest.plus(stream.retention()).isAfter(event.at())
                        ? Optional.of("the youngest arrived at " + youngest)
                        : Optional.empty();
            }
            if (event instanceof RetentionChanged) {
                changedAt = event.at();
            }
            return event.at().equals(changedAt) ? Optional.empty() : tooOld(event.at(), state);
        }

        private static Optional<String> tooOld(VirtualTime now, LabState state) {
            for (StreamState stream : state.kinesis().streams()) {
                for (ShardState shard : stream.shards()) {
                    if (shard.first() < shard.next()
                            && shard.log()
                                    .arrival(shard.first())
                                    .plus(stream.retention())
                                    .plusMicros(VirtualTime.MICROS_PER_SECOND)
                                    .isBefore(now)) {
                        return Optional.of("still there: " + shard);
                    }
                }
            }
            return Optional.empty();
        }
    }
}
