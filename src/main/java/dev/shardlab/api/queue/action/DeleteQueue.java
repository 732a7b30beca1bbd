package dev.shardlab.api.queue.action;

import dev.shardlab.command.queue.QueueCommand;

final class DeleteQueue extends SilentQueueAction {

    DeleteQueue() {
        super("DeleteQueue", QueueInputs.QUEUE_URL);
    }

    @Override
    public QueueCommand.Action command(QueueRequest request) {
        return new QueueCommand.DeleteQueue(request.user(), request.queue());
    }
}
