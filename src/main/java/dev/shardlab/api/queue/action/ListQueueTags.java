package dev.shardlab.api.queue.action;

import dev.shardlab.api.queue.answer.QueueAnswer;
import dev.shardlab.command.queue.QueueCommand;
import dev.shardlab.command.queue.QueueQuestion;
import dev.shardlab.command.queue.QueueReply.TagsListed;

final class ListQueueTags extends ServedQueueAction<TagsListed> {

    ListQueueTags() {
        super("ListQueueTags", TagsListed.class, QueueInputs.QUEUE_URL);
    }

    @Override
    public QueueCommand command(QueueRequest request) {
        return new QueueQuestion.ListQueueTags(request.queue());
    }

    @Override
    void write(TagsListed reply, QueueAnswer out, QueueAsked asked) {
        out.map(QueueAnswer.Naming.TAGS, reply.tags().byKey());
    }
}
