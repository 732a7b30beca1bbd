package dev.shardlab.api.queue.action;

import dev.shardlab.command.queue.QueueCommand;

final class ChangeMessageVisibility extends SilentQueueAction {

    ChangeMessageVisibility() {
        super(
                "ChangeMessageVisibility",
                QueueInputs.QUEUE_URL,
                QueueInputs.RECEIPT_HANDLE,
                QueueInputs.VISIBILITY_TIMEOUT);
    }

    @Override
    public QueueCommand command(QueueRequest request) {
        return new QueueCommand.ChangeMessageVisibility(
                request.queue(), QueueRequest.handle(request.values()), QueueRequest.visibility(request.values()));
    }
}
