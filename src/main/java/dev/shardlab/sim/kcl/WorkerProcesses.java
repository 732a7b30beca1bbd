package dev.shardlab.sim.kcl;

import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.WorkerName;
import dev.shardlab.sim.actor.Backoff;
import dev.shardlab.sim.actor.Network;
import dev.shardlab.sim.dice.Dice;
import dev.shardlab.sim.setup.NetworkSetup;
import dev.shardlab.sim.setup.RetrySetup;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The running workers of one application, each with its own dice. */
public final class WorkerProcesses {

    /** Half a second to a second: until the shard's next second gives it new quota. */
    private static final RetrySetup READ_BACKOFF =
            new RetrySetup(Integer.MAX_VALUE, Duration.ofSeconds(1), Duration.ofSeconds(1));

    private final ApplicationName application;
    private final NetworkSetup network;
    private final long seed;
    private final Map<Integer, WorkerProcess> byNumber = new TreeMap<>();
    private final Map<WorkerName, Integer> timesOpened = new TreeMap<>();
    private int opened;

    public WorkerProcesses(ApplicationName application, NetworkSetup network, long seed) {
        this.application = application;
        this.network = network;
        this.seed = seed;
    }

    WorkerProcesses copy() {
        WorkerProcesses copy = new WorkerProcesses(application, network, seed);
        byNumber.forEach((number, process) -> copy.byNumber.put(number, process.copy()));
        copy.timesOpened.putAll(timesOpened);
        copy.opened = opened;
        return copy;
    }

    void open(WorkerName worker) {
        int number = opened++;
        int time = timesOpened.merge(worker, 1, Integer::sum);
        // What chance is drawn from: under another word, every seed would tell another run.
        String name = "group/" + application + "/" + worker + "/" + time;
        byNumber.put(
                number,
                new WorkerProcess(
                        number,
                        worker,
                        Network.of(network, Dice.forked(seed, name + "/network")),
                        Backoff.of(READ_BACKOFF, Dice.forked(seed, name + "/backoff"))));
    }

    WorkerProcess close(WorkerName worker) {
        WorkerProcess process = of(worker);
        byNumber.remove(process.number());
        return process;
    }

    /** Null when its worker was stopped. */
    @Nullable
    WorkerProcess find(int number) {
        return byNumber.get(number);
    }

    /** The process of an owner that is still one. */
    WorkerProcess of(LeaseEpoch epoch) {
        return Objects.requireNonNull(byNumber.get(epoch.process), "an owner that does not run");
    }

    WorkerProcess of(WorkerName worker) {
        return byNumber.values().stream()
                .filter(process -> process.worker().equals(worker))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(worker + " of " + application + " is not running"));
    }
}
