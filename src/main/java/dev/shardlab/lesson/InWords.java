package dev.shardlab.lesson;

import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.scenario.lesson.Condition;
import dev.shardlab.scenario.lesson.DeliveryMeasure;
import dev.shardlab.scenario.lesson.Measure;
import dev.shardlab.scenario.lesson.QueueMeasure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Numbers, times and measures as a sentence about a lesson says them; the same in every locale. */
final class InWords {

    private InWords() {}

    /** {@code 1,204} or {@code 3.5}. */
    static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%,.2f", value).replaceAll("0+$", "");
    }

    static String counted(double count, String one) {
        return number(count) + " " + (count == 1 ? one : one + "s");
    }

    /** The stage's short name of a shard: {@code shard 3}. */
    static String shard(ShardId shard) {
        return "shard " + shard.index();
    }

    /** {@code shard 1 and shard 3}. */
    static String shards(Collection<ShardId> shards) {
        return shards.stream().map(InWords::shard).collect(Collectors.joining(" and "));
    }

    /** {@code 12.5 s}, {@code 1 min 30 s}, {@code 2 d 3 h}: the two largest units that say something. */
    static String duration(Duration duration) {
        if (duration.compareTo(Duration.ofMinutes(1)) < 0) {
            return number(Math.floor(duration.toMillis() / 100.0) / 10) + " s";
        }
        List<String> parts = new ArrayList<>();
        addPart(parts, duration.toDays(), "d");
        addPart(parts, duration.toHoursPart(), "h");
        addPart(parts, duration.toMinutesPart(), "min");
        addPart(parts, duration.toSecondsPart(), "s");
        return String.join(" ", parts.subList(0, Math.min(2, parts.size())));
    }

    private static void addPart(List<String> parts, long value, String unit) {
        if (value > 0) {
            parts.add(value + " " + unit);
        }
    }

    /** A measured value with its unit: {@code 12 records}, {@code 1 shard}, {@code 3.4 s}. */
    static String value(Measure measure, double value) {
        return switch (measure) {
            case Measure.Stored m when m.what() == Measure.PerShard.BYTES_STORED -> counted(value, "byte");
            case QueueMeasure m -> QueueInWords.value(m, value);
            case DeliveryMeasure m -> DeliveryInWords.value(m, value);
            case Measure.OpenShards _ -> counted(value, "shard");
            case Measure.RetentionHours _ -> counted(value, "hour");
            case Measure.RunningWorkers _ -> counted(value, "worker");
            case Measure.LargestShare _ -> number(Math.round(value * 10) / 10.0) + " %";
            case Measure.MillisBehindLatest _, Measure.Unattended _ -> duration(Duration.ofMillis(Math.round(value)));
            case Measure.Stored _,
                    Measure.Retained _,
                    Measure.Moved _,
                    Measure.ApplicationRead _,
                    Measure.ApplicationLost _,
                    Measure.ApplicationBehind _,
                    Measure.OfProducer _ -> counted(value, "record");
        };
    }

    /** What is measured, as the head of a line: {@code Records throttled by shard 1 since 20 s}. */
    static String name(Measure measure) {
        return switch (measure) {
            case Measure.Stored m -> name(m.what()) + place(m.stream(), m.shard()) + since(measure);
            case QueueMeasure m -> QueueInWords.name(m) + since(measure);
            case DeliveryMeasure m -> DeliveryInWords.name(m) + since(measure);
            case Measure.OpenShards m -> "Open shards of " + m.stream().value();
            case Measure.Retained m -> "Records retained in " + place(m.stream(), m.shard());
            case Measure.RetentionHours m -> "Retention of " + m.stream().value();
            case Measure.Moved m ->
                "Records moved between shards of " + m.stream().value();
            case Measure.LargestShare m ->
                "Fullest shard's share of " + m.stream().value() + since(measure);
            case Measure.ApplicationRead m ->
                "Records " + (m.again() ? "read again" : "read") + " by "
                        + m.application().value() + since(measure);
            case Measure.ApplicationLost m ->
                "Records lost to " + m.application().value() + since(measure);
            case Measure.Unattended m ->
                "Time in which nobody in " + m.application().value() + " had "
                        + (m.shard() == null ? "a shard" : shard(m.shard())) + since(measure);
            case Measure.RunningWorkers m ->
                "Running workers of " + m.application().value();
            case Measure.ApplicationBehind m -> "Records " + m.application().value() + " has not read yet";
            case Measure.MillisBehindLatest m -> "How far " + m.application().value() + " is behind";
            case Measure.OfProducer m -> name(m.what()) + " " + m.producer().value() + since(measure);
        };
    }

    private static String place(StreamName stream, @Nullable ShardId shard) {
        return shard == null ? stream.value() : shard(shard);
    }

    private static String name(Measure.PerShard what) {
        return switch (what) {
            case RECORDS_STORED -> "Records stored in ";
            case BYTES_STORED -> "Bytes stored in ";
            case RECORDS_THROTTLED -> "Records throttled by ";
            case RECORDS_EXPIRED -> "Records expired in ";
        };
    }

    private static String name(Measure.ProducerCount what) {
        return switch (what) {
            case SENT -> "Records sent by";
            case STORED -> "Records stored for";
            case THROTTLED -> "Records throttled for";
            case RETRIED -> "Records sent again by";
            case ABANDONED -> "Records given up by";
        };
    }

    /** A time from the start, as the clock of a short run shows it; of a long one, in words. */
    private static String clock(Duration time) {
        boolean isShort = time.compareTo(Duration.ofHours(1)) < 0 && time.toMillis() % 1_000 == 0;
        return isShort
                ? "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart())
                : duration(time) + " after the start";
    }

    private static String since(Measure measure) {
        Duration since = Measures.since(measure);
        return since.isZero() ? "" : " from " + clock(since) + " on";
    }

    /** What a condition asks for: {@code at most 3 s}. */
    static String demand(Condition condition) {
        String value = value(condition.measure(), condition.value());
        return switch (condition.comparison()) {
            case AT_LEAST -> "at least " + value;
            case AT_MOST -> "at most " + value;
            case EXACTLY -> "exactly " + value;
            case MORE_THAN -> "more than " + value;
            case LESS_THAN -> "less than " + value;
        };
    }
}
