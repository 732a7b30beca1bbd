package dev.shardlab.draw.queue;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.model.queue.QueueName;

/** A queue, and what lies in it or belongs to it. */
public sealed interface TubeItem extends StageItem
        permits QueueItem,
                MessageItem,
                MessagesItem,
                MessageGroupItem,
                QueueSenderItem,
                QueueWorkerItem,
                QueueWorkersItem {

    QueueName queue();
}
