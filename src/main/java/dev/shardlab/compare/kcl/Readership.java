package dev.shardlab.compare.kcl;

import dev.shardlab.event.ApplicationEvent.RecordsFinished;
import dev.shardlab.event.StreamEvent.RecordsExpired;
import dev.shardlab.event.StreamEvent.RecordsRead;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.state.kcl.ApplicationState;
import dev.shardlab.state.kcl.LeaseState;
import dev.shardlab.state.kinesis.ShardState;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one application did with its records, as far as the state does not count it: what was worked off twice, what expired unread,
 * and how far behind the application ever was.
 *
 * <p>The age of the oldest unread record grows with time alone and falls only when records are read or expire. So its greatest
 * value lies just before such an event, or now: those moments are looked at, and no others.
 */
final class Readership {

    /** How far a shard has been worked off: by the present owner, and the furthest by anybody. */
    private record Progress(long finished, long furthest) {

        static final Progress NONE = new Progress(0, 0);
    }

    private final Map<ShardId, Progress> progress = new TreeMap<>();
    private long processed;
    private long processedAgain;
    private long longestMillisBehind;
    private long iteratorAgeMillis;

    Readership() {}

    private Readership(Readership other) {
        progress.putAll(other.progress);
        processed = other.processed;
        processedAgain = other.processedAgain;
        longestMillisBehind = other.longestMillisBehind;
        iteratorAgeMillis = other.iteratorAgeMillis;
    }

    Readership copy() {
        return new Readership(this);
    }

    /** Of how many shards it knows. */
    int parts() {
        return progress.size();
    }

    /** Keeps up with a lease after an event about it: an owner that begins anew begins at the checkpoint. */
    void follow(LeaseState lease) {
        Progress before = progress.getOrDefault(lease.shard(), Progress.NONE);
        progress.put(
                lease.shard(), new Progress(lease.finishedIndex(), Math.max(before.furthest, lease.finishedIndex())));
    }

    void finish(RecordsFinished event) {
        Progress before = progress.getOrDefault(event.shard(), Progress.NONE);
        processed += event.index() - before.finished;
        processedAgain += Math.max(0, Math.min(before.furthest, event.index()) - before.finished);
        progress.put(event.shard(), new Progress(event.index(), Math.max(before.furthest, event.index())));
    }

    void read(RecordsRead event, WorkerName by, ApplicationState application, ShardState shard) {
        iteratorAgeMillis = Math.max(iteratorAgeMillis, event.millisBehindLatest());
        boolean byOwner = application
                .lease(event.shard())
                .filter(lease -> by.equals(lease.owner()))
                .isPresent();
        if (byOwner && event.fromIndex() < event.toIndex()) {
            beBehind(shard, event.fromIndex(), event.at());
        }
    }

    /** @return the first record that is not lost to this application: it was read, or the application never wanted it */
    long expire(RecordsExpired event, ApplicationState application, ShardState shard) {
        long cursor = Math.max(event.fromIndex(), application.cursor(shard));
        if (cursor < event.toIndex()) {
            beBehind(shard, cursor, event.at());
        }
        return application.firstNeverRead(shard);
    }

    private void beBehind(ShardState shard, long unread, VirtualTime at) {
        long millis = at.since(shard.log().arrival(unread)).toMillis();
        longestMillisBehind = Math.max(longestMillisBehind, millis);
    }

    long processed() {
        return processed;
    }

    long processedAgain() {
        return processedAgain;
    }

    /** Up to the last event; who is behind now may be so for longer than ever before. */
    long longestMillisBehind() {
        return longestMillisBehind;
    }

    long iteratorAgeMillis() {
        return iteratorAgeMillis;
    }
}
