package dev.shardlab.scenario;

import java.time.Duration;
import java.util.List;

/**
 * A step of the narration.
 *
 * @param at from the start of the experiment
 * @param title a few words
 * @param text plain sentences; terms in {@code *asterisks*} are explained in {@code terms}
 * @param highlight what the stage points at; empty for nothing
 * @param terms words met here for the first time
 * @param pause whether the play stops here until the student goes on
 */
public record Step(Duration at, String title, String text, List<Target> highlight, List<Term> terms, boolean pause) {

    public Step {
        highlight = List.copyOf(highlight);
        terms = List.copyOf(terms);
    }

    public record Term(String word, String meaning) {}
}
