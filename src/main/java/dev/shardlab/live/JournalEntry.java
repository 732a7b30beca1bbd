package dev.shardlab.live;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.setup.Action;

/**
 * Something done to a laboratory. All deeds in their order make the same laboratory again: what it shows follows from the setup
 * and from them alone.
 */
public sealed interface JournalEntry {

    /** Which branch it is about, by {@link Branch#number()}. */
    int branch();

    /** The branch goes on with this action from {@code at}; nothing was done on it after that. */
    record Took(int branch, VirtualTime at, Action action) implements JournalEntry {}

    /** A branch left its parent at {@code at}, so far without a change. */
    record Forked(int branch, int parent, VirtualTime at, String name) implements JournalEntry {}

    record Renamed(int branch, String name) implements JournalEntry {}

    record Deleted(int branch) implements JournalEntry {}

    /** The branch has been looked at up to {@code until}; told now and then, so that one can go on where one was. */
    record Shown(int branch, VirtualTime until) implements JournalEntry {}

    /** From {@code at} on the branch's time was tied to the clock on the wall, and clients asked; nothing was done on it after that. */
    record WentLive(int branch, VirtualTime at) implements JournalEntry {}

    /**
     * A student's answer to a question of the lesson; it changes nothing in what happens.
     *
     * @param at the time that was shown
     * @param changes how many actions had been taken on the branch by then
     * @param question by the id it has in the scenario
     * @param answer what was answered, as whoever asked writes it
     */
    record Answered(int branch, VirtualTime at, int changes, String question, String answer) implements JournalEntry {}

    /** The branch was live until {@code at}. */
    record LiveEnded(int branch, VirtualTime at) implements JournalEntry {}
}
