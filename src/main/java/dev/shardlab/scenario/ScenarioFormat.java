package dev.shardlab.scenario;

import dev.shardlab.model.Service;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.client.CallFormat;
import dev.shardlab.scenario.client.CallLine;
import dev.shardlab.scenario.field.Fields;
import dev.shardlab.scenario.firehose.DeliveryStreamFormat;
import dev.shardlab.scenario.firehose.FirehoseFields;
import dev.shardlab.scenario.form.Key;
import dev.shardlab.scenario.form.ListType;
import dev.shardlab.scenario.form.Mapped;
import dev.shardlab.scenario.form.Numbers;
import dev.shardlab.scenario.form.OneOf;
import dev.shardlab.scenario.form.Prose;
import dev.shardlab.scenario.form.ReadValues;
import dev.shardlab.scenario.form.Shape;
import dev.shardlab.scenario.form.Texts;
import dev.shardlab.scenario.form.Type;
import dev.shardlab.scenario.kcl.ApplicationFormat;
import dev.shardlab.scenario.kinesis.StreamFormat;
import dev.shardlab.scenario.lesson.Goal;
import dev.shardlab.scenario.lesson.GoalFormat;
import dev.shardlab.scenario.lesson.Prediction;
import dev.shardlab.scenario.lesson.PredictionFormat;
import dev.shardlab.scenario.lesson.Step;
import dev.shardlab.scenario.lesson.StepFormat;
import dev.shardlab.scenario.producer.DeliveryProducerFormat;
import dev.shardlab.scenario.producer.ProducerFormat;
import dev.shardlab.scenario.producer.QueueProducerFormat;
import dev.shardlab.scenario.queue.QueueFields;
import dev.shardlab.scenario.queue.QueueFormat;
import dev.shardlab.scenario.queue.QueueWorkersFormat;
import dev.shardlab.sim.setup.ApplicationSetup;
import dev.shardlab.sim.setup.ApplicationsSetup;
import dev.shardlab.sim.setup.ClientsSetup;
import dev.shardlab.sim.setup.Conditions;
import dev.shardlab.sim.setup.DeliveryProducerSetup;
import dev.shardlab.sim.setup.DeliveryStreamSetup;
import dev.shardlab.sim.setup.FirehoseSetup;
import dev.shardlab.sim.setup.NetworkSetup;
import dev.shardlab.sim.setup.ProducerSetup;
import dev.shardlab.sim.setup.ProducersSetup;
import dev.shardlab.sim.setup.QueueProducerSetup;
import dev.shardlab.sim.setup.QueueSetup;
import dev.shardlab.sim.setup.QueueWorkersSetup;
import dev.shardlab.sim.setup.QueuesSetup;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.sim.setup.StreamSetup;
import dev.shardlab.sim.setup.StreamsSetup;
import dev.shardlab.sim.setup.TimedAction;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How a whole scenario file is written: version 1 of the format. */
final class ScenarioFormat {

    static final int VERSION = 1;

    static final Type<Duration> LENGTH = Fields.SPAN;

    private static final Instant USUAL_START = Instant.parse("2026-03-02T09:00:00Z");
    private static final NetworkSetup USUAL_NETWORK = new NetworkSetup(Duration.ofMillis(20), Duration.ofMillis(40));

    private static final Type<NetworkSetup> ONE_LATENCY =
            Mapped.of("duration", Fields.DURATION, d -> new NetworkSetup(d, d), NetworkSetup::fastest);

    private static final Shape<NetworkSetup> LATENCIES =
            Shape.of("latencies", "Each way is drawn evenly between two durations.", s -> {
                Key<NetworkSetup, Duration> fastest =
                        s.required("fastest", Fields.DURATION, "\"20ms\"", "The shortest.", NetworkSetup::fastest);
                Key<NetworkSetup, Duration> slowest =
                        s.required("slowest", Fields.DURATION, "\"80ms\"", "The longest.", NetworkSetup::slowest);
                s.check(List.of(fastest, slowest), v -> {
                    if (v.get(slowest).compareTo(v.get(fastest)) < 0) {
                        v.report(slowest, "The longest way is shorter than the shortest.", "Swap the two.");
                    }
                });
                return v -> new NetworkSetup(v.get(fastest), v.get(slowest));
            });

    private static final OneOf<NetworkSetup> NETWORK = new OneOf<NetworkSetup>(
                    "network",
                    "a network: a duration or {\"fastest\", \"slowest\"}",
                    "How long one way between a producer or a worker and the service takes.")
            .or(n -> n.fastest().equals(n.slowest()) ? n : null, ONE_LATENCY)
            .or(NetworkSetup.class, LATENCIES);

    /** The part of a file that teaches. */
    record Lesson(List<Step> steps, List<Prediction> predictions, List<Goal> goals, List<String> tryThis) {}

    private static final Shape<Lesson> LESSON = Shape.of("lesson", "The lesson about the experiment.", s -> {
        Key<Lesson, List<Step>> steps = s.withDefault(
                "steps",
                ListType.any(StepFormat.STEP),
                List.of(),
                "[{\"at\": \"0s\", \"title\": \"A stream\", \"text\": \"Records are on their way.\"}]",
                "The narration.",
                Lesson::steps);
        Key<Lesson, List<Prediction>> predictions = s.withDefault(
                "predictions",
                ListType.any(PredictionFormat.PREDICTION),
                List.of(),
                "[{\"id\": \"q\", \"askAt\": \"10s\", \"answerAt\": \"20s\", \"question\": \"Where?\","
                        + " \"shardOfKey\": {\"key\": \"user-7\"}, \"explanation\": \"MD5.\"}]",
                "Questions that are asked before their event.",
                Lesson::predictions);
        Key<Lesson, List<Goal>> goals = s.withDefault(
                "goals",
                ListType.any(GoalFormat.GOAL),
                List.of(),
                "[{\"id\": \"g\", \"text\": \"Open a fifth shard.\","
                        + " \"all\": [{\"measure\": \"openShards\", \"atLeast\": 5}]}]",
                "What the student is to reach.",
                Lesson::goals);
        Key<Lesson, List<String>> tryThis = s.withDefault(
                "tryThis",
                ListType.any(Fields.SENTENCES),
                List.of(),
                "[\"Split shard 2 while it is hot.\"]",
                "Things to change, in words.",
                Lesson::tryThis);
        return v -> new Lesson(
                inOrder(v.get(steps), Step::at),
                inOrder(v.get(predictions), Prediction::askAt),
                v.get(goals),
                v.get(tryThis));
    });

    static final Shape<Scenario> SCENARIO =
            Shape.of("scenario", "A scenario: an experiment, and the lesson about it.", ScenarioFormat::describe);

    private ScenarioFormat() {}

    private static Function<ReadValues, @Nullable Scenario> describe(Shape<Scenario> s) {
        s.optional(
                "$schema",
                Texts.text(1, 2_000),
                "none",
                "\"scenario.schema.json\"",
                "The JSON Schema by which an editor completes and checks: what `shardlab schema` prints. Not read here.",
                _ -> null);
        s.required(
                "shardlab",
                Numbers.whole(VERSION, VERSION, ""),
                "1",
                "The version of this format. By this key a file is known as a scenario.",
                _ -> VERSION);
        Key<Scenario, String> title = s.required(
                "title",
                Texts.text(1, 100),
                "\"Hot shards\"",
                "Shown in the library and above the window.",
                Scenario::title);
        Key<Scenario, String> summary = s.withDefault(
                "summary",
                new Prose(0),
                "",
                "\"One key takes most of the records, and its shard refuses some.\"",
                "One or two sentences for the library.",
                Scenario::summary);
        Key<Scenario, Long> seed = s.withDefault(
                "seed",
                Numbers.seed(),
                1L,
                "42",
                "What all chance is drawn from: the same seed gives the same events.",
                scenario -> scenario.setup().seed());
        Key<Scenario, List<Long>> tries = s.withDefault(
                "tries",
                ListType.any(Numbers.seed()),
                List.of(),
                "[7, 1042]",
                "The seeds of further tries. The first try has `seed`; each time one starts over, the next of these is taken,"
                        + " and after the last `seed` again.",
                Scenario::tries);
        Key<Scenario, Instant> start = s.withDefault(
                "start",
                Fields.INSTANT,
                USUAL_START,
                "\"2015-05-17T10:00:00Z\"",
                "The virtual time at which the experiment begins.",
                scenario -> scenario.setup().start().toInstant());
        Key<Scenario, Duration> duration = s.required(
                "duration",
                LENGTH,
                "\"2m\"",
                "How long the experiment lasts, in virtual time.",
                scenario -> scenario.setup().duration());
        Key<Scenario, Double> speed = s.withDefault(
                "speed",
                Numbers.decimal(0.001, 1_000_000, "virtual seconds per second"),
                1.0,
                "0.1",
                "How fast the window begins to play.",
                scenario -> scenario.view().speed());
        Key<Scenario, NetworkSetup> network = s.withDefault(
                "network",
                NETWORK,
                USUAL_NETWORK,
                "\"50ms\"",
                "How long one way to the service takes.",
                scenario -> scenario.setup().network());
        Key<Scenario, Service> service = s.withDefault(
                "service",
                ServiceFormat.SERVICE,
                Service.DEFAULT,
                "{\"limits\": false}",
                "What the laboratory stands for.",
                scenario -> scenario.setup().service());
        Key<Scenario, List<StreamSetup>> streams = s.required(
                "streams",
                ListType.any(StreamFormat.STREAM),
                "[{\"name\": \"clicks\", \"shards\": 4}]",
                "The streams; none in a laboratory that clients are to fill.",
                scenario -> scenario.setup().streams());
        Key<Scenario, List<ProducerSetup>> producers = s.withDefault(
                "producers",
                ListType.any(ProducerFormat.PRODUCER),
                List.of(),
                "[{\"name\": \"web-1\", \"rate\": 620}]",
                "Who puts records into them.",
                scenario -> scenario.setup().producers());
        Key<Scenario, List<ApplicationSetup>> applications = s.withDefault(
                "applications",
                ListType.any(ApplicationFormat.APPLICATION),
                List.of(),
                "[{\"name\": \"billing\", \"workers\": 2}]",
                "Who reads them.",
                scenario -> scenario.setup().applications());
        Key<Scenario, List<QueueSetup>> queues = s.withDefault(
                QueueFields.QUEUES,
                ListType.any(QueueFormat.QUEUE),
                List.of(),
                "[{\"name\": \"orders\", \"visibilityTimeout\": \"10s\"}]",
                "The message queues.",
                scenario -> scenario.setup().queues().queues());
        Key<Scenario, List<QueueProducerSetup>> queueProducers = s.withDefault(
                "queueProducers",
                ListType.any(QueueProducerFormat.QUEUE_PRODUCER),
                List.of(),
                "[{\"name\": \"shop\", \"queue\": \"orders\", \"rate\": 5}]",
                "Who sends messages to queues alone; for one who feeds a stream too see the `queue` of a producer.",
                scenario -> scenario.setup().queues().producers());
        Key<Scenario, List<QueueWorkersSetup>> queueWorkers = s.withDefault(
                QueueFields.QUEUE_WORKERS,
                ListType.any(QueueWorkersFormat.QUEUE_WORKERS),
                List.of(),
                "[{\"name\": \"packers\", \"queue\": \"orders\", \"workers\": 2}]",
                "Who takes messages of queues.",
                scenario -> scenario.setup().queues().workers());
        Key<Scenario, List<DeliveryStreamSetup>> deliveryStreams = s.withDefault(
                FirehoseFields.DELIVERY_STREAMS,
                ListType.any(DeliveryStreamFormat.DELIVERY_STREAM),
                List.of(),
                "[{\"name\": \"clicks-to-lake\", \"source\": \"clicks\", \"bucket\": \"lake\"}]",
                "The delivery streams (Amazon Data Firehose).",
                scenario -> scenario.setup().firehose().deliveryStreams());
        Key<Scenario, List<DeliveryProducerSetup>> deliveryProducers = s.withDefault(
                "deliveryProducers",
                ListType.any(DeliveryProducerFormat.DELIVERY_PRODUCER),
                List.of(),
                "[{\"name\": \"app\", \"deliveryStream\": \"logs-to-lake\", \"rate\": 50}]",
                "Who puts records into delivery streams that have no stream as their source.",
                scenario -> scenario.setup().firehose().producers());
        Key<Scenario, List<TimedAction>> actions = s.withDefault(
                "actions",
                ListType.any(ActionFormat.ACTION),
                List.of(),
                "[{\"at\": \"30s\", \"split\": {\"shard\": 2}}]",
                "What is done while it runs.",
                scenario -> scenario.setup().actions());
        Key<Scenario, List<CallLine>> calls = s.withDefault(
                "calls",
                ListType.any(CallFormat.CALL),
                List.of(),
                "[{\"at\": \"1.5s\", \"client\": \"Boto3 1.43.1\", \"action\": \"ListStreams\", \"request\": {}}]",
                "What clients asked of it when it was live; it comes after all else at its time. Actions and the lesson may"
                        + " name the streams that clients make like those in `streams`.",
                scenario -> scenario.setup().calls().stream().map(CallLine::of).toList());
        Key<Scenario, Lesson> lesson = s.withDefault(
                "lesson",
                LESSON,
                new Lesson(List.of(), List.of(), List.of(), List.of()),
                "{\"tryThis\": [\"Split shard 2 while it is hot.\"]}",
                "The lesson about it.",
                scenario -> new Lesson(scenario.steps(), scenario.predictions(), scenario.goals(), scenario.tryThis()));
        return v -> {
            Setup setup = Setup.of(
                            new Conditions(
                                    VirtualTime.of(v.get(start)),
                                    v.get(duration),
                                    v.get(seed),
                                    v.get(network),
                                    v.get(service)),
                            new StreamsSetup(v.get(streams)),
                            new ProducersSetup(v.get(producers)),
                            new ApplicationsSetup(v.get(applications)),
                            new ClientsSetup(inOrder(v.get(calls), CallLine::at).stream()
                                    .map(call -> call.understood(v.get(service)))
                                    .toList()),
                            new QueuesSetup(v.get(queues), v.get(queueProducers), v.get(queueWorkers)),
                            new FirehoseSetup(v.get(deliveryStreams), v.get(deliveryProducers)))
                    .withActions(inOrder(v.get(actions), TimedAction::at));
            Lesson told = v.get(lesson);
            return new Scenario(
                    v.get(title),
                    v.get(summary),
                    setup,
                    new Scenario.View(v.get(speed)),
                    told.steps(),
                    told.predictions(),
                    told.goals(),
                    told.tryThis(),
                    v.get(tries));
        };
    }

    /** In the order of time; what happens at the same time stays in the order of the file. */
    private static <T> List<T> inOrder(List<T> items, Function<T, Duration> at) {
        return items.stream().sorted(Comparator.comparing(at)).toList();
    }
}
