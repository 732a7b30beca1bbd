package dev.shardlab.scenario.producer;

import dev.shardlab.model.ProducerName;
import dev.shardlab.model.kinesis.StreamLimits;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.scenario.field.Fields;
import dev.shardlab.scenario.form.Key;
import dev.shardlab.scenario.form.Numbers;
import dev.shardlab.scenario.form.ReadValues;
import dev.shardlab.scenario.form.Shape;
import dev.shardlab.scenario.kinesis.StreamFields;
import dev.shardlab.scenario.queue.QueueFields;
import dev.shardlab.sim.setup.ProducerSetup;
import dev.shardlab.sim.setup.RetrySetup;
import dev.shardlab.sim.setup.Source;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How a producer is written. */
public final class ProducerFormat {

    private static final RetrySetup USUAL_RETRY = new RetrySetup(5, Duration.ofMillis(100), Duration.ofSeconds(5));

    private static final Shape<RetrySetup> RETRY = Shape.of(
            "retry",
            "What a producer does with records that were refused: it waits, longer each time and by chance (exponential back-off"
                    + " with jitter), and sends them again.",
            s -> {
                Key<RetrySetup, Integer> attempts = s.withDefault(
                        "attempts",
                        Numbers.whole(1, 1_000, "attempts"),
                        USUAL_RETRY.attempts(),
                        "10",
                        "How often a record is sent at most; `1` means never again.",
                        RetrySetup::attempts);
                Key<RetrySetup, Duration> first = s.withDefault(
                        "first",
                        Fields.SPAN,
                        USUAL_RETRY.first(),
                        "\"200ms\"",
                        "The longest wait before the second attempt; it doubles with each further one.",
                        RetrySetup::first);
                Key<RetrySetup, Duration> longest = s.withDefault(
                        "longest",
                        Fields.SPAN,
                        USUAL_RETRY.longest(),
                        "\"10s\"",
                        "The wait that is never exceeded.",
                        RetrySetup::longest);
                return v -> new RetrySetup(v.get(attempts), v.get(first), v.get(longest));
            });

    public static final Shape<ProducerSetup> PRODUCER = Shape.of(
            "producer",
            "A producer: something that puts records into a stream, made up by chance or taken from a file.",
            ProducerFormat::describe);

    private ProducerFormat() {}

    private static Function<ReadValues, @Nullable ProducerSetup> describe(Shape<ProducerSetup> s) {
        Key<ProducerSetup, ProducerName> name = s.required(
                "name", ProducerFields.PRODUCER_NAME, "\"web-1\"", "What the producer is called.", ProducerSetup::name);
        Key<ProducerSetup, StreamName> stream = s.derived(
                "stream",
                StreamFields.DECLARED_STREAM,
                StreamFields.DECLARED_STREAM.unlessOnly(),
                "\"clicks\"",
                "Where its records go.",
                ProducerSetup::stream);
        SourceKeys<ProducerSetup> source = new SourceKeys<>(s, ProducerSetup::source);
        Key<ProducerSetup, Integer> batch = s.withDefault(
                "batch",
                Numbers.whole(1, StreamLimits.MAX_RECORDS_PER_PUT, "records"),
                1,
                "500",
                "How many records one PutRecords carries at most; `1` means PutRecord.",
                ProducerSetup::batch);
        Key<ProducerSetup, Duration> linger = s.withDefault(
                "linger",
                Fields.DURATION,
                Duration.ofMillis(100),
                "\"250ms\"",
                "How long a record may wait for others of its batch.",
                ProducerSetup::linger);
        Key<ProducerSetup, RetrySetup> retry = s.withDefault(
                "retry",
                RETRY,
                USUAL_RETRY,
                "{\"attempts\": 10}",
                "What it does with refused records.",
                ProducerSetup::retry);
        Key<ProducerSetup, Duration> starts = s.withDefault(
                "starts", Fields.MOMENT, Duration.ZERO, "\"5s\"", "When it begins.", ProducerSetup::startsAfter);
        Key<ProducerSetup, Duration> stops =
                s.optional("stops", Fields.MOMENT, "never", "\"1m\"", "When it ends.", ProducerSetup::stopsAfter);
        Key<ProducerSetup, QueueName> queue = s.optional(
                "queue",
                QueueFields.QUEUE_REFERENCE,
                "to the stream alone",
                "\"orders\"",
                "A queue to which it sends the same keys and payloads as well: each as a message, its key the message's group,"
                        + " in requests of up to 10. What the queue refuses it sends again.",
                ProducerSetup::queue);
        source.check();
        s.check(List.of(starts, stops), v -> {
            Duration end = v.find(stops);
            if (end != null && end.compareTo(v.get(starts)) <= 0) {
                v.report(stops, "The producer stops before it starts.", "Make \"stops\" later than \"starts\".");
            }
        });
        return v -> {
            Source made = source.make(v);
            return made == null
                    ? null
                    : new ProducerSetup(
                            v.get(name),
                            v.get(stream),
                            made,
                            v.get(batch),
                            v.get(linger),
                            v.get(retry),
                            v.get(starts),
                            v.find(stops),
                            v.find(queue));
        };
    }
}
