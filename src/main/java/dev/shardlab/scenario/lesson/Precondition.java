package dev.shardlab.scenario.lesson;

import java.util.List;

/**
 * What a question or a step of the narration takes for granted. Who writes it knows the plan; a student who changes something
 * makes another future, of which it may not be true.
 *
 * @param all conditions that must hold together, in the future that is shown and at the moment of the question or step; empty
 *     for what is true of every future
 * @param otherwise what is told where they do not hold; empty for a sentence of the laboratory's own
 */
public record Precondition(List<Condition> all, String otherwise) {

    /** Of what is true whatever the student changes. */
    public static final Precondition NONE = new Precondition(List.of(), "");

    public Precondition {
        all = List.copyOf(all);
    }
}
