package dev.shardlab.sim.kcl;

import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.sim.actor.Backoff;
import dev.shardlab.sim.actor.Network;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * A running worker at its work: it does one thing at a time. Records of its shards wait here in turn, so that a worker of many
 * shards is slower on each, and a second worker helps.
 */
final class WorkerProcess {

    private final int number;
    private final WorkerName worker;
    private final Network network;
    private final Backoff backoff;
    private final Deque<Job> waiting;
    private boolean busy;

    /** The records of a shard that came for its owner. */
    record Job(ShardId shard, long epoch) {}

    /** @param number unique in the application: a worker that is stopped and started again is another process */
    WorkerProcess(int number, WorkerName worker, Network network, Backoff backoff) {
        this(number, worker, network, backoff, new ArrayDeque<>());
    }

    private WorkerProcess(int number, WorkerName worker, Network network, Backoff backoff, Deque<Job> waiting) {
        this.number = number;
        this.worker = worker;
        this.network = network;
        this.backoff = backoff;
        this.waiting = waiting;
    }

    WorkerProcess copy() {
        WorkerProcess copy =
                new WorkerProcess(number, worker, network.copy(), backoff.copy(), new ArrayDeque<>(waiting));
        copy.busy = busy;
        return copy;
    }

    int number() {
        return number;
    }

    WorkerName worker() {
        return worker;
    }

    Network network() {
        return network;
    }

    /** How long the worker waits after a refused read. */
    long drawWaitMicros() {
        return backoff.drawMicros(1);
    }

    void add(Job job) {
        waiting.add(job);
    }

    /** The worker is free again. */
    void rest() {
        busy = false;
    }

    /** The worker takes up what waits longest; null if it is busy or nothing waits. */
    @Nullable
    Job takeUp() {
        Job next = busy ? null : waiting.poll();
        busy |= next != null;
        return next;
    }
}
