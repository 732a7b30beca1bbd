package dev.shardlab.event;

import dev.shardlab.model.Caller;
import dev.shardlab.model.DeliveryStreamName;
import dev.shardlab.model.Tags;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.firehose.BufferedRecords;
import dev.shardlab.model.firehose.DeliveryKey;
import dev.shardlab.model.firehose.DeliveryStreamSettings;
import dev.shardlab.model.firehose.FirehoseError;
import dev.shardlab.model.firehose.Outlet;
import dev.shardlab.model.firehose.TippedBy;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.kinesis.RecordRun;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.s3.BucketName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to a delivery stream. */
public sealed interface FirehoseEvent extends Event {

    DeliveryStreamName deliveryStream();

    /** CREATING began; it ends with {@link DeliveryStreamActivated} at {@code dueAt}. */
    record DeliveryStreamCreated(
            VirtualTime at,
            DeliveryStreamName deliveryStream,
            DeliveryStreamSettings settings,
            Tags tags,
            VirtualTime dueAt)
            implements FirehoseEvent {}

    /**
     * CREATING is over.
     *
     * @param from where it begins to read its source, shard by shard; none if it has no source but puts
     */
    record DeliveryStreamActivated(VirtualTime at, DeliveryStreamName deliveryStream, List<SourceCursor> from)
            implements FirehoseEvent {
        public DeliveryStreamActivated {
            from = List.copyOf(from);
        }
    }

    /** @param index of the next record that is read of a shard */
    record SourceCursor(ShardId shard, long index) {}

    record DeliveryStreamDeletionStarted(VirtualTime at, DeliveryStreamName deliveryStream, VirtualTime dueAt)
            implements FirehoseEvent {}

    /** @param lost records that were still in it */
    record DeliveryStreamDeleted(VirtualTime at, DeliveryStreamName deliveryStream, long lost)
            implements FirehoseEvent {}

    /** @param settings all it has from now on, as another version */
    record DestinationUpdated(VirtualTime at, DeliveryStreamName deliveryStream, DeliveryStreamSettings settings)
            implements FirehoseEvent {}

    /** @param tags all it has from now on */
    record DeliveryTagsChanged(VirtualTime at, DeliveryStreamName deliveryStream, Tags tags) implements FirehoseEvent {}

    /**
     * From now on it encrypts what it keeps, or under another key, or does not any more.
     *
     * @param key null if it does not
     */
    record DeliveryEncryptionChanged(
            VirtualTime at,
            DeliveryStreamName deliveryStream,
            @Nullable DeliveryKey key) implements FirehoseEvent {}

    /**
     * Records of one request came into a delivery stream.
     *
     * @param count the first so many of the batch
     */
    record RecordsAccepted(
            VirtualTime at, DeliveryStreamName deliveryStream, Caller sender, RecordBatch batch, int count)
            implements FirehoseEvent {}

    /**
     * Records of one request were refused, as the delivery stream has had as much this second as it may.
     *
     * @param records how many, the last ones of the request
     */
    record DeliveryPutThrottled(VirtualTime at, DeliveryStreamName deliveryStream, Caller sender, int records)
            implements FirehoseEvent {}

    /**
     * Records came out of the data stream that is the source. That they were read stands before, as of any reader.
     *
     * @param toIndex of the record after the last of them
     */
    record SourceRecordsTaken(
            VirtualTime at, DeliveryStreamName deliveryStream, ShardId shard, long toIndex, List<RecordRun> runs)
            implements FirehoseEvent {
        public SourceRecordsTaken {
            runs = List.copyOf(runs);
        }
    }

    /**
     * A shard of the source has been read to its end.
     *
     * @param next those of its children that are read from now on
     */
    record SourceShardEnded(VirtualTime at, DeliveryStreamName deliveryStream, ShardId shard, List<SourceCursor> next)
            implements FirehoseEvent {
        public SourceShardEnded {
            next = List.copyOf(next);
        }
    }

    /**
     * A buffer is full, or has waited long enough; all that it holds leaves for the destination.
     *
     * @param delivery its number, unique in its delivery stream, from 1
     * @param bytes before compression
     * @param oldest when the first of its records arrived
     * @param dueAt when it is there, or it is known that it cannot be
     */
    record BufferTipped(
            VirtualTime at,
            DeliveryStreamName deliveryStream,
            long delivery,
            Outlet outlet,
            TippedBy by,
            String objectKey,
            long records,
            long bytes,
            VirtualTime oldest,
            VirtualTime dueAt)
            implements FirehoseEvent {}

    /**
     * An object lies in its bucket.
     *
     * @param settings with which its bytes are made of its records
     * @param bytes before compression
     * @param content its records in their order
     */
    record ObjectDelivered(
            VirtualTime at,
            DeliveryStreamName deliveryStream,
            long delivery,
            Outlet outlet,
            TippedBy by,
            DeliveryStreamSettings settings,
            String objectKey,
            long records,
            long bytes,
            VirtualTime oldest,
            List<BufferedRecords> content)
            implements FirehoseEvent {
        public ObjectDelivered {
            content = List.copyOf(content);
        }

        public BucketName bucket() {
            return settings.destination().bucket();
        }
    }

    /** An object could not be stored; it is tried again. */
    record DeliveryFailed(
            VirtualTime at,
            DeliveryStreamName deliveryStream,
            long delivery,
            int attempt,
            String problem,
            VirtualTime retryAt)
            implements FirehoseEvent {}

    /** An object was tried for as long as records are kept; its records are lost. */
    record DeliveryAbandoned(
            VirtualTime at, DeliveryStreamName deliveryStream, long delivery, int attempts, long records)
            implements FirehoseEvent {}

    /** @param down whether whatever is sent there fails from now on, or goes well again */
    record DestinationChanged(VirtualTime at, DeliveryStreamName deliveryStream, boolean down)
            implements FirehoseEvent {}

    /** @param action its name in the API reference */
    record FirehoseCallRefused(
            VirtualTime at,
            DeliveryStreamName deliveryStream,
            Caller user,
            String action,
            FirehoseError error,
            String message)
            implements FirehoseEvent {

        /** Whether the experiment itself was refused: something that was planned, or done at the window. */
        public boolean isOfScenario() {
            return user instanceof Caller.Scenario;
        }
    }

    /** A producer begins to put into a delivery stream. */
    record DeliveryProducerStarted(VirtualTime at, DeliveryStreamName deliveryStream, Caller producer)
            implements FirehoseEvent {}

    record DeliveryRateChanged(VirtualTime at, DeliveryStreamName deliveryStream, Caller producer, double recordsPerSec)
            implements FirehoseEvent {}

    /**
     * Lines of a producer's file could not become records: one that is shown, or several that are counted.
     *
     * @param line from 1, the last one; 0 when the whole file is meant
     * @param lines how many could not since this was said before
     */
    record DeliveryInputProblem(
            VirtualTime at, DeliveryStreamName deliveryStream, Caller producer, long line, long lines, String problem)
            implements FirehoseEvent {}
}
