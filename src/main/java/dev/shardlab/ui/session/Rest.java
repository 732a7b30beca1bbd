package dev.shardlab.ui.session;

import dev.shardlab.lesson.Lesson;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.lesson.Prediction;
import dev.shardlab.scenario.lesson.Step;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Whether the lesson has something to say to who stands still: a question, a step that waits, a verdict, its end. */
public final class Rest {

    private final PlaySession session;
    private final ReadOnlyBooleanWrapper atVerdict = new ReadOnlyBooleanWrapper(this, "atVerdict");
    private final ReadOnlyBooleanWrapper speaking = new ReadOnlyBooleanWrapper(this, "speaking");

    Rest(PlaySession session) {
        this.session = session;
        session.shown().timeProperty().subscribe(_ -> look());
        session.transport().playingProperty().subscribe(_ -> look());
        session.questions().openProperty().subscribe(_ -> look());
    }

    private void look() {
        atVerdict.set(session.lesson().predictions().stream().anyMatch(this::isAtVerdict));
        speaking.set(session.question() != null || (!session.transport().isPlaying() && hasNews()));
    }

    private boolean hasNews() {
        Lesson lesson = session.lesson();
        return lesson.steps().stream().anyMatch(this::isAt)
                || atVerdict.get()
                || (lesson.isTold() && !session.shown().time().isBefore(end()));
    }

    /** Whether time stands where a step waits for the student to go on; not before there is anything to go on with. */
    public boolean isAt(Step step) {
        return step.pause()
                && !session.isOpening()
                && !session.transport().isPlaying()
                && session.shown().time().equals(session.shown().start().plus(step.at()));
    }

    /** Whether time stands where the verdict on an answer became known. */
    public boolean isAtVerdict(Prediction prediction) {
        return session.questions().isAnswered(prediction)
                && !session.transport().isPlaying()
                && session.shown().time().equals(session.shown().start().plus(prediction.answerAt()));
    }

    /** Where the lesson ends; a branch that was live, or leaves one that is, may go further. Where nothing is told, the end. */
    public VirtualTime end() {
        return session.lesson().isTold()
                ? session.scenario().setup().end()
                : session.shown().end();
    }

    /** Whether time stands where the verdict on any answer became known. */
    public ReadOnlyBooleanProperty atVerdictProperty() {
        return atVerdict.getReadOnlyProperty();
    }

    /** Whether it says anything now that is not to be missed. */
    public ReadOnlyBooleanProperty speakingProperty() {
        return speaking.getReadOnlyProperty();
    }
}
