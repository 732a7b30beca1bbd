package dev.shardlab.api.queue.action;

import dev.shardlab.api.queue.answer.QueueAnswer;
import dev.shardlab.command.queue.QueueCommand;
import dev.shardlab.command.queue.QueueQuestion;
import dev.shardlab.command.queue.QueueReply.QueuesListed;

final class ListDeadLetterSourceQueues extends ServedQueueAction<QueuesListed> {

    ListDeadLetterSourceQueues() {
        super(
                "ListDeadLetterSourceQueues",
                QueuesListed.class,
                QueueInputs.QUEUE_URL,
                QueueInputs.NEXT_TOKEN,
                QueueInputs.MAX_RESULTS);
    }

    @Override
    public QueueCommand command(QueueRequest request) {
        return new QueueQuestion.ListDeadLetterSourceQueues(request.queue(), request.page(), request.after());
    }

    /** The one list whose name begins with a small letter. */
    @Override
    void write(QueuesListed reply, QueueAnswer out, QueueAsked asked) {
        QueuePages.write("queueUrls", reply, out, asked);
    }
}
