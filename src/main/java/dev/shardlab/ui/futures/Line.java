package dev.shardlab.ui.futures;

import dev.shardlab.compare.ComparedSubject;
import dev.shardlab.compare.ComparisonRow;
import dev.shardlab.compare.Table;
import dev.shardlab.compare.kit.Quantity;
import dev.shardlab.compare.kit.Unit;
import dev.shardlab.draw.paper.Ages;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.words.page.Amounts;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the table as it is read.
 *
 * @param measure what is measured, and whose it is
 * @param meaning what it counts, in a sentence
 * @param difference how much more the other future has, with its sign; empty where both are alike
 */
record Line(String measure, String meaning, String here, String there, String difference) {

    private static final String NONE = "–";

    /** What a lecturer speaks of first. */
    private static final List<Quantity> FIRST = List.of(
            Quantity.RECORDS_THROTTLED,
            Quantity.RECORDS_ABANDONED,
            Quantity.RECORDS_LOST,
            Quantity.RECORDS_PROCESSED_AGAIN,
            Quantity.RECORDS_READ_AGAIN,
            Quantity.MESSAGES_RECEIVED_AGAIN,
            Quantity.MESSAGES_DEAD_LETTERED,
            Quantity.MESSAGES_EXPIRED,
            Quantity.RECORDS_NEVER_DELIVERED,
            Quantity.OBJECTS_DELIVERED,
            Quantity.BYTES_AN_OBJECT,
            Quantity.OLDEST_UNDELIVERED_MILLIS,
            Quantity.MILLIS_BEHIND,
            Quantity.LONGEST_MILLIS_BEHIND,
            Quantity.READS_THROTTLED,
            Quantity.COST,
            Quantity.OPEN_SHARDS,
            Quantity.RECORDS_STORED);

    /** The lines of a table: what differs first; of single shards and producers, and of what
     * neither has any, nothing. */
    static List<Line> of(Table table) {
        boolean oneApplication = table.rows().stream()
                        .map(ComparisonRow::subject)
                        .filter(ComparedSubject.OfApplication.class::isInstance)
                        .distinct()
                        .count()
                == 1;
        return table.rows().stream()
                .filter(row -> isTold(row.subject()) && !isNothing(row))
                .sorted(Comparator.comparing(Line::place))
                .map(row -> of(row, oneApplication))
                .sorted(Comparator.comparing(Line::isAlike))
                .toList();
    }

    private static boolean isTold(ComparedSubject subject) {
        return switch (subject) {
            case ComparedSubject.Everything _,
                    ComparedSubject.OfStream _,
                    ComparedSubject.OfApplication _,
                    ComparedSubject.OfQueue _,
                    ComparedSubject.OfDeliveryStream _ -> true;
            case ComparedSubject.OfShard _, ComparedSubject.OfProducer _ -> false;
        };
    }

    private static boolean isNothing(ComparisonRow row) {
        return isNothing(row.a()) && isNothing(row.b());
    }

    private static boolean isNothing(@Nullable Double value) {
        return value == null || value == 0;
    }

    private static int place(ComparisonRow row) {
        int place = FIRST.indexOf(row.quantity());
        return place < 0 ? FIRST.size() : place;
    }

    private static Line of(ComparisonRow row, boolean oneApplication) {
        Unit unit = row.quantity().unit();
        String here = inWords(row.a(), unit);
        String there = inWords(row.b(), unit);
        Double difference = row.difference();
        return new Line(
                row.quantity().words()
                        + (oneApplication && row.subject() instanceof ComparedSubject.OfApplication
                                ? ""
                                : whose(row.subject())),
                row.quantity().meaning(),
                here,
                there,
                difference == null || here.equals(there)
                        ? ""
                        : (difference > 0 ? "+" : "−") + inWords(Math.abs(difference), unit));
    }

    private static String whose(ComparedSubject subject) {
        return switch (subject) {
            case ComparedSubject.Everything _ -> "";
            case ComparedSubject.OfStream(var stream) -> " · " + stream;
            case ComparedSubject.OfShard(var _, var shard) -> " · shard " + shard.index();
            case ComparedSubject.OfProducer(var producer) -> " · " + producer;
            case ComparedSubject.OfApplication(var application) -> " · " + application;
            case ComparedSubject.OfQueue(var queue) -> " · " + queue;
            case ComparedSubject.OfDeliveryStream(var stream) -> " · " + stream;
        };
    }

    private static String inWords(@Nullable Double value, Unit unit) {
        if (value == null) {
            return NONE;
        }
        return switch (unit) {
            case MILLISECONDS -> Ages.words(Math.round(value) * VirtualTime.MICROS_PER_MILLI);
            case BYTES -> Amounts.bytes(Math.round(value));
            case RECORDS, MESSAGES, CALLS, SHARDS, OBJECTS, ATTEMPTS, SHARD_HOURS, PUT_PAYLOAD_UNITS, US_DOLLARS ->
                unit.write(value);
        };
    }

    /** Whether both are written alike: a difference too small to be read is none. */
    boolean isAlike() {
        return here.equals(there);
    }
}
