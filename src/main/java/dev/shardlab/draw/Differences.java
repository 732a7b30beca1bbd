package dev.shardlab.draw;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.kcl.ApplicationItem;
import dev.shardlab.draw.kinesis.StreamItem;
import dev.shardlab.draw.paper.Ages;
import dev.shardlab.draw.paper.Difference;
import dev.shardlab.draw.paper.Rates;
import dev.shardlab.draw.producer.ProducerItem;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.state.LabState;
import dev.shardlab.state.kcl.ApplicationLag;
import dev.shardlab.state.kcl.ApplicationState;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.kinesis.StreamState;
import dev.shardlab.state.producer.ProducerState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What somebody would point at who holds two futures of one experiment side by side.
 *
 * <p>A difference belongs to the future that has more: more shards, more refusals, a longer lag. So each is marked once, where
 * there is something to see, and what both have alike is not marked at all. What follows from another (every shard is another
 * one because there are twice as many) is told once, of the whole.
 *
 * <p>Small differences are no differences: a record more in one of the two is how the dice fell. What is counted must differ by ten
 * records and by a twentieth of the larger count (but a record that is lost is lost); a lag by a twentieth and by two seconds, since
 * between two polls it comes and goes.
 */
public final class Differences {

    private static final String ONLY_HERE = "only here";
    private static final String NO_SUCH_RANGE = "No shard of the other future has just this range of hash keys.";
    private static final long LEAST_LAG_MICROS = 2_000_000;

    /** More shards than this are told as a number. */
    private static final int MOST_SHARDS_EACH = 4;

    private final LabState here;
    private final LabState there;
    private final VirtualTime time;
    private final List<Difference> found = new ArrayList<>();

    private Differences(LabState here, LabState there, VirtualTime time) {
        this.here = here;
        this.there = there;
        this.time = time;
    }

    /**
     * What there is more of here than there: producers, streams with their shards, applications with their workers, queues with theirs, each by name.
     *
     * @param here one future at {@code time}
     * @param there the other one at the same time
     */
    public static List<Difference> of(LabState here, LabState there, VirtualTime time) {
        Differences differences = new Differences(here, there, time);
        here.producers().all().forEach(differences::compare);
        here.kinesis().streams().forEach(differences::compare);
        here.kcl().applications().forEach(differences::compare);
        differences.found.addAll(QueueDifferences.of(here.queues(), there.queues(), time));
        return List.copyOf(differences.found);
    }

    private void compare(ProducerState producer) {
        StageItem item = new ProducerItem.OfProducer(producer.name());
        Optional<ProducerState> same = there.producers().named(producer.name());
        if (same.isEmpty()) {
            found.add(Remarks.onlyHere(item, producer.name().value()));
            return;
        }
        ProducerState other = same.get();
        Remarks remarks = new Remarks(item);
        remarks.count("given up", producer.abandoned(), other.abandoned());
        remarks.count("throttled", producer.throttled(), other.throttled());
        if (Remarks.isMore(producer.recordsPerSec(), other.recordsPerSec())) {
            remarks.add(
                    "+" + Rates.words(producer.recordsPerSec() - other.recordsPerSec()),
                    "Sends " + Rates.words(producer.recordsPerSec()),
                    Rates.words(other.recordsPerSec()));
        }
        remarks.into(found);
    }

    private void compare(StreamState stream) {
        StageItem whole = new StreamItem.OfHashAxis(stream.name());
        Optional<StreamState> same = there.kinesis().stream(stream.name());
        if (same.isEmpty()) {
            found.add(Remarks.onlyHere(whole, stream.name().value()));
            return;
        }
        StreamState other = same.get();
        compareShards(stream, other);
        if (stream.retention().compareTo(other.retention()) > 0) {
            long micros = VirtualTime.toMicros(stream.retention());
            long less = VirtualTime.toMicros(other.retention());
            Remarks remarks = new Remarks(new StreamItem.OfTrimHorizon(stream.name()));
            remarks.add("+" + Ages.words(micros - less), "Keeps records " + Ages.words(micros), Ages.words(less));
            remarks.into(found);
        }
    }

    private void compareShards(StreamState stream, StreamState other) {
        List<ShardState> open = stream.openShards();
        List<ShardState> alone =
                open.stream().filter(shard -> !isThere(shard, other)).toList();
        int more = stream.openShardCount() - other.openShardCount();
        if (more >= 0 && alone.size() < open.size() && alone.size() <= MOST_SHARDS_EACH) {
            alone.forEach(shard -> found.add(new Difference(itemOf(shard), ONLY_HERE, NO_SUCH_RANGE)));
        } else if (more > 0) {
            Remarks remarks = new Remarks(new StreamItem.OfHashAxis(stream.name()));
            remarks.add("+" + shards(more), "Has " + shards(open.size()) + " open", Ages.count(other.openShardCount()));
            remarks.into(found);
        }
        for (ShardState shard : open) {
            if (isThere(shard, other)) {
                other.shard(shard.id()).ifPresent(same -> {
                    Remarks remarks = new Remarks(itemOf(shard));
                    remarks.count("throttled", shard.throttled(), same.throttled());
                    remarks.into(found);
                });
            }
        }
    }

    /** Whether a lane as this one is there. The number does not matter: who reshards in another order numbers otherwise. */
    private static boolean isThere(ShardState shard, StreamState other) {
        HashKey first = shard.range().start();
        return other.openShardCount() > 0
                && other.shardFor(first.high(), first.low()).range().equals(shard.range());
    }

    private static StageItem itemOf(ShardState shard) {
        return new StreamItem.OfShard(shard.stream(), shard.id());
    }

    private static String shards(int count) {
        return Ages.count(count) + (count == 1 ? " shard" : " shards");
    }

    private void compare(ApplicationState application) {
        StageItem item = new ApplicationItem.OfApplication(application.name());
        Optional<ApplicationState> same = there.kcl().application(application.name());
        if (same.isEmpty()) {
            found.add(Remarks.onlyHere(item, application.name().value()));
            return;
        }
        ApplicationState other = same.get();
        long behind = ApplicationLag.of(application, here.kinesis(), time).oldestMicros();
        long otherBehind = ApplicationLag.of(other, there.kinesis(), time).oldestMicros();
        Remarks remarks = new Remarks(item);
        if (application.lost() > other.lost()) {
            remarks.add(
                    "+" + Ages.count(application.lost() - other.lost()) + " lost",
                    Ages.count(application.lost()) + " lost",
                    Ages.count(other.lost()));
        }
        if (behind - otherBehind >= LEAST_LAG_MICROS && Remarks.isMore(behind, otherBehind)) {
            remarks.add(
                    "+" + Ages.rounded(behind - otherBehind) + " behind",
                    "Is " + Ages.rounded(behind) + " behind latest",
                    otherBehind == 0 ? "at the tip" : Ages.rounded(otherBehind));
        }
        remarks.count("read again", application.readAgain(), other.readAgain());
        List<WorkerName> alone = application.workers().stream()
                .filter(worker -> !other.isRunning(worker))
                .toList();
        int more = application.workers().size() - other.workers().size();
        if (alone.size() > 1 && more > 0) {
            remarks.add(
                    "+" + more + (more == 1 ? " worker" : " workers"),
                    "Has " + Ages.count(application.workers().size()) + " workers",
                    Ages.count(other.workers().size()));
        }
        remarks.into(found);
        if (alone.size() == 1) {
            found.add(Remarks.onlyHere(
                    new ApplicationItem.OfWorker(application.name(), alone.getFirst()), "worker " + alone.getFirst()));
        }
    }
}
