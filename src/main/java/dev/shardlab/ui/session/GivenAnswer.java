package dev.shardlab.ui.session;

import dev.shardlab.exercise.AnswerFormat;
import dev.shardlab.lesson.StudentAnswer;
import dev.shardlab.live.JournalEntry;
import dev.shardlab.model.VirtualTime;
import java.util.List;

/**
 * An answer, and the future it was given in.
 *
 * @param question the prediction's id
 * @param branch by number; that of the trunk in a history without branches
 * @param changes how many actions had been taken on that branch by then
 * @param at the time that was shown
 */
public record GivenAnswer(String question, int branch, int changes, VirtualTime at, StudentAnswer answer) {

    /** Those that were kept among all that was done. */
    public static List<GivenAnswer> among(List<JournalEntry> deeds) {
        return deeds.stream()
                .filter(JournalEntry.Answered.class::isInstance)
                .map(kept -> of((JournalEntry.Answered) kept))
                .toList();
    }

    private static GivenAnswer of(JournalEntry.Answered kept) {
        return new GivenAnswer(
                kept.question(), kept.branch(), kept.changes(), kept.at(), AnswerFormat.read(kept.answer()));
    }

    JournalEntry.Answered deed() {
        return new JournalEntry.Answered(branch, at, changes, question, AnswerFormat.write(answer));
    }

    /** Whether it says anything: who lets a moot question pass may still answer it where it is not moot. */
    public boolean counts() {
        return !(answer instanceof StudentAnswer.LetPass);
    }
}
