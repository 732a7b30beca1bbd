package dev.shardlab.state;

import dev.shardlab.event.GroupEvent.GroupCreated;
import dev.shardlab.event.GroupEvent.ShardAssigned;
import dev.shardlab.event.StreamEvent.RecordsExpired;
import dev.shardlab.event.StreamEvent.RecordsRead;
import dev.shardlab.model.GroupName;
import dev.shardlab.model.IteratorType;
import dev.shardlab.model.ShardId;
import dev.shardlab.model.StreamName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.WorkerName;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** One consumer group: its workers, who owns which shard, and how far each shard is read. Counts are records. */
public final class GroupState {

    private final GroupName name;
    private final StreamName stream;
    private final VirtualTime createdAt;
    private final IteratorType initialPosition;
    private final Map<WorkerName, VirtualTime> workers = new TreeMap<>();
    private final Map<ShardId, LeaseState> leases = new TreeMap<>();
    private long read;
    private long readAgain;
    private long throttledReads;
    private long lost;

    GroupState(GroupCreated event) {
        name = event.group();
        stream = event.stream();
        createdAt = event.at();
        initialPosition = event.initialPosition();
    }

    private GroupState(GroupState other) {
        name = other.name;
        stream = other.stream;
        createdAt = other.createdAt;
        initialPosition = other.initialPosition;
        workers.putAll(other.workers);
        leases.putAll(other.leases);
        read = other.read;
        readAgain = other.readAgain;
        throttledReads = other.throttledReads;
        lost = other.lost;
    }

    GroupState copy() {
        return new GroupState(this);
    }

    void start(WorkerName worker, VirtualTime at) {
        workers.put(worker, at);
    }

    void stop(WorkerName worker) {
        workers.remove(worker);
    }

    void assign(ShardAssigned event) {
        leases.merge(
                event.shard(),
                LeaseState.assigned(event.shard(), event.worker(), event.startIndex(), event.at()),
                (lease, ignored) -> lease.reassign(event.worker(), event.startIndex(), event.at()));
    }

    void read(RecordsRead event) {
        read += event.toIndex() - event.fromIndex();
        LeaseState lease = leases.get(event.shard());
        if (lease == null) {
            return;
        }
        readAgain += Math.max(0, Math.min(lease.furthestIndex(), event.toIndex()) - event.fromIndex());
        if (Objects.equals(lease.owner(), event.worker())) {
            leases.put(event.shard(), lease.read(event));
        }
    }

    /** Retention has passed over records; those that no worker of this group ever read, it never will. */
    void expire(RecordsExpired event, ShardState shard) {
        lost += Math.max(0, event.toIndex() - Math.max(event.fromIndex(), firstNeverRead(shard)));
    }

    /** The stream is gone, and with it all there was to know about its shards. */
    void forgetShards() {
        leases.clear();
    }

    void throttleRead() {
        throttledReads++;
    }

    void finish(ShardId shard, long index) {
        leases.put(shard, held(shard).finish(index));
    }

    void checkpoint(ShardId shard, long index) {
        leases.put(shard, held(shard).checkpoint(index));
    }

    void end(ShardId shard) {
        leases.put(shard, held(shard).end());
    }

    private LeaseState held(ShardId shard) {
        LeaseState lease = leases.get(shard);
        if (lease == null) {
            throw new IllegalStateException("group " + name + " has no lease of " + shard);
        }
        return lease;
    }

    public GroupName name() {
        return name;
    }

    public StreamName stream() {
        return stream;
    }

    public VirtualTime createdAt() {
        return createdAt;
    }

    public IteratorType initialPosition() {
        return initialPosition;
    }

    /** The running workers by name. */
    public List<WorkerName> workers() {
        return List.copyOf(workers.keySet());
    }

    public boolean isRunning(WorkerName worker) {
        return workers.containsKey(worker);
    }

    /** The leases by shard. */
    public Collection<LeaseState> leases() {
        return Collections.unmodifiableCollection(leases.values());
    }

    public Optional<LeaseState> lease(ShardId shard) {
        return Optional.ofNullable(leases.get(shard));
    }

    /** The first record of a shard that has still to be read, whether a worker has read it before or not. */
    public long cursor(ShardState shard) {
        LeaseState lease = leases.get(shard.id());
        return lease == null ? beginsAt(shard) : lease.readIndex();
    }

    /** Since when the cursor of a shard has only moved on by reading; since the group is there where nobody has begun. */
    public VirtualTime cursorSetAt(ShardState shard) {
        LeaseState lease = leases.get(shard.id());
        return lease == null ? createdAt : lease.setAt();
    }

    /** The first record of a shard that no worker of this group has ever read. */
    public long firstNeverRead(ShardState shard) {
        LeaseState lease = leases.get(shard.id());
        return lease == null ? beginsAt(shard) : lease.firstNeverRead();
    }

    /** A shard that nobody has begun is begun at the group's initial position, or whole if it opened while the group ran. */
    private long beginsAt(ShardState shard) {
        boolean isOlder = !shard.openedAt().isAfter(createdAt);
        return initialPosition == IteratorType.LATEST && isOlder ? shard.next() : 0;
    }

    public List<LeaseState> leasesOf(WorkerName worker) {
        return leases.values().stream()
                .filter(lease -> worker.equals(lease.owner()))
                .toList();
    }

    /** Records read, duplicates among them. */
    public long read() {
        return read;
    }

    /** Records read that this group had read before. */
    public long readAgain() {
        return readAgain;
    }

    /** Records that expired before any worker of this group had read them. */
    public long lost() {
        return lost;
    }

    /** GetRecords calls that were refused. */
    public long throttledReads() {
        return throttledReads;
    }

    /** Everything this group holds, on one line. */
    @Override
    public String toString() {
        return "group %s of %s since %s from %s, workers %s, read %s again %s throttled %s lost %s, leases %s"
                .formatted(
                        name,
                        stream,
                        createdAt,
                        initialPosition,
                        workers,
                        read,
                        readAgain,
                        throttledReads,
                        lost,
                        leases.values());
    }
}
