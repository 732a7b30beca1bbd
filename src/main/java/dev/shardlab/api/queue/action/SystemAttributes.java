package dev.shardlab.api.queue.action;

import dev.shardlab.model.Service;
import dev.shardlab.model.queue.QueueMessage;
import dev.shardlab.model.queue.ReceivedMessage;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the service says of a message (Amazon SQS API Reference, ReceiveMessage: MessageSystemAttributeNames). */
final class SystemAttributes {

    static final List<String> NAMES = List.of(
            "ApproximateFirstReceiveTimestamp",
            "ApproximateReceiveCount",
            "AWSTraceHeader",
            "DeadLetterQueueSourceArn",
            "MessageDeduplicationId",
            "MessageGroupId",
            "SenderId",
            "SentTimestamp",
            "SequenceNumber");

    private SystemAttributes() {}

    static SortedMap<String, String> of(ReceivedMessage received, Service service) {
        QueueMessage message = received.message();
        SortedMap<String, String> all = new TreeMap<>();
        all.put("SenderId", service.account());
        all.put("SentTimestamp", Long.toString(message.sentAt().epochMilli()));
        all.put("ApproximateReceiveCount", Integer.toString(received.receiveCount()));
        all.put(
                "ApproximateFirstReceiveTimestamp",
                Long.toString(received.firstReceivedAt().epochMilli()));
        if (message.group() != null) {
            all.put("MessageGroupId", message.group().value());
        }
        if (message.deduplicationId() != null) {
            all.put("MessageDeduplicationId", message.deduplicationId().value());
        }
        if (received.handle().queue().isFifo()) {
            all.put("SequenceNumber", message.sequenceNumber());
        }
        if (message.deadLetterSource() != null) {
            all.put("DeadLetterQueueSourceArn", QueueUrls.arn(message.deadLetterSource(), service));
        }
        return all;
    }
}
