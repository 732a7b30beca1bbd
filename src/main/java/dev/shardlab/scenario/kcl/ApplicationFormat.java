package dev.shardlab.scenario.kcl;

import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.IteratorType;
import dev.shardlab.model.kinesis.StreamLimits;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.scenario.field.Fields;
import dev.shardlab.scenario.form.Choice;
import dev.shardlab.scenario.form.Key;
import dev.shardlab.scenario.form.ListType;
import dev.shardlab.scenario.form.Mapped;
import dev.shardlab.scenario.form.Numbers;
import dev.shardlab.scenario.form.OneOf;
import dev.shardlab.scenario.form.Shape;
import dev.shardlab.scenario.form.Type;
import dev.shardlab.scenario.kinesis.StreamFields;
import dev.shardlab.sim.setup.ApplicationSetup;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How an application is written. */
public final class ApplicationFormat {

    /** The workers of an application: so many, or named ones. */
    public record Workers(List<WorkerName> names) {

        public static Workers numbered(int count) {
            return new Workers(NUMBERED.subList(0, count));
        }

        public static WorkerName name(int number) {
            return new WorkerName("worker-" + number);
        }

        private @Nullable Workers asNumbered() {
            return names.size() <= MOST_WORKERS && equals(numbered(names.size())) ? this : null;
        }
    }

    public static final int MOST_WORKERS = 100;

    /** Made once: a file may have very many applications. */
    private static final List<WorkerName> NUMBERED =
            IntStream.rangeClosed(1, MOST_WORKERS).mapToObj(Workers::name).toList();

    private static final Type<Workers> COUNT = Mapped.of(
            "whole number", Numbers.whole(0, MOST_WORKERS, "workers"), Workers::numbered, workers -> workers.names()
                    .size());
    private static final Type<Workers> NAMED =
            Mapped.of("list of names", ListType.any(ApplicationFields.WORKER_NAME), Workers::new, Workers::names);

    private static final OneOf<Workers> WORKERS = new OneOf<Workers>(
                    "workers",
                    "a number of workers, or a list of their names",
                    "The workers that share the shards of an application from the start. So many workers are called `worker-1`,"
                            + " `worker-2`...; a list names them otherwise.")
            .or(Workers::asNumbered, COUNT)
            .or(Workers.class, NAMED);

    private static final Type<IteratorType> POSITION =
            new Choice<>("position", List.of(IteratorType.TRIM_HORIZON, IteratorType.LATEST), IteratorType::name);

    public static final Shape<ApplicationSetup> APPLICATION = Shape.of(
            "application",
            "An application: workers that share the shards of a stream and remember how far they have read.",
            s -> {
                Key<ApplicationSetup, ApplicationName> name = s.required(
                        "name",
                        ApplicationFields.APPLICATION_NAME,
                        "\"billing\"",
                        "What the application is called.",
                        ApplicationSetup::name);
                Key<ApplicationSetup, StreamName> stream = s.derived(
                        "stream",
                        StreamFields.DECLARED_STREAM,
                        StreamFields.DECLARED_STREAM.unlessOnly(),
                        "\"clicks\"",
                        "What it reads.",
                        ApplicationSetup::stream);
                Key<ApplicationSetup, Workers> workers = s.withDefault(
                        "workers",
                        WORKERS,
                        Workers.numbered(1),
                        "2",
                        "Who reads for it from the start.",
                        application -> new Workers(application.workers()));
                Key<ApplicationSetup, IteratorType> position = s.withDefault(
                        "position",
                        POSITION,
                        IteratorType.TRIM_HORIZON,
                        "\"LATEST\"",
                        "Where it begins in a shard without a checkpoint: at the oldest record that is kept, or behind the newest.",
                        ApplicationSetup::initialPosition);
                Key<ApplicationSetup, Duration> pollEvery = s.withDefault(
                        "pollEvery",
                        Fields.SPAN,
                        Duration.ofSeconds(1),
                        "\"250ms\"",
                        "How long a worker waits between two GetRecords on one shard.",
                        ApplicationSetup::pollEvery);
                Key<ApplicationSetup, Integer> limit = s.withDefault(
                        "limit",
                        Numbers.whole(1, StreamLimits.MAX_RECORDS_PER_GET, "records"),
                        StreamLimits.MAX_RECORDS_PER_GET,
                        "500",
                        "How many records one GetRecords asks for.",
                        ApplicationSetup::limit);
                Key<ApplicationSetup, Duration> work = s.withDefault(
                        "workPerRecord",
                        Fields.DURATION,
                        Duration.ZERO,
                        "\"2ms\"",
                        "How long a worker needs for one record.",
                        ApplicationSetup::workPerRecord);
                Key<ApplicationSetup, Duration> checkpoint = s.withDefault(
                        "checkpointEvery",
                        Fields.SPAN,
                        Duration.ofSeconds(5),
                        "\"10s\"",
                        "How often a worker writes down how far it has got, per shard.",
                        ApplicationSetup::checkpointEvery);
                Key<ApplicationSetup, Duration> failover = s.withDefault(
                        "failoverTime",
                        Fields.SPAN,
                        ApplicationSetup.USUAL_FAILOVER_TIME,
                        "\"30s\"",
                        "How long the leases of a worker that died stand before they expire and others take them: what the"
                                + " Kinesis Client Library calls failoverTimeMillis.",
                        ApplicationSetup::failoverTime);
                Key<ApplicationSetup, Duration> starts = s.withDefault(
                        "starts",
                        Fields.MOMENT,
                        Duration.ZERO,
                        "\"30s\"",
                        "When it begins.",
                        ApplicationSetup::startsAfter);
                return v -> new ApplicationSetup(
                        v.get(name),
                        v.get(stream),
                        v.get(workers).names(),
                        v.get(position),
                        v.get(pollEvery),
                        v.get(limit),
                        v.get(work),
                        v.get(checkpoint),
                        v.get(failover),
                        v.get(starts));
            });

    private ApplicationFormat() {}
}
