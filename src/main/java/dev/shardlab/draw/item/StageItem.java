package dev.shardlab.draw.item;

import dev.shardlab.draw.client.ClientItem;
import dev.shardlab.draw.firehose.FirehoseItem;
import dev.shardlab.draw.kcl.ApplicationItem;
import dev.shardlab.draw.kinesis.ConsumerItem;
import dev.shardlab.draw.kinesis.StreamItem;
import dev.shardlab.draw.producer.ProducerItem;
import dev.shardlab.draw.queue.TubeItem;

/**
 * What a mark refers to: the thing that is asked about when somebody points at it. Each system has a family of its own; a
 * new one breaks the build until everybody who says something of things has said something of it.
 */
public sealed interface StageItem
        permits FlowItem, StreamItem, ConsumerItem, ApplicationItem, ProducerItem, ClientItem, TubeItem, FirehoseItem {

    /** Whether other things lie in it: then it answers only within, however thin it is. */
    default boolean holdsOthers() {
        return false;
    }

    /** Whether it is another thing or one of several that are named together: who points at them points at each. */
    default boolean means(StageItem other) {
        return equals(other);
    }
}
