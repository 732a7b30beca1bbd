package dev.shardlab.ui.work;

import dev.shardlab.exercise.Exercise;
import dev.shardlab.exercise.Judge;
import dev.shardlab.exercise.Judgement;
import dev.shardlab.exercise.Judgement.Kind;
import dev.shardlab.exercise.Judgement.Part;
import dev.shardlab.exercise.Submission;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.sim.producer.InputFiles;
import dev.shardlab.timeline.HistoryMemory;
import dev.shardlab.ui.session.GivenAnswer;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/**
 * What the work in a session is worth, found out beside the window by the very judge that grades it. So the window never says
 * anything else than whoever grades it.
 */
public final class Worth {

    /** The judge replays one history at a time, and may forget. */
    private static final long HISTORY_BYTES = 64L << 20;

    private final Supplier<Submission> work;
    private final Aside aside;
    private final Exercise exercise;
    private final InputFiles files;
    private final Judge judge;
    private final ObservableMap<String, Part> answers = FXCollections.observableHashMap();
    private final ReadOnlyObjectWrapper<@Nullable Judgement> whole = new ReadOnlyObjectWrapper<>(this, "whole");
    private List<Submission.Answered> judged = List.of();
    private boolean busy;
    private boolean wantsAnswers;
    private boolean wantsWhole;

    Worth(Scenario scenario, InputFiles files, Supplier<Submission> work, Aside aside) {
        this.work = work;
        this.aside = aside;
        this.files = files;
        exercise = new Exercise(scenario, "");
        judge = judge();
    }

    /** What became of answers, by the questions' ids; each stands for good, since its future does not change any more. */
    public ObservableMap<String, Part> answers() {
        return answers;
    }

    /** What all of it was worth when that was asked for last; null before. */
    public ReadOnlyObjectProperty<@Nullable Judgement> wholeProperty() {
        return whole.getReadOnlyProperty();
    }

    /** Whether what is known includes this answer. */
    public boolean hasJudged(GivenAnswer given) {
        return judged.stream()
                .anyMatch(answer -> answer.question().equals(given.question())
                        && answer.answer().equals(given.answer()));
    }

    private Judge judge() {
        return new Judge(exercise, files, () -> new HistoryMemory(HISTORY_BYTES));
    }

    /** The same work with the goals that it reaches, wherever in the lesson it is saved; on any thread. */
    Submission withGoals(Submission submission) {
        return submission.reaching(attempt(judge()::judge, submission).stream()
                .flatMap(found -> found.parts().stream())
                .filter(part -> part.kind() == Kind.GOAL && part.credit() == 1)
                .map(Part::id)
                .toList());
    }

    /** Finds out what became of the answers given so far. */
    public void judgeAnswers() {
        wantsAnswers = true;
        goOn();
    }

    /** Finds out what all of it is worth. */
    public void judgeWhole() {
        wantsWhole = true;
        goOn();
    }

    private void goOn() {
        if (busy) {
            return;
        }
        if (wantsWhole) {
            wantsWhole = false;
            wantsAnswers = false;
            run(judge::judge, found -> {
                keepAnswers(found);
                whole.set(found);
            });
        } else if (wantsAnswers) {
            wantsAnswers = false;
            run(judge::judgeAnswers, this::keepAnswers);
        }
    }

    private void run(Function<Submission, Judgement> how, Consumer<Judgement> then) {
        busy = true;
        Submission now = work.get();
        aside.run(() -> attempt(how, now), found -> {
            busy = false;
            judged = now.answers();
            found.ifPresent(then);
            goOn();
        });
    }

    /** A history that cannot be replayed is said where it is played; here it has no worth. */
    private static Optional<Judgement> attempt(Function<Submission, Judgement> how, Submission submission) {
        try {
            return Optional.of(how.apply(submission));
        } catch (RuntimeException _) {
            return Optional.empty();
        }
    }

    private void keepAnswers(Judgement found) {
        found.parts().stream()
                .filter(part -> part.kind() == Kind.QUESTION)
                .forEach(part -> answers.put(part.id(), part));
    }
}
