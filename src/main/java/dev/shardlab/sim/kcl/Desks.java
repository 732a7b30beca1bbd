package dev.shardlab.sim.kcl;

import dev.shardlab.model.GroupName;
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

/** The running workers of one group, each with its own dice. */
public final class Desks {

    /** Half a second to a second: until the shard's next second gives it new quota. */
    private static final RetrySetup READ_BACKOFF =
            new RetrySetup(Integer.MAX_VALUE, Duration.ofSeconds(1), Duration.ofSeconds(1));

    private final GroupName group;
    private final NetworkSetup network;
    private final long seed;
    private final Map<Integer, Desk> byNumber = new TreeMap<>();
    private final Map<WorkerName, Integer> timesOpened = new TreeMap<>();
    private int opened;

    public Desks(GroupName group, NetworkSetup network, long seed) {
        this.group = group;
        this.network = network;
        this.seed = seed;
    }

    Desks copy() {
        Desks copy = new Desks(group, network, seed);
        byNumber.forEach((number, desk) -> copy.byNumber.put(number, desk.copy()));
        copy.timesOpened.putAll(timesOpened);
        copy.opened = opened;
        return copy;
    }

    void open(WorkerName worker) {
        int number = opened++;
        int time = timesOpened.merge(worker, 1, Integer::sum);
        String name = "group/" + group + "/" + worker + "/" + time;
        byNumber.put(
                number,
                new Desk(
                        number,
                        worker,
                        Network.of(network, Dice.forked(seed, name + "/network")),
                        Backoff.of(READ_BACKOFF, Dice.forked(seed, name + "/backoff"))));
    }

    Desk close(WorkerName worker) {
        Desk desk = of(worker);
        byNumber.remove(desk.number());
        return desk;
    }

    /** Null when its worker was stopped. */
    @Nullable
    Desk find(int number) {
        return byNumber.get(number);
    }

    /** The desk of an owner that is still one. */
    Desk of(Tenure tenure) {
        return Objects.requireNonNull(byNumber.get(tenure.desk), "an owner that does not run");
    }

    Desk of(WorkerName worker) {
        return byNumber.values().stream()
                .filter(desk -> desk.worker().equals(worker))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(worker + " of " + group + " is not running"));
    }
}
