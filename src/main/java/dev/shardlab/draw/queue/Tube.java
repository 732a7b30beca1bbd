package dev.shardlab.draw.queue;

import dev.shardlab.draw.paper.Sketch;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.queue.QueueState;

/** What every part of a tube is painted from: on which sketch, into which frame, which queue, and when. */
record Tube(Sketch sketch, TubeFrame frame, QueueState queue, VirtualTime now) {

    QueueItem item() {
        return new QueueItem(queue.name());
    }
}
