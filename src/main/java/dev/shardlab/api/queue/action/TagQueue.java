package dev.shardlab.api.queue.action;

import dev.shardlab.command.queue.QueueCommand;

final class TagQueue extends SilentQueueAction {

    TagQueue() {
        super("TagQueue", QueueInputs.QUEUE_URL, QueueInputs.TAGS);
    }

    @Override
    public QueueCommand command(QueueRequest request) {
        return new QueueCommand.TagQueue(request.queue(), request.tags(QueueInputs.TAGS));
    }
}
