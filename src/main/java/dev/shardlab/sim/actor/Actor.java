package dev.shardlab.sim.actor;

/**
 * Somebody who does something of its own accord: a producer, an application, the script of actions. Called one at a time, in
 * order of virtual time; it acts only through the {@link ActorContext} it is handed and draws only from its own dice.
 */
public interface Actor {

    /** Asks for the first message; called once, before anything has happened. */
    void begin(ActorContext context);

    /** Takes a message it has asked for. */
    void receive(Message message, ActorContext context);

    /** An actor that would go on alike. */
    Actor copy();
}
