package dev.shardlab.event;

import dev.shardlab.model.ClientName;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.GroupName;
import dev.shardlab.model.IntColumn;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.Placement;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.kinesis.StreamOptions;
import dev.shardlab.model.kinesis.WriteLimit;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
                StreamEvent.RecordsAppended,
                StreamEvent.PutThrottled,
                StreamEvent.PutRefused,
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

    /**
     * Records of one request were stored.
     *
     * @param call the request; those of clients on the wire count down from -1
     * @param placement which records of the batch, and where; at least one
     */
    record RecordsAppended(
            VirtualTime at, StreamName stream, long call, ProducerName producer, RecordBatch batch, Placement placement)
            implements StreamEvent {

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
            long call,
            ProducerName producer,
            RecordBatch batch,
            ShardId shard,
            WriteLimit limit,
            IntColumn positions)
            implements StreamEvent {}

    /** A whole request was refused. */
    record PutRefused(
            VirtualTime at, StreamName stream, long call, ProducerName producer, ErrorCode error, String message)
            implements StreamEvent {}

    /**
     * A GetRecords was answered, perhaps with nothing.
     *
     * @param group null for a reader outside any group; so is {@code worker}
     * @param fromIndex the first record read
     * @param toIndex the record after the last one read
     * @param bytes payloads and keys read
     * @param arrivesAt when the answer reaches the reader
     * @param client the client on the wire that read; null for everybody else
     * @param waits how far behind latest the group was until now; none when nothing was read, and for a reader outside any group
     */
    record RecordsRead(
            VirtualTime at,
            StreamName stream,
            ShardId shard,
            @Nullable GroupName group,
            @Nullable WorkerName worker,
            long fromIndex,
            long toIndex,
            int bytes,
            long millisBehindLatest,
            VirtualTime arrivesAt,
            @Nullable ClientName client,
            List<Wait> waits)
            implements StreamEvent {

        public RecordsRead {
            waits = List.copyOf(waits);
        }

        /** Read by a worker, or by nobody known. */
        public RecordsRead(
                VirtualTime at,
                StreamName stream,
                ShardId shard,
                @Nullable GroupName group,
                @Nullable WorkerName worker,
                long fromIndex,
                long toIndex,
                int bytes,
                long millisBehindLatest,
                VirtualTime arrivesAt) {
            this(
                    at,
                    stream,
                    shard,
                    group,
                    worker,
                    fromIndex,
                    toIndex,
                    bytes,
                    millisBehindLatest,
                    arrivesAt,
                    null,
                    List.of());
        }

        public RecordsRead by(ClientName reader) {
            return new RecordsRead(
                    at,
                    stream,
                    shard,
                    group,
                    worker,
                    fromIndex,
                    toIndex,
                    bytes,
                    millisBehindLatest,
                    arrivesAt,
                    reader,
                    waits);
        }

        public RecordsRead after(List<Wait> before) {
            return new RecordsRead(
                    at,
                    stream,
                    shard,
                    group,
                    worker,
                    fromIndex,
                    toIndex,
                    bytes,
                    millisBehindLatest,
                    arrivesAt,
                    client,
                    before);
        }
    }

    /**
     * A GetRecords was refused because the shard's read limits were reached.
     *
     * @param client the client on the wire that read; null for everybody else
     */
    record ReadThrottled(
            VirtualTime at,
            StreamName stream,
            ShardId shard,
            @Nullable GroupName group,
            @Nullable WorkerName worker,
            String message,
            @Nullable ClientName client)
            implements StreamEvent {

        /** Refused to a worker, or to nobody known. */
        public ReadThrottled(
                VirtualTime at,
                StreamName stream,
                ShardId shard,
                @Nullable GroupName group,
                @Nullable WorkerName worker,
                String message) {
            this(at, stream, shard, group, worker, message, null);
        }

        public ReadThrottled by(ClientName reader) {
            return new ReadThrottled(at, stream, shard, group, worker, message, reader);
        }
    }

    /**
     * Retention passed over the records {@code fromIndex} to before {@code toIndex}; nobody can read them any more.
     *
     * @param missedBy the groups that had not come to all of them, by name
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
