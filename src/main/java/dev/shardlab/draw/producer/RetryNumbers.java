package dev.shardlab.draw.producer;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.paper.Section;
import dev.shardlab.model.ProducerName;

/** The records of one request that wait to be sent again, numbered by their place in it. */
record RetryNumbers(ProducerName producer, long call) implements Section {

    @Override
    public StageItem item(long offset) {
        return new ProducerItem.OfRetry(producer, call, (int) offset);
    }
}
