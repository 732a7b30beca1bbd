package dev.shardlab.scenario;

import dev.shardlab.model.GroupName;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.PartitionKey;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.scenario.form.Mapped;
import dev.shardlab.scenario.form.Numbers;
import dev.shardlab.scenario.form.OneOf;
import dev.shardlab.scenario.form.Prose;
import dev.shardlab.scenario.form.Quantities;
import dev.shardlab.scenario.form.Reference;
import dev.shardlab.scenario.form.Texts;
import dev.shardlab.scenario.form.Type;
import dev.shardlab.sim.line.LineExpression;
import dev.shardlab.sim.line.TimeFormat;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.regex.PatternSyntaxException;

/** The single values of the format: names, numbers with a unit, keys, expressions. */
final class Fields {

    /** The kinds of things that a file declares and refers to. */
    static final String STREAM = "stream";

    static final String PRODUCER = "producer";
    static final String GROUP = "group";

    /** Longer experiments are not foreseen: ten years. */
    static final Duration LONGEST = Duration.ofDays(3_650);

    static final double MOST_PER_SEC = 1_000_000;

    static final Type<Duration> MOMENT = Quantities.moment();
    /** A duration that may also be nothing. */
    static final Type<Duration> DURATION = Quantities.duration(Duration.ZERO, LONGEST);
    /** A duration that is something. */
    static final Type<Duration> SPAN = Quantities.duration(Duration.ofMillis(1), LONGEST);

    static final Type<Double> PER_SEC = Numbers.decimal(0, MOST_PER_SEC, "records per second");
    static final Type<String> SENTENCES = new Prose(1);
    static final Type<String> ID = Texts.text(1, 64);

    /** Those that the file declares, and those that clients make in it. */
    static final Reference<StreamName> STREAM_REFERENCE =
            new Reference<>(STREAM, Declarations.CLIENT_STREAM, StreamName::new);
    /** A producer and a group are there from the start, and so is their stream. */
    static final Reference<StreamName> DECLARED_STREAM = new Reference<>(STREAM, StreamName::new);

    static final Reference<ProducerName> PRODUCER_REFERENCE = new Reference<>(PRODUCER, ProducerName::new);
    static final Reference<GroupName> GROUP_REFERENCE = new Reference<>(GROUP, GroupName::new);

    static final Type<StreamName> STREAM_NAME = Texts.checked(
            "name",
            "1 to 128 of `a-z A-Z 0-9 _ . -`",
            "a stream name",
            "^[a-zA-Z0-9_.-]{1,128}$",
            "Write it like \"clicks\".",
            StreamName::new,
            StreamName::value);
    static final Type<ProducerName> PRODUCER_NAME = Texts.checked(
            "name",
            "1 to 64 characters",
            "a producer's name",
            "^[\\s\\S]{1,64}$",
            "Write it like \"web-1\".",
            ProducerName::new,
            ProducerName::value);
    static final Type<GroupName> GROUP_NAME = Texts.checked(
            "name",
            "1 to 64 characters",
            "a group's name",
            "^[\\s\\S]{1,64}$",
            "Write it like \"billing\".",
            GroupName::new,
            GroupName::value);
    static final Type<WorkerName> WORKER_NAME = Texts.checked(
            "name",
            "1 to 64 characters",
            "a worker's name",
            "^[\\s\\S]{1,64}$",
            "Write it like \"worker-1\".",
            WorkerName::new,
            WorkerName::value);
    /** The name of an input file as the command line gives it, before the {@code =}. */
    static final Type<String> FILE_NAME = Texts.checked(
            "name",
            "1 to 64 of `a-z A-Z 0-9 _ -`",
            "the name of an input file",
            "^[a-zA-Z0-9_-]{1,64}$",
            "Write it like \"log\": the command line then gives the file as --file log=PATH.",
            Fields::fileName,
            name -> name);

    static final Type<ShardId> SHARD =
            Mapped.of("shard number", Numbers.whole(0, Integer.MAX_VALUE, ""), ShardId::new, ShardId::index);

    static final Type<String> PARTITION_KEY = Texts.checked(
            "partition key",
            "1 to 256 characters",
            "a partition key",
            "^[\\s\\S]{1,512}$",
            "Write it like \"user-7\".",
            text -> new PartitionKey(text).value(),
            key -> key);

    static final Type<HashKey> HASH_KEY = new OneOf<HashKey>(
                    "hash key",
                    "a hash key: a part of the key space like 0.5, or a decimal text",
                    "A point of the hash key space 0 .. 2^128-1: a part of the whole as a number from 0 to 1, or the exact point"
                            + " as a decimal text.")
            .or(
                    _ -> null,
                    Mapped.of(
                            "part of the key space", Numbers.decimal(0, 1, ""), HashKey::atFraction, HashKey::fraction))
            .or(
                    HashKey.class,
                    Texts.checked(
                            "decimal text",
                            "0 to 2^128-1",
                            "a hash key",
                            "^(0|[1-9]\\d{0,38})$",
                            "Write it like \"170141183460469231731687303715884105728\", or as a part of the key space like 0.5.",
                            HashKey::parse,
                            HashKey::toString));

    static final Type<LineExpression> EXPRESSION = Texts.checked(
            "regular expression",
            "at least one group `(...)`",
            "a regular expression with a group",
            "\\(",
            "Write it like \"^(\\\\S+)\": in JSON a backslash is doubled.",
            Fields::expression,
            LineExpression::regex);

    static final Type<String> TIMESTAMP_FORMAT = Texts.checked(
            "date pattern",
            "letters of Java's `DateTimeFormatter`, English names, `{fraction}`, `{millis}`; or `epoch-seconds`, `epoch-millis`,"
                    + " `epoch-micros`, `epoch-nanos`",
            "a date pattern",
            null,
            "Write it like \"yyyy-MM-dd HH:mm:ss\".",
            text -> Objects.requireNonNull(TimeFormat.of(text).pattern()),
            format -> format);

    static final Type<Instant> INSTANT = Texts.checked(
            "date and time",
            "ISO 8601 in UTC, years 1970 to 2199",
            "a date and time",
            "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,6})?)?Z$",
            "Write it like \"2026-03-02T09:00:00Z\".",
            Fields::instant,
            Instant::toString);

    private static final Instant LAST_START = Instant.parse("2199-12-31T23:59:59Z");

    private Fields() {}

    private static String fileName(String text) {
        if (!text.matches("[a-zA-Z0-9_-]{1,64}")) {
            throw new IllegalArgumentException(
                    "The name of an input file has 1 to 64 of the characters a-z A-Z 0-9 _ -, but this is '" + text
                            + "'");
        }
        return text;
    }

    private static LineExpression expression(String text) {
        try {
            return new LineExpression(text);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "Expected a regular expression, but at its character " + (Math.max(e.getIndex(), 0) + 1) + ": "
                            + e.getDescription(),
                    e);
        }
    }

    private static Instant instant(String text) {
        try {
            Instant instant = Instant.parse(text);
            boolean inRange = !instant.isBefore(Instant.EPOCH) && !instant.isAfter(LAST_START);
            if (inRange && text.endsWith("Z") && instant.equals(instant.truncatedTo(ChronoUnit.MICROS))) {
                return instant;
            }
        } catch (DateTimeException _) {
            // the same sentence as for a time out of range
        }
        throw new IllegalArgumentException(
                "Expected a date and time in UTC, years 1970 to 2199, in microseconds at most, but found '" + text
                        + "'");
    }
}
