package dev.shardlab.state.kcl;

import dev.shardlab.event.ApplicationEvent;
import dev.shardlab.event.ApplicationEvent.ApplicationCreated;
import dev.shardlab.event.ApplicationEvent.LeaseExpired;
import dev.shardlab.event.ApplicationEvent.ShardAssigned;
import dev.shardlab.event.StreamEvent.RecordsExpired;
import dev.shardlab.event.StreamEvent.RecordsRead;
import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.IteratorType;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.state.kcl.WorkerState.Presence;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.kit.SecondFlow;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One application: its workers, who owns which shard, and how far each shard is read. Counts are records. */
public final class ApplicationState {

    private final ApplicationName name;
    private final StreamName stream;
    private final VirtualTime createdAt;
    private final IteratorType initialPosition;
    private final Duration failoverTime;
    private final ApplicationWorkers workers;
    private final Map<ShardId, LeaseState> leases = new TreeMap<>();
    private SecondFlow read = SecondFlow.NONE;
    private long readAgain;
    private long throttledReads;
    private long lost;
    private long nextLeaseExpiryMicros = Long.MAX_VALUE;

    public ApplicationState(ApplicationCreated event) {
        name = event.application();
        stream = event.stream();
        createdAt = event.at();
        initialPosition = event.initialPosition();
        failoverTime = event.failoverTime();
        workers = new ApplicationWorkers();
    }

    private ApplicationState(ApplicationState other) {
        name = other.name;
        stream = other.stream;
        createdAt = other.createdAt;
        initialPosition = other.initialPosition;
        failoverTime = other.failoverTime;
        workers = other.workers.copy();
        leases.putAll(other.leases);
        read = other.read;
        readAgain = other.readAgain;
        throttledReads = other.throttledReads;
        lost = other.lost;
        nextLeaseExpiryMicros = other.nextLeaseExpiryMicros;
    }

    public ApplicationState copy() {
        return new ApplicationState(this);
    }

    /** This application as it will be after these events of it. Costs O(leases). */
    public ApplicationState after(List<ApplicationEvent> events) {
        ApplicationState after = copy();
        events.forEach(after::apply);
        return after;
    }

    public void apply(ApplicationEvent event) {
        switch (event) {
            case ApplicationCreated _ -> {}
            case ApplicationEvent.WorkerStarted e -> start(e.worker(), e.at());
            case ApplicationEvent.WorkerStopped e -> stop(e.worker(), e.at());
            case ApplicationEvent.WorkerDied e -> die(e.worker(), e.at());
            case LeaseExpired e -> expireLease(e);
            case ShardAssigned e -> assign(e);
            case ApplicationEvent.RecordsFinished e -> finish(e.shard(), e.index());
            case ApplicationEvent.CheckpointAdvanced e -> checkpoint(e.shard(), e.index());
            case ApplicationEvent.ShardFinished e -> end(e.shard());
        }
    }

    private void start(WorkerName worker, VirtualTime at) {
        workers.put(worker, Presence.RUNNING, at);
        lookForLeasesToExpire();
    }

    private void stop(WorkerName worker, VirtualTime at) {
        workers.put(worker, Presence.STOPPED, at);
    }

    private void die(WorkerName worker, VirtualTime at) {
        workers.put(worker, Presence.DIED, at);
        leases.replaceAll((_, lease) -> worker.equals(lease.owner()) ? lease.abandon(at) : lease);
        lookForLeasesToExpire();
    }

    private void assign(ShardAssigned event) {
        LeaseState before = leases.get(event.shard());
        leases.put(
                event.shard(),
                before == null
                        ? LeaseState.assigned(
                                event.shard(), event.worker(), event.startIndex(), event.at(), begunAt(event))
                        : before.reassign(event.worker(), event.startIndex(), event.at()));
        if (before != null && before.owner() != null && hasDied(before.owner())) {
            lookForLeasesToExpire();
        }
    }

    private void expireLease(LeaseExpired event) {
        leases.put(event.shard(), held(event.shard()).reassign(null, event.startIndex(), event.at()));
        lookForLeasesToExpire();
    }

    private void lookForLeasesToExpire() {
        nextLeaseExpiryMicros = workers.all(worker -> worker.presence() == Presence.DIED).stream()
                .filter(worker ->
                        leases.values().stream().anyMatch(lease -> worker.name().equals(lease.owner())))
                .mapToLong(worker -> worker.since().plus(failoverTime).micros())
                .min()
                .orElse(Long.MAX_VALUE);
    }

    public void read(RecordsRead event, WorkerName by) {
        read = read.plus(event.toIndex() - event.fromIndex(), event.at());
        LeaseState lease = leases.get(event.shard());
        if (lease == null) {
            return;
        }
        readAgain += Math.max(0, Math.min(lease.furthestIndex(), event.toIndex()) - event.fromIndex());
        if (by.equals(lease.owner())) {
            leases.put(event.shard(), lease.read(event));
        }
    }

    /** Retention has passed over records; those that no worker of this application ever read, it never will. */
    public void expire(RecordsExpired event, ShardState shard) {
        lost += Math.max(0, event.toIndex() - Math.max(event.fromIndex(), firstNeverRead(shard)));
    }

    /** The stream is gone, and with it all there was to know about its shards. */
    public void forgetShards() {
        leases.clear();
        lookForLeasesToExpire();
    }

    public void throttleRead() {
        throttledReads++;
    }

    private void finish(ShardId shard, long index) {
        leases.put(shard, held(shard).finish(index));
    }

    private void checkpoint(ShardId shard, long index) {
        leases.put(shard, held(shard).checkpoint(index));
    }

    private void end(ShardId shard) {
        leases.put(shard, held(shard).end());
    }

    private LeaseState held(ShardId shard) {
        LeaseState lease = leases.get(shard);
        if (lease == null) {
            throw new IllegalStateException("application " + name + " has no lease of " + shard);
        }
        return lease;
    }

    public ApplicationName name() {
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

    /** How long after a worker died its leases expire. */
    public Duration failoverTime() {
        return failoverTime;
    }

    /** The running workers by name. */
    public List<WorkerName> workers() {
        return workers.all(worker -> worker.presence() == Presence.RUNNING).stream()
                .map(WorkerState::name)
                .toList();
    }

    /** The workers by name that were shut down or died and were not started again. */
    public List<WorkerState> gone() {
        return workers.all(worker -> worker.presence() != Presence.RUNNING);
    }

    public boolean isRunning(WorkerName worker) {
        return workers.is(worker, Presence.RUNNING);
    }

    /** Whether a worker fell silent and was not started again; leases that stand in its name nobody may take. */
    public boolean hasDied(WorkerName worker) {
        return workers.is(worker, Presence.DIED);
    }

    /** A worker that runs or once ran. */
    public Optional<WorkerState> worker(WorkerName worker) {
        return workers.named(worker);
    }

    /** When the next lease of a worker that died expires, in microseconds of virtual time; {@code Long.MAX_VALUE} if none will. */
    public long nextLeaseExpiryMicros() {
        return nextLeaseExpiryMicros;
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

    /** Whoever begins a shard with its first record has had that before it since the application is there. */
    private VirtualTime begunAt(ShardAssigned event) {
        return event.startIndex() == 0 ? createdAt : event.at();
    }

    /** Since when the cursor of a shard has only moved on by reading; since the application is there where nobody has begun. */
    public VirtualTime cursorSetAt(ShardState shard) {
        LeaseState lease = leases.get(shard.id());
        return lease == null ? createdAt : lease.setAt();
    }

    /** The first record of a shard that no worker of this application has ever read. */
    public long firstNeverRead(ShardState shard) {
        LeaseState lease = leases.get(shard.id());
        return lease == null ? beginsAt(shard) : lease.firstNeverRead();
    }

    /** A shard that nobody has begun is begun at the application's initial position, or whole if it opened while the application ran. */
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
        return read.total();
    }

    /** Records read in one second of the clock: the one that holds {@code now} or the one before it, whichever had more. */
    public long readPerSec(VirtualTime now) {
        return read.perSec(now);
    }

    /** Records read that this application had read before. */
    public long readAgain() {
        return readAgain;
    }

    /** Records that expired before any worker of this application had read them. */
    public long lost() {
        return lost;
    }

    /** GetRecords calls that were refused. */
    public long throttledReads() {
        return throttledReads;
    }

    /** Everything this application holds, on one line. */
    @Override
    public String toString() {
        return "application %s of %s since %s from %s, failover %s, workers %s, read %s again %s throttled %s lost %s, leases %s"
                .formatted(
                        name,
                        stream,
                        createdAt,
                        initialPosition,
                        failoverTime,
                        workers.all(),
                        read,
                        readAgain,
                        throttledReads,
                        lost,
                        leases.values());
    }
}
