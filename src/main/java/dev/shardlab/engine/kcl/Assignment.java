package dev.shardlab.engine.kcl;

import dev.shardlab.event.GroupEvent.ShardAssigned;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.WorkerName;
import dev.shardlab.state.kcl.GroupState;
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

    /** What changes hands now; nothing if all is as it should be, or the group's stream is not there. */
    static List<ShardAssigned> balance(KinesisState kinesis, GroupState group, VirtualTime now) {
        return kinesis.stream(group.stream())
                .map(stream -> plan(stream, group, now))
                .orElse(List.of());
    }

    private static List<ShardAssigned> plan(StreamState stream, GroupState group, VirtualTime now) {
        List<ShardAssigned> changes = new ArrayList<>();
        Map<WorkerName, List<ShardState>> shares = new TreeMap<>();
        group.workers().forEach(worker -> shares.put(worker, new ArrayList<>()));
        List<ShardState> free = new ArrayList<>();
        for (ShardState shard : stream.shards()) {
            WorkerName owner = group.lease(shard.id()).map(LeaseState::owner).orElse(null);
            if (Eligibility.by(group, stream, shard)) {
                if (owner != null && group.hasDied(owner)) {
                    continue;
                }
                List<ShardState> share = owner == null ? null : shares.get(owner);
                (share == null ? free : share).add(shard);
            } else if (owner != null) {
                changes.add(assigned(now, group, shard, null));
            }
        }
        giveUpTheSurplus(shares, free);
        free.sort(Comparator.comparing(ShardState::id));
        for (ShardState shard : free) {
            WorkerName taker = leastLoaded(shares).orElse(null);
            if (taker != null) {
                shares.getOrDefault(taker, List.of()).add(shard);
            }
            if (taker != null || isOwned(group, shard)) {
                changes.add(assigned(now, group, shard, taker));
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

    private static boolean isOwned(GroupState group, ShardState shard) {
        return group.lease(shard.id()).map(LeaseState::owner).isPresent();
    }

    private static ShardAssigned assigned(
            VirtualTime now, GroupState group, ShardState shard, @Nullable WorkerName worker) {
        return new ShardAssigned(now, group.name(), shard.id(), worker, Eligibility.startIndex(group, shard));
    }
}
