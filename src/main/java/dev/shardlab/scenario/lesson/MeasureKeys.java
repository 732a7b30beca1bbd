package dev.shardlab.scenario.lesson;

import dev.shardlab.model.GroupName;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.scenario.field.Fields;
import dev.shardlab.scenario.form.Choice;
import dev.shardlab.scenario.form.Key;
import dev.shardlab.scenario.form.Reference;
import dev.shardlab.scenario.form.Shape;
import dev.shardlab.scenario.form.Values;
import dev.shardlab.scenario.form.Words;
import dev.shardlab.scenario.kcl.GroupFields;
import dev.shardlab.scenario.kinesis.StreamFields;
import dev.shardlab.scenario.producer.ProducerFields;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The keys that say what is measured. They stand beside what is asked of the measure, in one flat object, because that reads as
 * a sentence: {@code {"measure": "recordsThrottled", "shard": 1, "atMost": 0}}.
 */
final class MeasureKeys<T> {

    private final Key<T, MeasureWord> word;
    private final Key<T, StreamName> stream;
    private final Key<T, ShardId> shard;
    private final Key<T, GroupName> group;
    private final Key<T, ProducerName> producer;
    private final Key<T, Duration> since;

    /** Adds the keys to the object's. */
    MeasureKeys(Shape<T> s, Function<T, Measure> get) {
        word = s.required(
                "measure",
                new Choice<>("measure", List.of(MeasureWord.values()), MeasureWord::word),
                "\"recordsStored\"",
                "What is measured.",
                get.andThen(MeasureWord::of));
        stream = s.optional(
                "stream",
                StreamFields.STREAM_REFERENCE,
                "the only stream",
                "\"clicks\"",
                "With " + MeasureWord.listed("stream", true) + ": which stream.",
                get.andThen(MeasureKeys::streamOf));
        shard = s.optional(
                "shard",
                StreamFields.SHARD,
                "all its shards together",
                "2",
                "With " + MeasureWord.listed("shard", true) + ": which shard.",
                get.andThen(MeasureKeys::shardOf));
        group = s.optional(
                "group",
                GroupFields.GROUP_REFERENCE,
                "the only group",
                "\"billing\"",
                "With " + MeasureWord.listed("group", true) + ": which group.",
                get.andThen(MeasureKeys::groupOf));
        producer = s.optional(
                "producer",
                ProducerFields.PRODUCER_REFERENCE,
                "the only producer",
                "\"web-1\"",
                "With `producerSent` and the like: which producer.",
                get.andThen(measure -> measure instanceof Measure.OfProducer of ? of.producer() : null));
        since = s.withDefault(
                "since",
                Fields.MOMENT,
                Duration.ZERO,
                "\"10s\"",
                "From when on is counted; not with " + MeasureWord.listed("since", false)
                        + ", which are read off at a moment.",
                get.andThen(MeasureKeys::sinceOf));
        s.check(List.of(word), this::checkFit);
    }

    private void checkFit(Values v) {
        MeasureWord measured = v.get(word);
        List<String> fitting = measured.of().keys();
        for (Key<T, ?> key : List.<Key<T, ?>>of(stream, shard, group, producer, since)) {
            if (v.isWritten(key) && !fitting.contains(key.name())) {
                v.report(
                        key,
                        "The key \"" + key.name() + "\" does not go with the measure \"" + measured.word() + "\".",
                        "With it go " + Words.list(fitting) + ".");
            }
        }
    }

    /** The measure; null after having reported that it is not said whose. */
    @Nullable
    Measure make(Values v) {
        MeasureWord measured = v.get(word);
        if (List.<Key<T, ?>>of(stream, shard, group, producer, since).stream()
                .anyMatch(key -> v.isWritten(key) && !measured.of().keys().contains(key.name()))) {
            return null;
        }
        return switch (measured) {
            case RECORDS_STORED, BYTES_STORED, RECORDS_THROTTLED, RECORDS_EXPIRED ->
                given(
                        named(v, stream, StreamFields.STREAM_REFERENCE),
                        name -> new Measure.Stored(name, v.find(shard), measured.perShard(), v.get(since)));
            case RECORDS_RETAINED ->
                given(
                        named(v, stream, StreamFields.STREAM_REFERENCE),
                        name -> new Measure.Retained(name, v.find(shard)));
            case RETENTION_HOURS -> given(named(v, stream, StreamFields.STREAM_REFERENCE), Measure.RetentionHours::new);
            case RECORDS_MOVED -> given(named(v, stream, StreamFields.STREAM_REFERENCE), Measure.Moved::new);
            case LARGEST_SHARE ->
                given(
                        named(v, stream, StreamFields.STREAM_REFERENCE),
                        name -> new Measure.LargestShare(name, v.get(since)));
            case OPEN_SHARDS -> given(named(v, stream, StreamFields.STREAM_REFERENCE), Measure.OpenShards::new);
            case RECORDS_READ, RECORDS_READ_AGAIN ->
                given(
                        named(v, group, GroupFields.GROUP_REFERENCE),
                        name -> new Measure.GroupRead(name, measured == MeasureWord.RECORDS_READ_AGAIN, v.get(since)));
            case RECORDS_LOST ->
                given(named(v, group, GroupFields.GROUP_REFERENCE), name -> new Measure.GroupLost(name, v.get(since)));
            case MILLIS_UNATTENDED ->
                given(
                        named(v, group, GroupFields.GROUP_REFERENCE),
                        name -> new Measure.Unattended(name, v.find(shard), v.get(since)));
            case RUNNING_WORKERS -> given(named(v, group, GroupFields.GROUP_REFERENCE), Measure.RunningWorkers::new);
            case RECORDS_UNREAD -> given(named(v, group, GroupFields.GROUP_REFERENCE), Measure.GroupBehind::new);
            case MILLIS_BEHIND_LATEST ->
                given(named(v, group, GroupFields.GROUP_REFERENCE), Measure.MillisBehindLatest::new);
            case PRODUCER_SENT, PRODUCER_STORED, PRODUCER_THROTTLED, PRODUCER_RETRIED, PRODUCER_ABANDONED ->
                given(
                        named(v, producer, ProducerFields.PRODUCER_REFERENCE),
                        name -> new Measure.OfProducer(name, measured.producerCount(), v.get(since)));
        };
    }

    private static <N> @Nullable Measure given(@Nullable N name, Function<N, Measure> make) {
        return name == null ? null : make.apply(name);
    }

    private static <N> @Nullable N named(Values v, Key<?, N> key, Reference<N> reference) {
        N name = v.find(key);
        return name == null ? reference.onlyOrReport(v, key) : name;
    }

    private static @Nullable StreamName streamOf(Measure measure) {
        return switch (measure) {
            case Measure.Stored stored -> stored.stream();
            case Measure.OpenShards open -> open.stream();
            case Measure.Retained retained -> retained.stream();
            case Measure.RetentionHours hours -> hours.stream();
            case Measure.Moved moved -> moved.stream();
            case Measure.LargestShare share -> share.stream();
            case Measure.GroupRead _,
                    Measure.GroupLost _,
                    Measure.Unattended _,
                    Measure.RunningWorkers _,
                    Measure.GroupBehind _,
                    Measure.MillisBehindLatest _,
                    Measure.OfProducer _ -> null;
        };
    }

    private static @Nullable ShardId shardOf(Measure measure) {
        return switch (measure) {
            case Measure.Stored stored -> stored.shard();
            case Measure.Retained retained -> retained.shard();
            case Measure.Unattended unattended -> unattended.shard();
            case Measure.OpenShards _,
                    Measure.RetentionHours _,
                    Measure.Moved _,
                    Measure.LargestShare _,
                    Measure.GroupRead _,
                    Measure.GroupLost _,
                    Measure.RunningWorkers _,
                    Measure.GroupBehind _,
                    Measure.MillisBehindLatest _,
                    Measure.OfProducer _ -> null;
        };
    }

    private static @Nullable GroupName groupOf(Measure measure) {
        return switch (measure) {
            case Measure.GroupRead read -> read.group();
            case Measure.GroupLost lost -> lost.group();
            case Measure.Unattended unattended -> unattended.group();
            case Measure.RunningWorkers running -> running.group();
            case Measure.GroupBehind behind -> behind.group();
            case Measure.MillisBehindLatest behind -> behind.group();
            case Measure.Stored _,
                    Measure.OpenShards _,
                    Measure.Retained _,
                    Measure.RetentionHours _,
                    Measure.Moved _,
                    Measure.LargestShare _,
                    Measure.OfProducer _ -> null;
        };
    }

    private static @Nullable Duration sinceOf(Measure measure) {
        return switch (measure) {
            case Measure.Stored stored -> stored.since();
            case Measure.LargestShare share -> share.since();
            case Measure.GroupRead read -> read.since();
            case Measure.GroupLost lost -> lost.since();
            case Measure.Unattended unattended -> unattended.since();
            case Measure.OfProducer of -> of.since();
            case Measure.OpenShards _,
                    Measure.Retained _,
                    Measure.RetentionHours _,
                    Measure.Moved _,
                    Measure.RunningWorkers _,
                    Measure.GroupBehind _,
                    Measure.MillisBehindLatest _ -> null;
        };
    }
}
