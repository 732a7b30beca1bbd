package dev.shardlab.sim.setup;

import dev.shardlab.model.DeliveryStreamName;
import dev.shardlab.model.firehose.DeliveryStreamSettings;

/** A delivery stream that is there from the start of the experiment. */
public record DeliveryStreamSetup(DeliveryStreamName name, DeliveryStreamSettings settings) {}
