package dev.shardlab.api.queue.action;

import dev.shardlab.api.queue.answer.QueueAnswer;
import dev.shardlab.api.shape.Values;
import dev.shardlab.command.queue.QueueReply.MessageSent;
import dev.shardlab.model.queue.MessageAttribute;
import java.util.SortedMap;

/** What one who sent a message is told. */
final class SentOutput {

    private SentOutput() {}

    /** @param asked the message as it was handed over */
    static void write(MessageSent sent, Values asked, QueueAnswer out) {
        out.text("MessageId", sent.message().toString());
        out.text("MD5OfMessageBody", MessageSums.ofBody(sent.content().body()));
        SortedMap<String, MessageAttribute> attributes = sent.content().attributes();
        if (!attributes.isEmpty()) {
            out.text("MD5OfMessageAttributes", MessageSums.ofAttributes(attributes));
        }
        SortedMap<String, MessageAttribute> system = MessageInput.attributes(asked, QueueInputs.SYSTEM_ATTRIBUTES);
        if (!system.isEmpty()) {
            out.text("MD5OfMessageSystemAttributes", MessageSums.ofAttributes(system));
        }
        if (sent.sequenceNumber() != null) {
            out.text("SequenceNumber", sent.sequenceNumber());
        }
    }
}
