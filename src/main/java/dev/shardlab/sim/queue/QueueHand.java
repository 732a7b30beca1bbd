package dev.shardlab.sim.queue;

import dev.shardlab.model.Caller;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.queue.ReceiptHandle;
import dev.shardlab.sim.actor.Network;
import dev.shardlab.sim.dice.Dice;
import dev.shardlab.sim.setup.QueueWorkersSetup;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** One worker of a queue: what it holds, and the chance it has. */
final class QueueHand {

    private final Caller user;
    private final Network network;
    private final Dice dice;
    private final Deque<ReceiptHandle> held = new ArrayDeque<>();
    private int life;
    private Presence presence = Presence.ABSENT;

    /** Whether it is there. */
    enum Presence {
        /** Not yet, or not again since it crashed. */
        ABSENT,
        RUNNING,
        /** It works off what it has, and then goes. */
        STOPPING,
        STOPPED
    }

    QueueHand(Caller user, Network network, Dice dice) {
        this.user = user;
        this.network = network;
        this.dice = dice;
    }

    QueueHand copy() {
        QueueHand copy = new QueueHand(user, network.copy(), dice.copy());
        copy.held.addAll(held);
        copy.life = life;
        copy.presence = presence;
        return copy;
    }

    Caller user() {
        return user;
    }

    Network network() {
        return network;
    }

    /** How often it crashed: what it was to do in another life it does not. */
    int life() {
        return life;
    }

    void take(List<ReceiptHandle> handles) {
        held.addAll(handles);
    }

    boolean hasWork() {
        return !held.isEmpty();
    }

    ReceiptHandle next() {
        return held.remove();
    }

    Presence presence() {
        return presence;
    }

    void become(Presence other) {
        presence = other;
    }

    void crash() {
        life++;
        held.clear();
        presence = Presence.ABSENT;
    }

    /** Whether this is one of the messages of that share. */
    boolean draws(double share) {
        return dice.nextDouble() < share;
    }

    long drawWorkMicros(QueueWorkersSetup setup) {
        return VirtualTime.toMicros(draws(setup.slowShare()) ? setup.slowWork() : setup.workPerMessage());
    }
}
