package dev.shardlab.ui.charts;

import dev.shardlab.draw.ReaderPlaces;
import dev.shardlab.event.Wait;
import dev.shardlab.metrics.Counts;
import dev.shardlab.metrics.MetricSeries;
import dev.shardlab.metrics.kit.Buckets;
import dev.shardlab.metrics.kit.Series;
import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.DeliveryStreamName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.state.LabState;
import dev.shardlab.state.firehose.DeliveryStreamState;
import dev.shardlab.state.kcl.ApplicationLag;
import dev.shardlab.state.kinesis.Backlog;
import dev.shardlab.state.kinesis.StreamState;
import dev.shardlab.state.queue.QueueState;
import dev.shardlab.timeline.EventLog;
import dev.shardlab.ui.session.Shown;
import java.util.List;
import java.util.Optional;

/**
 * What the charts show of a session at one of its moments.
 *
 * @param subject whose metrics they are
 * @param alone whether it is the only one of all streams, queues and delivery streams
 * @param playhead the time shown
 * @param known up to where the run is simulated and counted
 * @param foreseen up to where the future may be seen; not before the playhead
 * @param run the metrics of the whole run, as far as it is known
 * @param now the same of the period that the playhead stands in, up to the playhead
 * @param applications all applications at the playhead, in their order
 * @param clients what the clients on the wire that read the stream have still before them; empty if none does
 * @param queueState the queue at the playhead; empty if there is none, and at another store
 * @param deliveryState the delivery stream at the playhead; empty if there is none, and at another store
 */
record ChartMoment(
        ChartSubject subject,
        boolean alone,
        VirtualTime start,
        VirtualTime end,
        VirtualTime playhead,
        VirtualTime known,
        VirtualTime foreseen,
        Counts run,
        Counts now,
        List<Application> applications,
        Optional<Backlog> clients,
        Optional<QueueState> queueState,
        Optional<DeliveryStreamState> deliveryState) {

    /** The stream whose metrics they are; only where they are a stream's. */
    StreamName stream() {
        if (subject instanceof ChartSubject.OfStream(StreamName stream)) {
            return stream;
        }
        throw new IllegalStateException(subject + " is no stream");
    }

    /** The queue whose metrics they are; only where they are a queue's. */
    QueueName queue() {
        if (subject instanceof ChartSubject.OfQueue(QueueName queue)) {
            return queue;
        }
        throw new IllegalStateException(subject + " is no queue");
    }

    /** The delivery stream whose metrics they are; only where they are a delivery stream's. */
    DeliveryStreamName deliveryStream() {
        if (subject instanceof ChartSubject.OfDeliveryStream(DeliveryStreamName stream, boolean _)) {
            return stream;
        }
        throw new IllegalStateException(subject + " is no delivery stream");
    }

    /**
     * An application that reads the stream, since when, what it has still before it, and how long that waits, shard by shard.
     *
     * @param place its place among all readers, which gives its colour on the stage too
     */
    record Application(ApplicationName name, VirtualTime since, Backlog backlog, List<Wait> waits, int place) {}

    /**
     * The value of a sum at the playhead: of the period that runs or the one before, whichever is more.
     *
     * @param run its values over the run
     * @param running its value in the period that runs
     */
    long sumNow(Series run, long running) {
        return Math.max(running, running() > 0 ? run.at(running() - 1) : 0);
    }

    /**
     * What has become of a future.
     *
     * @param position how many events of the log have happened at the time shown
     * @param simulatedUntil up to where the log is complete
     */
    record Course(LabState state, EventLog log, long position, VirtualTime simulatedUntil) {

        static Course of(Shown shown) {
            return new Course(
                    shown.state(),
                    shown.log(),
                    shown.position(),
                    shown.simulatedUntilProperty().get());
        }
    }

    static ChartMoment of(Scenario scenario, Shown shown, Course course, ChartSubject subject, MetricSeries series) {
        VirtualTime time = shown.time();
        Counts run = series.counts();
        LabState state = course.state();
        ReaderPlaces places = ReaderPlaces.of(state);
        int stores = state.kinesis().streams().size()
                + state.queues().all().size()
                + state.firehose().all().size();
        return new ChartMoment(
                subject,
                stores <= 1,
                shown.start(),
                shown.end(),
                time,
                known(course, series),
                Foresight.until(scenario, shown.start(), time),
                run,
                Counts.running(time, course.position(), run.buckets(), course.log()),
                state.kcl().applications().stream()
                        .filter(application -> subject.equals(new ChartSubject.OfStream(application.stream())))
                        .map(application -> new Application(
                                application.name(),
                                application.createdAt(),
                                ApplicationLag.of(application, state.kinesis(), time),
                                ApplicationLag.waits(application, state.kinesis(), time),
                                places.of(application.name())))
                        .toList(),
                switch (subject) {
                    case ChartSubject.OfStream(StreamName stream) ->
                        state.kinesis().stream(stream).flatMap(in -> clients(state, in, time));
                    case ChartSubject.OfQueue _, ChartSubject.OfDeliveryStream _ -> Optional.empty();
                },
                switch (subject) {
                    case ChartSubject.OfStream _, ChartSubject.OfDeliveryStream _ -> Optional.empty();
                    case ChartSubject.OfQueue(QueueName queue) -> state.queues().queue(queue);
                },
                switch (subject) {
                    case ChartSubject.OfStream _, ChartSubject.OfQueue _ -> Optional.empty();
                    case ChartSubject.OfDeliveryStream(DeliveryStreamName stream, boolean _) ->
                        state.firehose().find(stream);
                });
    }

    private static Optional<Backlog> clients(LabState state, StreamState stream, VirtualTime time) {
        return state.clients().all().stream()
                .flatMap(client -> client.places(stream.name()).stream())
                .filter(place -> !place.pushed())
                .flatMap(place ->
                        stream.shard(place.shard()).stream().map(shard -> Backlog.of(shard, place.index(), time)))
                .reduce(Backlog::and);
    }

    private static VirtualTime known(Course course, MetricSeries series) {
        VirtualTime simulated = course.simulatedUntil();
        if (series.counted() == course.log().size()) {
            return simulated;
        }
        VirtualTime next = course.log().get(series.counted()).at();
        return next.isAfter(simulated) ? simulated : next.plusMicros(-1);
    }

    Buckets buckets() {
        return run.buckets();
    }

    /** Up to where anything is drawn. */
    VirtualTime shown() {
        return known.isBefore(foreseen) ? known : foreseen;
    }

    /** The period the playhead stands in. */
    int running() {
        return buckets().indexOf(playhead);
    }

    /** How many periods from the start are over at {@code time}; the last ends with the run, if not before. */
    int overAt(VirtualTime time) {
        return time.isBefore(end)
                ? buckets().indexOf(time.plusMicros(1))
                : buckets().indexOf(end.plusMicros(-1)) + 1;
    }

    /** Where a period ends: at the next one, or with the run. */
    VirtualTime endOf(int period) {
        VirtualTime next = buckets().startOf(period + 1);
        return next.isAfter(end) ? end : next;
    }
}
