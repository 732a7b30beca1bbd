package dev.shardlab.api.queue.action;

import dev.shardlab.api.queue.answer.QueueAnswer;
import dev.shardlab.api.shape.Member;
import dev.shardlab.api.shape.Values;
import dev.shardlab.command.queue.QueueCommand;
import dev.shardlab.command.queue.QueueReply.BatchAnswered;
import dev.shardlab.command.queue.QueueReply.MessageSent;
import java.util.List;

final class SendMessageBatch extends ServedQueueAction<BatchAnswered> {

    private static final Member<List<Values>> ENTRIES = QueueInputs.entries(
            QueueInputs.ID,
            MessageInput.BODY,
            MessageInput.DELAY,
            MessageInput.GROUP,
            MessageInput.DEDUPLICATION,
            QueueInputs.MESSAGE_ATTRIBUTES,
            QueueInputs.SYSTEM_ATTRIBUTES);

    SendMessageBatch() {
        super("SendMessageBatch", BatchAnswered.class, QueueInputs.QUEUE_URL, ENTRIES);
    }

    @Override
    public QueueCommand command(QueueRequest request) {
        return new QueueCommand.SendMessageBatch(request.queue(), Batch.entries(request.values(), ENTRIES, entry -> {
            MessageInput.attributes(entry, QueueInputs.SYSTEM_ATTRIBUTES);
            return MessageInput.read(entry);
        }));
    }

    @Override
    void write(BatchAnswered reply, QueueAnswer out, QueueAsked asked) {
        List<Values> entries = asked.values().getOr(ENTRIES, List.of());
        Batch.write(reply, out, "SendMessageBatchResultEntry", (entry, i) -> {
            if (entry.answer() instanceof MessageSent sent) {
                SentOutput.write(sent, entries.get(i), out);
            }
        });
    }
}
