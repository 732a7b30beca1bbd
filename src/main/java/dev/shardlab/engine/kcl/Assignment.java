package dev.shardlab.engine.kcl;

import dev.shardlab.event.ApplicationEvent.ShardAssigned;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.WorkerName;
import dev.shardlab.state.kcl.ApplicationState;
import dev.shardlab.state.kcl.LeaseState;
import dev.shardlab.state.kinesis.KinesisState;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.kinesis.StreamState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who owns which shard.
 *
 * <p>Aim: the workers' shares differ by at most one, and as few shards as possible change hands, because each move makes the
 * new owner read again what the old one had not checkpointed. With {@code s} shards and {@code w} workers, {@code s mod w}
 * workers may keep {@code s / w + 1} shards and the others {@code s / w}. The larger shares go to the workers that hold most
 * already, so nobody gives up a shard that balance would let it keep; that makes the number of moves the least there is. What
 * was given up or is new goes, lowest shard first, to the worker with the least. Ties fall by name: the same state always
 * gives the same assignment. What a worker holds that died stays with it until its lease has expired ({@link Failover}).
 *
 * <p>The Kinesis Client Library comes to shares of the same sizes, but by taking and stealing leases one at a time and at
 * random over some seconds; here it is one decision. Cost: O(shards * workers).
 */
final class Assignment {

    private Assignment() {}

    /** What changes hands now; nothing if all is as it should be, or the application's stream is not there. */
    static List<ShardAssigned> balance(KinesisState kinesis, ApplicationState application, VirtualTime now) {
        return kinesis.stream(application.stream())
                .map(stream -> plan(stream, application, now))
                .orElse(List.of());
    }

    private static List<ShardAssigned> plan(StreamState stream, ApplicationState application, VirtualTime now) {
        List<ShardAssigned> changes = new ArrayList<>();
        Map<WorkerName, List<ShardState>> shares = new TreeMap<>();
        application.workers().forEach(worker -> shares.put(worker, new ArrayList<>()));
        List<ShardState> free = new ArrayList<>();
        for (ShardState shard : stream.shards()) {
            WorkerName owner =
                    application.lease(shard.id()).map(LeaseState::owner).orElse(null);
            if (Eligibility.by(application, stream, shard)) {
                if (owner != null && application.hasDied(owner)) {
                    continue;
                }
                List<ShardState> share = owner == null ? null : shares.get(owner);
                (share == null ? free : share).add(shard);
            } else if (owner != null) {
                changes.add(assigned(now, application, shard, null));
            }
        }
        giveUpTheSurplus(shares, free);
        free.sort(Comparator.comparing(ShardState::id));
        for (ShardState shard : free) {
            WorkerName taker = leastLoaded(shares).orElse(null);
            if (taker != null) {
                shares.getOrDefault(taker, List.of()).add(shard);
            }
            if (taker != null || isOwned(application, shard)) {
                changes.add(assigned(now, application, shard, taker));
            }
        }
        return changes;
    }

    private static void giveUpTheSurplus(Map<WorkerName, List<ShardState>> shares, List<ShardState> free) {
        if (shares.isEmpty()) {
            return;
        }
        int shards = free.size() + shares.values().stream().mapToInt(List::size).sum();
        int larger = shards % shares.size();
        List<List<ShardState>> mostFirst = new ArrayList<>(shares.values());
        mostFirst.sort(Comparator.comparing((List<ShardState> share) -> -share.size()));
        for (int i = 0; i < mostFirst.size(); i++) {
            int quota = shards / shares.size() + (i < larger ? 1 : 0);
            while (mostFirst.get(i).size() > quota) {
                free.add(mostFirst.get(i).removeLast());
            }
        }
    }

    private static Optional<WorkerName> leastLoaded(Map<WorkerName, List<ShardState>> shares) {
        return shares.entrySet().stream()
                .min(Comparator.comparing(share -> share.getValue().size()))
                .map(Map.Entry::getKey);
    }

    private static boolean isOwned(ApplicationState application, ShardState shard) {
        return application.lease(shard.id()).map(LeaseState::owner).isPresent();
    }

    private static ShardAssigned assigned(
            VirtualTime now, ApplicationState application, ShardState shard, @Nullable WorkerName worker) {
        return new ShardAssigned(
                now, application.name(), shard.id(), worker, Eligibility.startIndex(application, shard));
    }
}
