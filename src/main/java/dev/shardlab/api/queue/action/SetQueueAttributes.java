package dev.shardlab.api.queue.action;

import dev.shardlab.command.queue.QueueCommand;
import java.util.Collections;

final class SetQueueAttributes extends SilentQueueAction {

    SetQueueAttributes() {
        super("SetQueueAttributes", QueueInputs.QUEUE_URL, QueueInputs.ATTRIBUTES);
    }

    @Override
    public QueueCommand command(QueueRequest request) {
        return new QueueCommand.SetQueueAttributes(
                request.queue(),
                QueueAttributes.read(
                        request.values().getOr(QueueInputs.ATTRIBUTES, Collections.emptySortedMap()),
                        request.service()));
    }
}
