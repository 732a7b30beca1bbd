package dev.shardlab.sim.actor;

import dev.shardlab.command.Command;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.event.Event;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.LabState;

/** What an actor can do: look, ask, and be woken later. */
public interface ActorContext {

    VirtualTime now();

    /** The state at this moment; to look at only. */
    LabState state();

    /** Asks the engine; when this returns, the events of the decision have happened. */
    Decision ask(Command command);

    /** Lets something happen that no rule decides: what an actor tells of itself, or somebody outside did, or was refused. */
    void note(Event event);

    /** Hands {@code message} to the actor at a time; among equal times what was asked for first comes first. */
    void wake(int actor, long atMicros, Message message);

    /** Hands {@code message} to the actor at a time, when everything else that happens at that time has happened. */
    void wakeLast(int actor, long atMicros, Message message);

    /** A request number that nobody had before. */
    long nextCall();

    /** Hands {@code message} to the actor now; when this returns, it has done what it does about it. */
    void tell(int actor, Message message);
}
