package dev.shardlab.api.queue.action;

import dev.shardlab.api.queue.answer.QueueAnswer;
import dev.shardlab.api.shape.Member;
import dev.shardlab.api.shape.Values;
import dev.shardlab.command.queue.QueueCommand;
import dev.shardlab.command.queue.QueueCommand.Visibility;
import dev.shardlab.command.queue.QueueReply.BatchAnswered;
import java.util.List;

final class ChangeMessageVisibilityBatch extends ServedQueueAction<BatchAnswered> {

    private static final Member<List<Values>> ENTRIES =
            QueueInputs.entries(QueueInputs.ID, QueueInputs.RECEIPT_HANDLE, QueueInputs.VISIBILITY_TIMEOUT);

    ChangeMessageVisibilityBatch() {
        super("ChangeMessageVisibilityBatch", BatchAnswered.class, QueueInputs.QUEUE_URL, ENTRIES);
    }

    @Override
    public QueueCommand command(QueueRequest request) {
        return new QueueCommand.ChangeMessageVisibilityBatch(
                request.queue(),
                Batch.entries(
                        request.values(),
                        ENTRIES,
                        entry -> new Visibility(QueueRequest.handle(entry), QueueRequest.visibility(entry))));
    }

    @Override
    void write(BatchAnswered reply, QueueAnswer out, QueueAsked asked) {
        Batch.write(reply, out, "ChangeMessageVisibilityBatchResultEntry", (_, _) -> {});
    }
}
