package dev.shardlab.api.queue.action;

import dev.shardlab.command.queue.QueueCommand;

final class PurgeQueue extends SilentQueueAction {

    PurgeQueue() {
        super("PurgeQueue", QueueInputs.QUEUE_URL);
    }

    @Override
    public QueueCommand command(QueueRequest request) {
        return new QueueCommand.PurgeQueue(request.queue());
    }
}
