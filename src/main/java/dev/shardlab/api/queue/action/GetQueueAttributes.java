package dev.shardlab.api.queue.action;

import dev.shardlab.api.queue.answer.QueueAnswer;
import dev.shardlab.command.queue.QueueCommand;
import dev.shardlab.command.queue.QueueQuestion;
import dev.shardlab.command.queue.QueueReply.QueueDescribed;
import java.util.List;

final class GetQueueAttributes extends ServedQueueAction<QueueDescribed> {

    GetQueueAttributes() {
        super("GetQueueAttributes", QueueDescribed.class, QueueInputs.QUEUE_URL, QueueInputs.ATTRIBUTE_NAMES);
    }

    @Override
    public QueueCommand command(QueueRequest request) {
        Wanted.of(request.values().getOr(QueueInputs.ATTRIBUTE_NAMES, List.of()), QueueAttributes.NAMES);
        return new QueueQuestion.GetQueueAttributes(request.queue());
    }

    @Override
    void write(QueueDescribed reply, QueueAnswer out, QueueAsked asked) {
        Wanted wanted = Wanted.of(asked.values().getOr(QueueInputs.ATTRIBUTE_NAMES, List.of()), QueueAttributes.NAMES);
        out.map(QueueAnswer.Naming.ATTRIBUTES, wanted.of(QueueAttributes.write(reply, asked.service())));
    }
}
