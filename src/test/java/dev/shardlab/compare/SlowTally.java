package dev.shardlab.compare;

import dev.shardlab.compare.kit.Quantity;
import dev.shardlab.event.ApplicationEvent.ApplicationCreated;
import dev.shardlab.event.ApplicationEvent.RecordsFinished;
import dev.shardlab.event.ApplicationEvent.ShardAssigned;
import dev.shardlab.event.Event;
import dev.shardlab.event.StreamEvent.RecordsAppended;
import dev.shardlab.event.StreamEvent.RecordsExpired;
import dev.shardlab.event.StreamEvent.RecordsRead;
import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.Caller;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.state.kcl.ApplicationLag;
import dev.shardlab.state.kcl.ApplicationState;
import dev.shardlab.state.kinesis.Backlog;
import dev.shardlab.state.kinesis.StreamState;
import dev.shardlab.timeline.Player;
import dev.shardlab.timeline.Timeline;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts the same without any cleverness: record by record, in sets, and the lag before and after every event. */
final class SlowTally {

    private final Map<ApplicationName, Map<Quantity, Double>> applications = new TreeMap<>();
    private final Map<ApplicationName, TreeSet<String>> read = new TreeMap<>();
    private final Map<ApplicationName, TreeSet<String>> processed = new TreeMap<>();
    private final Map<ApplicationName, Map<ShardId, Long>> at = new TreeMap<>();
    private double shardMicros;
    private double extendedMicros;
    private long putPayloadUnits;

    SlowTally(Timeline timeline, VirtualTime until) {
        Player player = timeline.player();
        player.seek(new VirtualTime(Long.MIN_VALUE));
        VirtualTime last = timeline.start();
        for (long i = 0; i < timeline.log().size(); i++) {
            Event event = timeline.log().get(i);
            if (event.at().isAfter(until)) {
                break;
            }
            last = wait(last, event.at(), player);
            expireBefore(event, player);
            player.stepForward();
            take(event);
            lag(event.at(), player);
        }
        wait(last, until, player);
    }

    /** Nothing happens between two events but that shards are paid for and readers fall behind. */
    private VirtualTime wait(VirtualTime from, VirtualTime to, Player player) {
        if (to.isBefore(from)) {
            return from;
        }
        for (StreamState stream : player.state().kinesis().streams()) {
            double micros = (double) to.since(from).toNanos()
                    / 1_000
                    * stream.openShards().size();
            shardMicros += micros;
            extendedMicros += stream.retention().compareTo(Duration.ofHours(24)) > 0 ? micros : 0;
        }
        lag(to, player);
        return to;
    }

    private void lag(VirtualTime now, Player player) {
        for (ApplicationState application : player.state().kcl().applications()) {
            Backlog backlog = ApplicationLag.of(application, player.state().kinesis(), now);
            most(application.name(), Quantity.LONGEST_MILLIS_BEHIND, backlog.millisBehindLatest());
        }
    }

    private void expireBefore(Event event, Player player) {
        if (event instanceof RecordsExpired e) {
            for (ApplicationState application : player.state().kcl().applications()) {
                for (long index = e.fromIndex(); index < e.toIndex(); index++) {
                    boolean wasRead = read.getOrDefault(application.name(), new TreeSet<>())
                            .contains(e.shard() + "/" + index);
                    add(application.name(), Quantity.RECORDS_LOST, wasRead ? 0 : 1);
                }
            }
        }
    }

    private void take(Event event) {
        switch (event) {
            case ApplicationCreated e -> {
                read.put(e.application(), new TreeSet<>());
                processed.put(e.application(), new TreeSet<>());
                at.put(e.application(), new TreeMap<>());
            }
            case ShardAssigned e -> at.get(e.application()).put(e.shard(), e.startIndex());
            case RecordsRead e
            when e.reader() instanceof Caller.ApplicationWorker(ApplicationName application, var _) -> {
                for (long index = e.fromIndex(); index < e.toIndex(); index++) {
                    read.get(application).add(e.shard() + "/" + index);
                }
                at.get(application).merge(e.shard(), 0L, (known, _) -> known);
                most(application, Quantity.ITERATOR_AGE, e.millisBehindLatest());
            }
            case RecordsFinished e -> {
                long from = at.get(e.application()).get(e.shard());
                for (long index = from; index < e.index(); index++) {
                    if (!read.get(e.application()).contains(e.shard() + "/" + index)) {
                        continue; // it expired before anybody read it
                    }
                    boolean again = !processed.get(e.application()).add(e.shard() + "/" + index);
                    add(e.application(), Quantity.RECORDS_PROCESSED, 1);
                    add(e.application(), Quantity.RECORDS_PROCESSED_AGAIN, again ? 1 : 0);
                }
                at.get(e.application()).put(e.shard(), e.index());
            }
            case RecordsAppended e -> {
                for (int i = 0; i < e.count(); i++) {
                    putPayloadUnits +=
                            (e.batch().sizeBytes(e.placement().positions().get(i)) + 25 * 1024 - 1) / (25 * 1024);
                }
            }
            default -> {}
        }
    }

    private void add(ApplicationName application, Quantity quantity, double more) {
        of(application).merge(quantity, more, Double::sum);
    }

    private void most(ApplicationName application, Quantity quantity, double value) {
        of(application).merge(quantity, value, Double::max);
    }

    private Map<Quantity, Double> of(ApplicationName application) {
        return applications.computeIfAbsent(application, _ -> {
            Map<Quantity, Double> zero = new EnumMap<>(Quantity.class);
            zero.put(Quantity.RECORDS_PROCESSED, 0.0);
            zero.put(Quantity.RECORDS_PROCESSED_AGAIN, 0.0);
            zero.put(Quantity.RECORDS_LOST, 0.0);
            zero.put(Quantity.LONGEST_MILLIS_BEHIND, 0.0);
            zero.put(Quantity.ITERATOR_AGE, 0.0);
            return zero;
        });
    }

    Map<ApplicationName, Map<Quantity, Double>> applications() {
        return applications;
    }

    double shardHours() {
        return shardMicros / 3_600e6;
    }

    double extendedShardHours() {
        return extendedMicros / 3_600e6;
    }

    long putPayloadUnits() {
        return putPayloadUnits;
    }
}
