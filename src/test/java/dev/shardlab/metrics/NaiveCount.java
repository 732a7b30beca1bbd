package dev.shardlab.metrics;

import dev.shardlab.event.Event;
import dev.shardlab.event.StreamEvent.PutThrottled;
import dev.shardlab.event.StreamEvent.ReadThrottled;
import dev.shardlab.event.StreamEvent.RecordsAppended;
import dev.shardlab.event.StreamEvent.RecordsRead;
import dev.shardlab.metrics.kinesis.StreamMetric;
import dev.shardlab.metrics.kit.Series;
import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.StreamName;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The metrics as their definitions read: everything between two times, looked through again for each question.
 *
 * @param later what happened from then on: it tells what had still to be read
 */
record NaiveCount(List<Event> events, List<Event> later) {

    NaiveCount(List<Event> events) {
        this(events, List.of());
    }

    /** Over all moments from {@code from} to just before {@code to}. */
    NaiveCount between(VirtualTime from, VirtualTime to) {
        return new NaiveCount(
                events.stream()
                        .filter(event ->
                                !event.at().isBefore(from) && event.at().isBefore(to))
                        .toList(),
                events.stream().filter(event -> !event.at().isBefore(to)).toList());
    }

    long of(StreamMetric metric, StreamName stream) {
        return switch (metric) {
            case INCOMING_RECORDS -> sum(RecordsAppended.class, e -> e.stream().equals(stream), e -> (long) e.count());
            case INCOMING_BYTES ->
                sum(RecordsAppended.class, e -> e.stream().equals(stream), e -> Arrays.stream(
                                e.placement().positions().toArray())
                        .mapToLong(i ->
                                e.batch().partitionKey(i).length() + e.batch().data(i).length)
                        .sum());
            case WRITE_THROUGHPUT_EXCEEDED ->
                sum(PutThrottled.class, e -> e.stream().equals(stream), e ->
                        (long) e.positions().size());
            case GET_RECORDS_RECORDS ->
                sum(RecordsRead.class, e -> e.stream().equals(stream), e -> e.toIndex() - e.fromIndex());
            case READ_THROUGHPUT_EXCEEDED ->
                sum(ReadThrottled.class, e -> e.stream().equals(stream), _ -> 1L);
            case ITERATOR_AGE -> oldest(read -> read.stream().equals(stream));
        };
    }

    /** How far behind an application was at most up to {@code last}, the end of what is counted. */
    long behind(ApplicationName application, StreamName stream, VirtualTime last) {
        Predicate<RecordsRead> its =
                read -> read.stream().equals(stream) && read.reader().isWorkerOf(application);
        long waited = all(RecordsRead.class)
                .filter(its)
                .mapToLong(read -> read.waits().getFirst().millis())
                .max()
                .orElse(Series.NONE);
        long waiting = later.stream()
                .filter(RecordsRead.class::isInstance)
                .map(RecordsRead.class::cast)
                .filter(its)
                .filter(read -> !read.waits().getFirst().since().isAfter(last))
                .mapToLong(read -> Math.floorDiv(
                        read.waits().getFirst().millis() * 1_000 - (read.at().micros() - last.micros()), 1_000))
                .max()
                .orElse(Series.NONE);
        return Math.max(oldest(its), Math.max(waited, waiting));
    }

    private long oldest(Predicate<RecordsRead> which) {
        return all(RecordsRead.class)
                .filter(which)
                .mapToLong(RecordsRead::millisBehindLatest)
                .max()
                .orElse(Series.NONE);
    }

    private <E extends Event> long sum(Class<E> kind, Predicate<E> which, Function<E, Long> value) {
        return all(kind).filter(which).mapToLong(value::apply).sum();
    }

    private <E extends Event> Stream<E> all(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast);
    }
}
