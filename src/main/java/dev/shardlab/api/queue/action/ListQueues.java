package dev.shardlab.api.queue.action;

import dev.shardlab.api.queue.answer.QueueAnswer;
import dev.shardlab.api.shape.Member;
import dev.shardlab.command.queue.QueueCommand;
import dev.shardlab.command.queue.QueueReply.QueuesListed;

final class ListQueues extends ServedQueueAction<QueuesListed> {

    private static final Member<String> PREFIX = QueueInputs.text("QueueNamePrefix");

    ListQueues() {
        super("ListQueues", QueuesListed.class, PREFIX, QueueInputs.NEXT_TOKEN, QueueInputs.MAX_RESULTS);
    }

    @Override
    public QueueCommand command(QueueRequest request) {
        return new QueueCommand.ListQueues(request.values().getOr(PREFIX, ""), request.page(), request.after());
    }

    @Override
    void write(QueuesListed reply, QueueAnswer out, QueueAsked asked) {
        QueuePages.write("QueueUrls", reply, out, asked);
    }
}
