package dev.shardlab.event;

import dev.shardlab.model.ClientName;
import dev.shardlab.model.DeliveryStreamName;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.ServiceError;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.KinesisAction;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.queue.QueueName;
import org.jspecify.annotations.Nullable;

/** What a client on the wire did; its puts and reads stand beside it as events of their stream. */
public sealed interface ClientEvent extends Event {

    ClientName client();

    /** A client asked for the first time. */
    record ClientMet(VirtualTime at, ClientName client) implements ClientEvent {}

    /** A client put to a stream for the first time; from now on it is a producer of that stream. */
    record ClientProduces(VirtualTime at, ClientName client, StreamName stream, ProducerName producer)
            implements ClientEvent {}

    /**
     * A call was answered that neither puts nor gets records.
     *
     * @param stream null if it is about none
     * @param shard null if it is about none
     */
    record CallAnswered(
            VirtualTime at,
            ClientName client,
            KinesisAction action,
            @Nullable StreamName stream,
            @Nullable ShardId shard)
            implements ClientEvent {}

    /**
     * A call to the service of queues was answered that moves no messages, or found none to move.
     *
     * @param action its name in the API reference
     * @param queue null if it is about none
     */
    record QueueCallAnswered(
            VirtualTime at,
            ClientName client,
            String action,
            @Nullable QueueName queue) implements ClientEvent {}

    /**
     * A call to the service of delivery streams was answered that puts nothing.
     *
     * @param action its name in the API reference
     * @param deliveryStream null if it is about none
     */
    record DeliveryCallAnswered(
            VirtualTime at,
            ClientName client,
            String action,
            @Nullable DeliveryStreamName deliveryStream) implements ClientEvent {}

    /**
     * A call was refused, whichever it was.
     *
     * @param action its name in the API reference, empty if not even that could be read
     * @param stream null if it is about none, or was not understood
     */
    record CallRefused(
            VirtualTime at,
            ClientName client,
            String action,
            @Nullable StreamName stream,
            ServiceError error,
            String message)
            implements ClientEvent {}
}
