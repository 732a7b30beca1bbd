package dev.shardlab.api.queue.action;

import dev.shardlab.api.queue.answer.QueueAnswer;
import dev.shardlab.command.queue.QueueCommand;
import dev.shardlab.command.queue.QueueReply.MessageSent;

final class SendMessage extends ServedQueueAction<MessageSent> {

    SendMessage() {
        super(
                "SendMessage",
                MessageSent.class,
                QueueInputs.QUEUE_URL,
                MessageInput.BODY,
                MessageInput.DELAY,
                MessageInput.GROUP,
                MessageInput.DEDUPLICATION,
                QueueInputs.MESSAGE_ATTRIBUTES,
                QueueInputs.SYSTEM_ATTRIBUTES);
    }

    @Override
    public QueueCommand command(QueueRequest request) {
        MessageInput.attributes(request.values(), QueueInputs.SYSTEM_ATTRIBUTES);
        return new QueueCommand.SendMessage(request.queue(), MessageInput.read(request.values()));
    }

    @Override
    void write(MessageSent reply, QueueAnswer out, QueueAsked asked) {
        SentOutput.write(reply, asked.values(), out);
    }
}
