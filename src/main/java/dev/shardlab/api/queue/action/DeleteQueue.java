package dev.shardlab.api.queue.action;

import dev.shardlab.command.queue.QueueCommand;

final class DeleteQueue extends SilentQueueAction {

    DeleteQueue() {
        super("DeleteQueue", QueueInputs.QUEUE_URL);
    }

    @Override
    public QueueCommand command(QueueRequest request) {
        return new QueueCommand.DeleteQueue(request.queue());
    }
}
