package dev.shardlab.sim.actor;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.dice.Dice;
import dev.shardlab.sim.setup.NetworkSetup;

/** The way between one actor and the service. Each actor has its own, with its own dice. */
public final class Network {

    private final long fastestMicros;
    private final long slowestMicros;
    private final Dice dice;

    private Network(long fastestMicros, long slowestMicros, Dice dice) {
        this.fastestMicros = fastestMicros;
        this.slowestMicros = slowestMicros;
        this.dice = dice;
    }

    public static Network of(NetworkSetup setup, Dice dice) {
        return new Network(VirtualTime.toMicros(setup.fastest()), VirtualTime.toMicros(setup.slowest()), dice);
    }

    public Network copy() {
        return new Network(fastestMicros, slowestMicros, dice.copy());
    }

    /** How long one way takes this time. */
    public long drawMicros() {
        return dice.nextBetween(fastestMicros, slowestMicros);
    }
}
