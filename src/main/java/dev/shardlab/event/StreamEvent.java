package dev.shardlab.event;

import dev.shardlab.model.Caller;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.IntColumn;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.Placement;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.kinesis.StreamOptions;
import dev.shardlab.model.kinesis.WriteLimit;
import java.time.Duration;
import java.util.List;

/** What happened to a data stream. */
public sealed interface StreamEvent extends Event
        permits SettingEvent,
                StreamEvent.StreamCreated,
                StreamEvent.ShardsOpened,
                StreamEvent.StreamActivated,
                StreamEvent.StreamDeletionStarted,
                StreamEvent.StreamDeleted,
                StreamEvent.ReshardStarted,
                StreamEvent.Resharded,
                StreamEvent.RetentionChanged,
                StreamEvent.PutEvent,
                StreamEvent.RecordsRead,
                StreamEvent.ReadThrottled,
                StreamEvent.RecordsExpired,
                StreamEvent.ShardExpired,
                StreamEvent.ChangeRefused {

    StreamName stream();

    /** CREATING began; it ends with {@link ShardsOpened} and {@link StreamActivated} at {@code dueAt}. */
    record StreamCreated(
            VirtualTime at,
            StreamName stream,
            int shardCount,
            Duration retention,
            StreamOptions options,
            VirtualTime dueAt)
            implements StreamEvent {

        /** A provisioned stream with the service's defaults. */
        public StreamCreated(VirtualTime at, StreamName stream, int shardCount, Duration retention, VirtualTime dueAt) {
            this(at, stream, shardCount, retention, StreamOptions.PROVISIONED, dueAt);
        }
    }

    /** The first shards of a new stream. */
    record ShardsOpened(VirtualTime at, StreamName stream, List<ShardOpening> opened) implements StreamEvent {
        public ShardsOpened {
            opened = List.copyOf(opened);
        }
    }

    /** CREATING or UPDATING is over. */
    record StreamActivated(VirtualTime at, StreamName stream) implements StreamEvent {}

    record StreamDeletionStarted(VirtualTime at, StreamName stream, VirtualTime dueAt) implements StreamEvent {}

    record StreamDeleted(VirtualTime at, StreamName stream) implements StreamEvent {}

    /**
     * UPDATING began. The reshard's steps take place one after the other, each as a {@link Resharded}, the first at
     * {@code firstDueAt} and the others {@code stepMicros} apart; then {@link StreamActivated}.
     */
    record ReshardStarted(
            VirtualTime at,
            StreamName stream,
            ReshardKind kind,
            List<ReshardStep> steps,
            VirtualTime firstDueAt,
            long stepMicros)
            implements StreamEvent {
        public ReshardStarted {
            steps = List.copyOf(steps);
        }
    }

    /** In one moment the parents closed and their children opened; before and after, the open shards cover every hash key. */
    record Resharded(VirtualTime at, StreamName stream, List<ShardId> closed, List<ShardOpening> opened)
            implements StreamEvent {
        public Resharded {
            closed = List.copyOf(closed);
            opened = List.copyOf(opened);
        }
    }

    record RetentionChanged(VirtualTime at, StreamName stream, Duration from, Duration to) implements StreamEvent {}

    /** What became of a put. */
    sealed interface PutEvent extends StreamEvent permits RecordsAppended, PutThrottled, PutRefused {

        PutOrigin origin();

        /** As whom the caller stands on the stage. */
        default ProducerName producer() {
            return origin().producer();
        }

        /** The number of the request, unique in a run. */
        default long call() {
            return origin().call();
        }
    }

    /**
     * Records of one request were stored.
     *
     * @param placement which records of the batch, and where; at least one
     */
    record RecordsAppended(VirtualTime at, StreamName stream, PutOrigin origin, RecordBatch batch, Placement placement)
            implements PutEvent {

        /** How many records were stored. */
        public int count() {
            return placement.size();
        }
    }

    /**
     * One shard refused records of one request because its limit for this second was reached.
     *
     * @param positions which records of the batch, rising
     */
    record PutThrottled(
            VirtualTime at,
            StreamName stream,
            PutOrigin origin,
            RecordBatch batch,
            ShardId shard,
            WriteLimit limit,
            IntColumn positions)
            implements PutEvent {}

    /** A whole request was refused. */
    record PutRefused(VirtualTime at, StreamName stream, PutOrigin origin, ErrorCode error, String message)
            implements PutEvent {}

    /**
     * A GetRecords was answered, perhaps with nothing.
     *
     * @param reader a worker of an application, a client on the wire, or the scenario: a reader outside of any application
     * @param fromIndex the first record read
     * @param toIndex the record after the last one read
     * @param bytes payloads and keys read
     * @param arrivesAt when the answer reaches the reader
     * @param waits how far behind latest the application was until now; none when nothing was read, and for other readers
     */
    record RecordsRead(
            VirtualTime at,
            StreamName stream,
            ShardId shard,
            Caller reader,
            long fromIndex,
            long toIndex,
            int bytes,
            long millisBehindLatest,
            VirtualTime arrivesAt,
            List<Wait> waits)
            implements StreamEvent {

        public RecordsRead {
            waits = List.copyOf(waits);
        }
    }

    /** A GetRecords was refused because the shard's read limits were reached. */
    record ReadThrottled(VirtualTime at, StreamName stream, ShardId shard, Caller reader, String message)
            implements StreamEvent {}

    /**
     * Retention passed over the records {@code fromIndex} to before {@code toIndex}; nobody can read them any more.
     *
     * @param missedBy the applications that had not come to all of them, by name
     */
    record RecordsExpired(
            VirtualTime at, StreamName stream, ShardId shard, long fromIndex, long toIndex, List<Wait> missedBy)
            implements StreamEvent {

        public RecordsExpired {
            missedBy = List.copyOf(missedBy);
        }

        /** Missed by nobody. */
        public RecordsExpired(VirtualTime at, StreamName stream, ShardId shard, long fromIndex, long toIndex) {
            this(at, stream, shard, fromIndex, toIndex, List.of());
        }
    }

    /** A closed shard outlived its retention; it is no longer listed. */
    record ShardExpired(VirtualTime at, StreamName stream, ShardId shard) implements StreamEvent {}

    /** A request that would change the stream was refused. */
    record ChangeRefused(VirtualTime at, StreamName stream, String action, ErrorCode error, String message)
            implements StreamEvent {}
}
