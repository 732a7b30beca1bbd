package dev.shardlab.api.queue.action;

import dev.shardlab.api.queue.answer.QueueAnswer;
import dev.shardlab.api.shape.Member;
import dev.shardlab.command.queue.QueueCommand;
import dev.shardlab.command.queue.QueueReply.QueueFound;
import dev.shardlab.model.Tags;
import dev.shardlab.model.queue.QueueName;
import java.util.Collections;
import java.util.SortedMap;

final class CreateQueue extends ServedQueueAction<QueueFound> {

    /** With a small letter, unlike all others. */
    private static final Member<SortedMap<String, String>> TAGS = QueueInputs.map("tags");

    CreateQueue() {
        super("CreateQueue", QueueFound.class, QueueInputs.QUEUE_NAME, QueueInputs.ATTRIBUTES, TAGS, QueueInputs.TAGS);
    }

    @Override
    public QueueCommand command(QueueRequest request) {
        SortedMap<String, String> attributes =
                request.values().getOr(QueueInputs.ATTRIBUTES, Collections.emptySortedMap());
        String name = request.text(QueueInputs.QUEUE_NAME);
        boolean isFifo = QueueAttributes.isFifo(attributes);
        if (!QueueName.isValid(name) || name.endsWith(QueueName.FIFO_ENDING) != isFifo) {
            throw BadRequest.invalid(
                    isFifo
                            ? "The name of a FIFO queue can only include alphanumeric characters, hyphens, or"
                                    + " underscores, must end with .fifo suffix and be 1 to 80 in length."
                            : "Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length");
        }
        Tags tags = request.tags(TAGS).and(request.tags(QueueInputs.TAGS));
        return new QueueCommand.CreateQueue(
                new QueueName(name), QueueAttributes.read(attributes, request.service()), tags);
    }

    @Override
    void write(QueueFound reply, QueueAnswer out, QueueAsked asked) {
        out.text("QueueUrl", asked.url(reply.queue()));
    }
}
