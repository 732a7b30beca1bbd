package dev.shardlab.scenario.producer;

import dev.shardlab.model.ProducerName;
import dev.shardlab.model.kinesis.StreamLimits;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.scenario.field.Fields;
import dev.shardlab.scenario.form.Key;
import dev.shardlab.scenario.form.Numbers;
import dev.shardlab.scenario.form.Shape;
import dev.shardlab.scenario.form.Values;
import dev.shardlab.scenario.kinesis.StreamFields;
import dev.shardlab.sim.setup.Keys;
import dev.shardlab.sim.setup.Payload;
import dev.shardlab.sim.setup.ProducerSetup;
import dev.shardlab.sim.setup.Rate;
import dev.shardlab.sim.setup.RetrySetup;
import dev.shardlab.sim.setup.Source;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
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

    private static Function<Values, @Nullable ProducerSetup> describe(Shape<ProducerSetup> s) {
        Key<ProducerSetup, ProducerName> name = s.required(
                "name", ProducerFields.PRODUCER_NAME, "\"web-1\"", "What the producer is called.", ProducerSetup::name);
        Key<ProducerSetup, StreamName> stream = s.derived(
                "stream",
                StreamFields.DECLARED_STREAM,
                StreamFields.DECLARED_STREAM.unlessOnly(),
                "\"clicks\"",
                "Where its records go.",
                ProducerSetup::stream);
        Key<ProducerSetup, Rate> rate = s.optional(
                "rate",
                RateFormat.RATE,
                "required, unless a `file` has timestamps",
                "620",
                "How many records a second it means to send.",
                ProducerFormat::rate);
        Key<ProducerSetup, Keys> keys = s.optional(
                "keys",
                KeysFormat.KEYS,
                "100 keys `key-1` to `key-100`, all alike",
                "{\"count\": 5000, \"prefix\": \"user-\"}",
                "Which partition key each record gets.",
                p -> p.source() instanceof Source.Generated(var _, Keys it, var _)
                        ? unless(KeysFormat.USUAL, it)
                        : null);
        Key<ProducerSetup, Payload> payload = s.optional(
                "payload",
                PayloadFormat.PAYLOAD,
                "`\"100B\"`",
                "\"1KB\"",
                "What each record carries.",
                p -> p.source() instanceof Source.Generated(var _, var _, Payload it)
                        ? unless(PayloadFormat.USUAL, it)
                        : null);
        Key<ProducerSetup, FileFormat.Part> file = s.optional(
                "file",
                FileFormat.FILE,
                "records are made up",
                "{\"name\": \"log\", \"format\": \"apache-combined\"}",
                "The file whose lines become its records.",
                p -> p.source() instanceof Source.FileLines lines ? FileFormat.Part.of(lines) : null);
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

        s.notTogether(file, keys, "The keys of a file are found in its lines.");
        s.notTogether(file, payload, "The payload of a file's record is its line.");
        s.check(List.of(rate, file), v -> checkPacing(v, rate, file));
        s.check(List.of(starts, stops), v -> {
            Duration end = v.find(stops);
            if (end != null && end.compareTo(v.get(starts)) <= 0) {
                v.report(stops, "The producer stops before it starts.", "Make \"stops\" later than \"starts\".");
            }
        });
        return v -> {
            Source source = source(v.find(rate), v.find(file), v.find(keys), v.find(payload));
            return source == null
                    ? null
                    : new ProducerSetup(
                            v.get(name),
                            v.get(stream),
                            source,
                            v.get(batch),
                            v.get(linger),
                            v.get(retry),
                            v.get(starts),
                            v.find(stops));
        };
    }

    private static void checkPacing(Values v, Key<ProducerSetup, Rate> rate, Key<ProducerSetup, FileFormat.Part> file) {
        FileFormat.Part part = v.find(file);
        if (v.find(rate) != null) {
            return;
        }
        if (part == null && !v.isWritten(file)) {
            v.report("The key \"rate\" is missing.", "Add \"rate\": 100, for 100 records per second.");
        } else if (part != null && !part.hasTimestamps()) {
            v.report(
                    "The key \"rate\" is missing: nothing says when a line of the file is sent.",
                    "Add \"rate\", or give the file a \"timestamp\" to be paced by.");
        }
    }

    private static @Nullable Source source(
            @Nullable Rate rate, FileFormat.@Nullable Part file, @Nullable Keys keys, @Nullable Payload payload) {
        if (file != null) {
            return rate == null && !file.hasTimestamps() ? null : file.source(rate);
        }
        return rate == null
                ? null
                : new Source.Generated(
                        rate,
                        Objects.requireNonNullElse(keys, KeysFormat.USUAL),
                        Objects.requireNonNullElse(payload, PayloadFormat.USUAL));
    }

    private static @Nullable Rate rate(ProducerSetup producer) {
        return switch (producer.source()) {
            case Source.Generated generated -> generated.rate();
            case Source.FileLines(var _, var _, Source.Pacing.ByRate(Rate rate)) -> rate;
            case Source.FileLines(var _, var _, Source.Pacing.ByTimestamps _) -> null;
        };
    }

    private static <V> @Nullable V unless(V usual, V value) {
        return value.equals(usual) ? null : value;
    }
}
