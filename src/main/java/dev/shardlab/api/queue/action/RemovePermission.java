package dev.shardlab.api.queue.action;

import dev.shardlab.command.queue.QueueCommand;

final class RemovePermission extends SilentQueueAction {

    RemovePermission() {
        super("RemovePermission", QueueInputs.QUEUE_URL, QueueInputs.LABEL);
    }

    @Override
    public QueueCommand command(QueueRequest request) {
        return new QueueCommand.RemovePermission(request.queue(), request.label());
    }
}
