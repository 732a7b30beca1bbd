package dev.shardlab.ui.lesson;

import dev.shardlab.lesson.Verdict.Outcome;

/** What is said first of a question that is not judged in the future shown. */
final class FallenWords {

    private FallenWords() {}

    static String of(Outcome outcome) {
        return outcome == Outcome.NOT_ASKED ? "Not asked in this future" : "Your change made this question moot";
    }
}
