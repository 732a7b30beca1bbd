package dev.shardlab.api.queue.action;

import dev.shardlab.api.queue.answer.QueueAnswer;
import dev.shardlab.api.shape.Member;
import dev.shardlab.command.queue.QueueCommand;
import dev.shardlab.command.queue.QueueQuestion;
import dev.shardlab.command.queue.QueueReply.QueueFound;
import dev.shardlab.model.queue.QueueName;

final class GetQueueUrl extends ServedQueueAction<QueueFound> {

    private static final Member<String> OWNER = QueueInputs.text("QueueOwnerAWSAccountId");

    GetQueueUrl() {
        super("GetQueueUrl", QueueFound.class, QueueInputs.QUEUE_NAME, OWNER);
    }

    @Override
    public QueueCommand command(QueueRequest request) {
        String name = request.text(QueueInputs.QUEUE_NAME);
        String owner = request.values().find(OWNER);
        if (!QueueName.isValid(name)) {
            throw BadRequest.invalid(
                    "Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length");
        }
        if (owner != null && !owner.equals(request.service().account())) {
            throw QueueUrls.noQueue();
        }
        return new QueueQuestion.GetQueueUrl(new QueueName(name));
    }

    @Override
    void write(QueueFound reply, QueueAnswer out, QueueAsked asked) {
        out.text("QueueUrl", asked.url(reply.queue()));
    }
}
