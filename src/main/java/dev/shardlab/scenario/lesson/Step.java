package dev.shardlab.scenario.lesson;

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
 * @param premise what the text takes for granted at {@code at}; where that is not so, the premise's own text is told instead
 */
public record Step(
        Duration at,
        String title,
        String text,
        List<Target> highlight,
        List<Term> terms,
        boolean pause,
        Precondition premise) {

    public Step {
        highlight = List.copyOf(highlight);
        terms = List.copyOf(terms);
    }

    /** A step that is told whatever the student has changed. */
    public Step(Duration at, String title, String text, List<Target> highlight, List<Term> terms, boolean pause) {
        this(at, title, text, highlight, terms, pause, Precondition.NONE);
    }

    public record Term(String word, String meaning) {}
}
