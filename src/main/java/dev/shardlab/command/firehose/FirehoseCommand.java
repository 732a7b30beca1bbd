package dev.shardlab.command.firehose;

import dev.shardlab.command.ClientAction;
import dev.shardlab.model.DeliveryStreamName;
import dev.shardlab.model.Tags;
import dev.shardlab.model.firehose.DeliveryKey;
import dev.shardlab.model.firehose.DeliveryStreamSettings;
import dev.shardlab.model.firehose.DestinationChange;
import dev.shardlab.model.kinesis.RecordBatch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request to the service of delivery streams (Amazon Data Firehose API Reference). */
public sealed interface FirehoseCommand extends ClientAction
        permits FirehoseCommand.OneDeliveryStream, FirehoseCommand.ListDeliveryStreams {

    @Override
    default String apiName() {
        return getClass().getSimpleName();
    }

    /** What somebody asks of one delivery stream. */
    sealed interface OneDeliveryStream extends FirehoseCommand permits CreateDeliveryStream, OfExisting {

        DeliveryStreamName deliveryStream();
    }

    /** What is asked of a delivery stream that must be there. */
    sealed interface OfExisting extends OneDeliveryStream
            permits DeleteDeliveryStream,
                    UpdateDestination,
                    FirehosePut,
                    StartDeliveryStreamEncryption,
                    StopDeliveryStreamEncryption,
                    TagDeliveryStream,
                    UntagDeliveryStream,
                    FailDestination,
                    DeliveryQuestion {}

    /** What is only asked. */
    sealed interface DeliveryQuestion extends OfExisting permits DescribeDeliveryStream, ListTagsForDeliveryStream {
        @Override
        default boolean onlyAsks() {
            return true;
        }
    }

    /**
     * The delivery streams by name, page by page.
     *
     * @param max of a page, 1 to 10,000
     * @param after the last of the page before; null: the first page
     * @param type only those of it, as the API names it; null: all
     */
    record ListDeliveryStreams(
            int max,
            @Nullable DeliveryStreamName after,
            @Nullable String type) implements FirehoseCommand {
        @Override
        public boolean onlyAsks() {
            return true;
        }
    }

    /**
     * CreateDeliveryStream.
     *
     * @param key under which it keeps records from the beginning; null if it does not encrypt them
     */
    record CreateDeliveryStream(
            DeliveryStreamName deliveryStream,
            DeliveryStreamSettings settings,
            Tags tags,
            @Nullable DeliveryKey key) implements OneDeliveryStream {

        public CreateDeliveryStream(DeliveryStreamName deliveryStream, DeliveryStreamSettings settings, Tags tags) {
            this(deliveryStream, settings, tags, null);
        }
    }

    record DeleteDeliveryStream(DeliveryStreamName deliveryStream) implements OfExisting {}

    /**
     * UpdateDestination.
     *
     * @param version what it must be now; null: whatever it is
     * @param destination which of its destinations is meant; null: the one it has
     */
    record UpdateDestination(
            DeliveryStreamName deliveryStream,
            @Nullable String version,
            @Nullable String destination,
            DestinationChange change)
            implements OfExisting {}

    /**
     * PutRecord, PutRecordBatch.
     *
     * @param records 1 to 500, without keys
     * @param isBatch which of the two
     */
    record FirehosePut(DeliveryStreamName deliveryStream, RecordBatch records, boolean isBatch) implements OfExisting {
        @Override
        public String apiName() {
            return isBatch ? "PutRecordBatch" : "PutRecord";
        }
    }

    record StartDeliveryStreamEncryption(DeliveryStreamName deliveryStream, DeliveryKey key) implements OfExisting {}

    record StopDeliveryStreamEncryption(DeliveryStreamName deliveryStream) implements OfExisting {}

    record TagDeliveryStream(DeliveryStreamName deliveryStream, Tags tags) implements OfExisting {}

    record UntagDeliveryStream(DeliveryStreamName deliveryStream, List<String> keys) implements OfExisting {
        public UntagDeliveryStream {
            keys = List.copyOf(keys);
        }
    }

    record DescribeDeliveryStream(DeliveryStreamName deliveryStream) implements DeliveryQuestion {}

    /**
     * The tags by key, page by page.
     *
     * @param max of a page, 1 to 50
     * @param after the last key of the page before; null: the first page
     */
    record ListTagsForDeliveryStream(
            DeliveryStreamName deliveryStream,
            int max,
            @Nullable String after) implements DeliveryQuestion {}

    /** Its destination fails from now on, or goes well again: no action of the service, but what an experiment does. */
    record FailDestination(DeliveryStreamName deliveryStream, boolean down) implements OfExisting {}
}
