package dev.shardlab.lesson;

import dev.shardlab.event.ProducerEvent.PutSent;
import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.KeyHasher;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.timeline.EventLog;

/** When in a history a record with a key is sent for the first time. Each event is looked at once, however often it is asked. */
public final class FirstSent {

    private final EventLog log;
    private final String key;
    private final HashKey hash;
    private long looked;
    private boolean found;

    public FirstSent(EventLog log, String key) {
        this.log = log;
        this.key = key;
        hash = KeyHasher.hashOf(key);
    }

    /** Whether it is among the first so many events. */
    public boolean isAmong(long events) {
        while (!found && looked < events) {
            found = log.get(looked) instanceof PutSent sent && carries(sent.batch());
            looked++;
        }
        return found && looked <= events;
    }

    private boolean carries(RecordBatch batch) {
        for (int k = 0; k < batch.size(); k++) {
            if (batch.hashHigh(k) == hash.high()
                    && batch.hashLow(k) == hash.low()
                    && batch.partitionKey(k).equals(key)) {
                return true;
            }
        }
        return false;
    }
}
