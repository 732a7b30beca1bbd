package dev.shardlab.ui.shell;

import dev.shardlab.exercise.Judgement;
import dev.shardlab.exercise.StudentCopy;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.ui.library.Card;
import dev.shardlab.ui.library.Shelf;
import dev.shardlab.ui.work.Work;
import dev.shardlab.words.page.Amounts;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the window remembers of a student's work, and where a lesson leads when it is done. */
record HandIn(Work work, Scenario scenario, WindowMemory memory) {

    /** The cards of the library, with the marks of what was done. */
    static List<Card> marked(List<Card> cards, WindowMemory memory) {
        return cards.stream().map(card -> card.done(memory.done(card.file()))).toList();
    }

    /**
     * Ties the work to its lesson.
     *
     * @param file the scenario was read from it; null: from none
     * @param open opens another lesson
     */
    void in(@Nullable Path file, Shelf shelf, Consumer<Path> open) {
        work.readFrom(file);
        work.studentProperty().set(memory.student());
        work.studentProperty().addListener((_, _, name) -> memory.rememberStudent(name));
        if (file != null) {
            Background.run(
                    () -> shelf.after(file),
                    found -> found.ifPresent(
                            card -> work.setNext(new Work.Next(card.title(), () -> open.accept(card.file())))));
            work.worth().wholeProperty().addListener((_, _, whole) -> {
                // What is shown to a hall is nobody's try.
                if (whole != null
                        && work.endedProperty().get()
                        && !work.presentedProperty().get()) {
                    memory.rememberDone(file, result(whole), whole.points());
                }
            });
        }
    }

    private String result(Judgement whole) {
        return StudentCopy.is(scenario)
                ? "to be judged"
                : Amounts.number(whole.points()) + " of " + Amounts.number(whole.possible()) + " points";
    }
}
