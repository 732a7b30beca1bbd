package dev.shardlab.draw.producer;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.paper.Section;
import dev.shardlab.model.ProducerName;

/** The records of one request on the network, numbered by their place in it. */
record FlightNumbers(ProducerName producer, long call) implements Section {

    @Override
    public StageItem item(long offset) {
        return new ProducerItem.OfFlight(producer, call, (int) offset);
    }
}
