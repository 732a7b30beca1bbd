package dev.shardlab.sim.client;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.actor.Actor;
import dev.shardlab.sim.actor.ActorContext;
import dev.shardlab.sim.actor.Message;
import dev.shardlab.sim.setup.CallSetup;
import dev.shardlab.sim.setup.Setup;
import java.util.List;

/**
 * The clients of an experiment that was live once: everything they asked, one after the other, each after all else at its time, as
 * when it was asked. Only the next call waits among what is to come; there may be very many.
 */
public final class Callers implements Actor {

    private enum Cue implements Message {
        ASK
    }

    private final int id;
    private final VirtualTime start;
    private final List<CallSetup> calls;
    private int next;

    public Callers(int id, Setup setup) {
        this(id, setup.start(), setup.calls(), 0);
    }

    private Callers(int id, VirtualTime start, List<CallSetup> calls, int next) {
        this.id = id;
        this.start = start;
        this.calls = calls;
        this.next = next;
    }

    @Override
    public void begin(ActorContext context) {
        awaitNext(context);
    }

    @Override
    public void receive(Message message, ActorContext context) {
        context.ask(calls.get(next++).command());
        awaitNext(context);
    }

    private void awaitNext(ActorContext context) {
        if (next < calls.size()) {
            context.wakeLast(id, start.plus(calls.get(next).at()).micros(), Cue.ASK);
        }
    }

    @Override
    public Callers copy() {
        return new Callers(id, start, calls, next);
    }
}
