package dev.shardlab.api.queue.action;

import dev.shardlab.api.queue.answer.QueueAnswer;
import dev.shardlab.api.shape.Member;
import dev.shardlab.api.shape.Values;
import dev.shardlab.command.queue.QueueCommand;
import dev.shardlab.command.queue.QueueReply.BatchAnswered;
import java.util.List;

final class DeleteMessageBatch extends ServedQueueAction<BatchAnswered> {

    private static final Member<List<Values>> ENTRIES = QueueInputs.entries(QueueInputs.ID, QueueInputs.RECEIPT_HANDLE);

    DeleteMessageBatch() {
        super("DeleteMessageBatch", BatchAnswered.class, QueueInputs.QUEUE_URL, ENTRIES);
    }

    @Override
    public QueueCommand command(QueueRequest request) {
        return new QueueCommand.DeleteMessageBatch(
                request.queue(), Batch.entries(request.values(), ENTRIES, QueueRequest::handle));
    }

    @Override
    void write(BatchAnswered reply, QueueAnswer out, QueueAsked asked) {
        Batch.write(reply, out, "DeleteMessageBatchResultEntry", (_, _) -> {});
    }
}
