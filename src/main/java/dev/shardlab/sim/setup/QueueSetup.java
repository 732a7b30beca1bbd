package dev.shardlab.sim.setup;

import dev.shardlab.model.queue.QueueName;
import dev.shardlab.model.queue.QueueSettings;

/** A message queue that is there from the start of the experiment. */
public record QueueSetup(QueueName name, QueueSettings settings) {}
