package dev.shardlab.api.queue.action;

import dev.shardlab.command.queue.QueueCommand;

final class DeleteMessage extends SilentQueueAction {

    DeleteMessage() {
        super("DeleteMessage", QueueInputs.QUEUE_URL, QueueInputs.RECEIPT_HANDLE);
    }

    @Override
    public QueueCommand command(QueueRequest request) {
        return new QueueCommand.DeleteMessage(request.queue(), QueueRequest.handle(request.values()));
    }
}
