package dev.shardlab.api.queue.action;

import dev.shardlab.api.shape.Member;
import dev.shardlab.command.queue.QueueCommand;
import java.util.List;

final class UntagQueue extends SilentQueueAction {

    private static final Member<List<String>> TAG_KEYS = QueueInputs.texts("TagKeys");

    UntagQueue() {
        super("UntagQueue", QueueInputs.QUEUE_URL, TAG_KEYS);
    }

    @Override
    public QueueCommand command(QueueRequest request) {
        return new QueueCommand.UntagQueue(request.queue(), request.values().getOr(TAG_KEYS, List.of()));
    }
}
