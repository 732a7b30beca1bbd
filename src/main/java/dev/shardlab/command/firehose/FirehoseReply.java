package dev.shardlab.command.firehose;

import dev.shardlab.command.Reply;
import dev.shardlab.model.DeliveryStreamName;
import dev.shardlab.model.Tags;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.firehose.DeliveryKey;
import dev.shardlab.model.firehose.DeliveryStatus;
import dev.shardlab.model.firehose.DeliveryStreamSettings;
import dev.shardlab.model.firehose.FirehoseError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the service of delivery streams answers. */
public sealed interface FirehoseReply extends Reply {

    /** Done, with nothing to tell. */
    record FirehoseDone() implements FirehoseReply {}

    /** Refused by a rule of the service, in its own words. */
    record FirehoseRefused(FirehoseError error, String message) implements FirehoseReply, NotDone {}

    record DeliveryStreamMade(DeliveryStreamName deliveryStream) implements FirehoseReply {}

    /**
     * What became of a put.
     *
     * @param taken the first so many of its records
     * @param firstNumber of the first of them, counted over all that the delivery stream ever got
     * @param createdAt when the delivery stream was made
     * @param encrypted whether they are kept under a key
     * @param refused what is said of the others; null if there are none
     */
    record RecordsTaken(
            int taken,
            long firstNumber,
            VirtualTime createdAt,
            boolean encrypted,
            @Nullable FirehoseRefused refused) implements FirehoseReply {}

    /**
     * What a delivery stream is.
     *
     * @param activeSince null while it is being made
     * @param key under which it keeps records; null if it does not encrypt them
     */
    record DeliveryStreamDescribed(
            DeliveryStreamName deliveryStream,
            DeliveryStatus status,
            int version,
            DeliveryStreamSettings settings,
            VirtualTime createdAt,
            VirtualTime changedAt,
            @Nullable VirtualTime activeSince,
            @Nullable DeliveryKey key)
            implements FirehoseReply {}

    /** @param hasMore whether there is another page */
    record DeliveryTagsListed(Tags tags, boolean hasMore) implements FirehoseReply {}

    /** @param hasMore whether there is another page */
    record DeliveryStreamsListed(List<DeliveryStreamName> names, boolean hasMore) implements FirehoseReply {
        public DeliveryStreamsListed {
            names = List.copyOf(names);
        }
    }
}
