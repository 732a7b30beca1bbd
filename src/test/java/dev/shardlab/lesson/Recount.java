package dev.shardlab.lesson;

import dev.shardlab.event.ApplicationEvent.ShardAssigned;
import dev.shardlab.event.ApplicationEvent.WorkerDied;
import dev.shardlab.event.ApplicationEvent.WorkerStarted;
import dev.shardlab.event.ApplicationEvent.WorkerStopped;
import dev.shardlab.event.Event;
import dev.shardlab.event.InputEvent.ActionTaken;
import dev.shardlab.event.ProducerEvent.PutSent;
import dev.shardlab.event.ProducerEvent.RecordsAbandoned;
import dev.shardlab.event.StreamEvent.PutThrottled;
import dev.shardlab.event.StreamEvent.RecordsAppended;
import dev.shardlab.event.StreamEvent.RecordsExpired;
import dev.shardlab.event.StreamEvent.RecordsRead;
import dev.shardlab.event.StreamEvent.Resharded;
import dev.shardlab.event.StreamEvent.RetentionChanged;
import dev.shardlab.event.StreamEvent.ShardsOpened;
import dev.shardlab.event.StreamEvent.StreamCreated;
import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.scenario.lesson.Condition;
import dev.shardlab.scenario.lesson.DeliveryMeasure;
import dev.shardlab.scenario.lesson.Measure;
import dev.shardlab.scenario.lesson.Measure.PerShard;
import dev.shardlab.scenario.lesson.QueueMeasure;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Counts what a history holds from its events alone, without the state that everything else is read off. */
record Recount(List<Event> events, VirtualTime start) {

    /** What happened until {@code until}, but for what the student did at just that time and after it. */
    private List<Event> until(VirtualTime until) {
        int end = 0;
        while (end < events.size()
                && !events.get(end).at().isAfter(until)
                && !(events.get(end).at().equals(until) && isStudents(events.get(end)))) {
            end++;
        }
        return events.subList(0, end);
    }

    static boolean isStudents(Event event) {
        return event instanceof ActionTaken taken && taken.byStudent();
    }

    /** Empty for what can only be told from where cursors stand. */
    OptionalDouble measure(Measure measure, VirtualTime until) {
        return switch (measure) {
            case Measure.Stored m ->
                OptionalDouble.of(perShard(m, until).entrySet().stream()
                        .filter(entry -> m.shard() == null || entry.getKey().equals(m.shard()))
                        .mapToLong(Map.Entry::getValue)
                        .sum());
            case QueueMeasure m ->
                OptionalDouble.of(new QueueRecount(until(until)).measure(m, start.plus(Measures.since(m)), until));
            case DeliveryMeasure m -> new DeliveryRecount(until(until), m).measure(m, start.plus(Measures.since(m)));
            case Measure.OpenShards m ->
                sum(until, Duration.ZERO, event -> switch (event) {
                    case ShardsOpened e
                    when e.stream().equals(m.stream()) -> e.opened().size();
                    case Resharded e
                    when e.stream().equals(m.stream()) ->
                        e.opened().size() - e.closed().size();
                    default -> 0;
                });
            case Measure.Retained m ->
                OptionalDouble.of(
                        inShard(m, PerShard.RECORDS_STORED, until) - inShard(m, PerShard.RECORDS_EXPIRED, until));
            case Measure.RetentionHours m ->
                OptionalDouble.of(until(until).stream()
                        .mapToLong(event -> switch (event) {
                            case StreamCreated e
                            when e.stream().equals(m.stream()) -> e.retention().toHours();
                            case RetentionChanged e when e.stream().equals(m.stream()) -> e.to().toHours();
                            default -> -1;
                        })
                        .filter(hours -> hours >= 0)
                        .reduce(0, (_, later) -> later));
            // There is no event by which a record could move.
            case Measure.Moved _ -> OptionalDouble.of(0);
            case Measure.LargestShare m -> {
                var counts = perShard(new Measure.Stored(m.stream(), null, PerShard.RECORDS_STORED, m.since()), until)
                        .values()
                        .stream()
                        .mapToLong(Long::longValue)
                        .summaryStatistics();
                yield OptionalDouble.of(counts.getSum() == 0 ? 0 : 100.0 * counts.getMax() / counts.getSum());
            }
            case Measure.RunningWorkers m ->
                sum(until, Duration.ZERO, event -> switch (event) {
                    case WorkerStarted e when e.application().equals(m.application()) -> 1;
                    case WorkerStopped e when e.application().equals(m.application()) -> -1;
                    case WorkerDied e when e.application().equals(m.application()) -> -1;
                    default -> 0;
                });
            case Measure.ApplicationLost m -> OptionalDouble.of(new Losses(m.application()).since(m.since(), until));
            case Measure.ApplicationRead m
            when !m.again() ->
                sum(
                        until,
                        m.since(),
                        event -> event instanceof RecordsRead e && e.reader().isWorkerOf(m.application())
                                ? e.toIndex() - e.fromIndex()
                                : 0);
            case Measure.OfProducer m -> sum(until, m.since(), event -> ofProducer(m, event));
            case Measure.ApplicationRead _,
                    Measure.Unattended _,
                    Measure.ApplicationBehind _,
                    Measure.MillisBehindLatest _ -> OptionalDouble.empty();
        };
    }

    private long inShard(Measure.Retained m, PerShard what, VirtualTime until) {
        return perShard(new Measure.Stored(m.stream(), null, what, Duration.ZERO), until).entrySet().stream()
                .filter(entry -> m.shard() == null || entry.getKey().equals(m.shard()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** What expired of the streams beyond the furthest record that any worker of an application had got by then. */
    private final class Losses {

        private final ApplicationName application;
        private final Map<ShardId, Long> furthest = new TreeMap<>();

        private Losses(ApplicationName application) {
            this.application = application;
        }

        private long since(Duration since, VirtualTime until) {
            long lost = 0;
            for (Event event : until(until)) {
                switch (event) {
                    case ShardAssigned e
                    when e.application().equals(application) -> furthest.putIfAbsent(e.shard(), e.startIndex());
                    case RecordsRead e
                    when e.reader().isWorkerOf(application) -> furthest.merge(e.shard(), e.toIndex(), Math::max);
                    case RecordsExpired e
                    when !e.at().isBefore(start.plus(since)) ->
                        lost += Math.max(
                                0, e.toIndex() - Math.max(e.fromIndex(), furthest.getOrDefault(e.shard(), 0L)));
                    default -> {}
                }
            }
            return lost;
        }
    }

    private static long ofProducer(Measure.OfProducer m, Event event) {
        return switch (event) {
            case PutSent e
            when e.producer().equals(m.producer()) ->
                switch (m.what()) {
                    case SENT -> e.attempt() == 1 ? e.batch().size() : 0;
                    case RETRIED -> e.attempt() > 1 ? e.batch().size() : 0;
                    case STORED, THROTTLED, ABANDONED -> 0;
                };
            case RecordsAppended e
            when e.producer().equals(m.producer()) && m.what() == Measure.ProducerCount.STORED -> e.count();
            case PutThrottled e
            when e.producer().equals(m.producer()) && m.what() == Measure.ProducerCount.THROTTLED ->
                e.positions().size();
            case RecordsAbandoned e
            when e.producer().equals(m.producer()) && m.what() == Measure.ProducerCount.ABANDONED ->
                e.batch().size();
            default -> 0;
        };
    }

    private interface Count {
        long of(Event event);
    }

    private OptionalDouble sum(VirtualTime until, Duration since, Count count) {
        return OptionalDouble.of(until(until).stream()
                .filter(event -> since.isZero() || !event.at().isBefore(start.plus(since)))
                .mapToLong(count::of)
                .sum());
    }

    /** Records or bytes by shard, for what has a count in each. */
    Map<ShardId, Long> perShard(Measure.Stored m, VirtualTime until) {
        Map<ShardId, Long> counts = new TreeMap<>();
        for (Event event : until(until)) {
            if (m.since().isZero() || !event.at().isBefore(start.plus(m.since()))) {
                count(m, event, counts);
            }
        }
        return counts;
    }

    private static void count(Measure.Stored m, Event event, Map<ShardId, Long> counts) {
        switch (event) {
            case RecordsAppended e
            when e.stream().equals(m.stream()) && isStored(m.what()) -> {
                int[] shards = e.placement().shardOfEach();
                for (int i = 0; i < shards.length; i++) {
                    if (shards[i] >= 0) {
                        long one = m.what() == PerShard.BYTES_STORED ? e.batch().sizeBytes(i) : 1;
                        counts.merge(new ShardId(shards[i]), one, Long::sum);
                    }
                }
            }
            case PutThrottled e
            when e.stream().equals(m.stream()) && m.what() == PerShard.RECORDS_THROTTLED ->
                counts.merge(e.shard(), (long) e.positions().size(), Long::sum);
            case RecordsExpired e
            when e.stream().equals(m.stream()) && m.what() == PerShard.RECORDS_EXPIRED ->
                counts.merge(e.shard(), e.toIndex() - e.fromIndex(), Long::sum);
            default -> {}
        }
    }

    private static boolean isStored(PerShard what) {
        return what == PerShard.RECORDS_STORED || what == PerShard.BYTES_STORED;
    }

    /** In which shard the first record with a key was stored from {@code from} on; -1 if none was until {@code until}. */
    OptionalInt firstLanding(String key, VirtualTime from, VirtualTime until) {
        for (Event event : until(until)) {
            if (event instanceof RecordsAppended e && !e.at().isBefore(from)) {
                int[] shards = e.placement().shardOfEach();
                for (int i = 0; i < shards.length; i++) {
                    if (shards[i] >= 0 && e.batch().partitionKey(i).equals(key)) {
                        return OptionalInt.of(shards[i]);
                    }
                }
            }
        }
        return OptionalInt.empty();
    }

    /** Empty where a measure among them cannot be recounted. */
    Optional<Boolean> holds(List<Condition> conditions, VirtualTime at) {
        boolean all = true;
        for (Condition condition : conditions) {
            OptionalDouble measured = measure(condition.measure(), at);
            if (measured.isEmpty()) {
                return Optional.empty();
            }
            all &= condition.holdsFor(measured.getAsDouble());
        }
        return Optional.of(all);
    }
}
