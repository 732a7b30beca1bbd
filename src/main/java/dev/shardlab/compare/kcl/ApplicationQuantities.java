package dev.shardlab.compare.kcl;

import dev.shardlab.compare.kit.Quantity;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.kcl.ApplicationLag;
import dev.shardlab.state.kcl.ApplicationState;
import dev.shardlab.state.kinesis.Backlog;
import dev.shardlab.state.kinesis.KinesisState;
import java.util.EnumMap;
import java.util.Map;

/** How much of what an application has. */
public final class ApplicationQuantities {

    private ApplicationQuantities() {}

    /** @param streams of which the application reads one */
    public static Map<Quantity, Double> of(
            ApplicationState application, ApplicationTally tally, KinesisState streams, VirtualTime now) {
        Readership readership = tally.readership(application.name());
        Backlog backlog = ApplicationLag.of(application, streams, now);
        Map<Quantity, Double> values = new EnumMap<>(Quantity.class);
        values.put(Quantity.RECORDS_READ, (double) application.read());
        values.put(Quantity.RECORDS_READ_AGAIN, (double) application.readAgain());
        values.put(Quantity.RECORDS_PROCESSED, (double) readership.processed());
        values.put(Quantity.RECORDS_PROCESSED_AGAIN, (double) readership.processedAgain());
        values.put(Quantity.RECORDS_LOST, (double) application.lost());
        values.put(Quantity.RECORDS_UNREAD, (double) backlog.records());
        values.put(Quantity.MILLIS_BEHIND, (double) backlog.millisBehindLatest());
        values.put(Quantity.LONGEST_MILLIS_BEHIND, (double)
                Math.max(readership.longestMillisBehind(), backlog.millisBehindLatest()));
        values.put(Quantity.ITERATOR_AGE, (double) readership.iteratorAgeMillis());
        values.put(Quantity.READS_THROTTLED, (double) application.throttledReads());
        return values;
    }
}
