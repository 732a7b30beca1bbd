package dev.shardlab.ui.lesson;

import dev.shardlab.lesson.Stop;
import dev.shardlab.lesson.StudentAnswer;
import dev.shardlab.lesson.Verdict;
import dev.shardlab.lesson.Verdict.Outcome;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.lesson.Prediction;
import dev.shardlab.timeline.Timeline;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.words.page.ClockFace;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What became of the last prediction: until its answer is known, what was said; then whether it was right, and why. */
final class VerdictView extends VBox {

    /** What the view depends on; while it is the same, nothing is judged again. */
    private record Shown(
            Prediction prediction, @Nullable StudentAnswer answer, boolean known, boolean jumped, Timeline history) {}

    private final PlaySession session;
    private final Label heading = LessonLabels.of("", "lab-strong");
    private final Label measured = LessonLabels.of("", "lab-muted", "lab-small");
    private final Label question = LessonLabels.of("", "lab-muted", "lab-small");
    private final Label said = LessonLabels.of("", "lab-text", "lab-small");
    private final Label truth = LessonLabels.of("", "lab-text");
    private final Label explanation = LessonLabels.of("", "lab-muted", "lab-small");
    private final Button again = new Button("Watch again");
    private final Button goOn = new Button("Go on");
    private final FlowPane buttons = new FlowPane(8, 8, goOn, again);
    private final TwoParts parts = new TwoParts(8, 0.3);
    private CardPlace place = CardPlace.PANE;
    private @Nullable Shown shown;
    private boolean explained;
    private boolean judgedElsewhere;
    private boolean justKnown;

    VerdictView(PlaySession session) {
        this.session = session;
        setId("verdict");
        getStyleClass().add("lab-card");
        heading.setId("verdict-heading");
        measured.setId("verdict-measured");
        truth.setId("verdict-truth");
        again.setId("watch-again");
        again.setOnAction(_ -> watchAgain());
        goOn.setId("verdict-go-on");
        goOn.getStyleClass().addAll("lab-primary", "lesson-go-on");
        goOn.setOnAction(_ -> session.transport().play());
        FlowPane head = new FlowPane(10, 0, heading, measured);
        head.setRowValignment(VPos.BASELINE);
        parts.show(List.of(head, question, said), List.of(truth, explanation, buttons), List.of(buttons));
        getChildren().add(parts);
        LessonLabels.showIf(false, this);
    }

    /** In half a strip there is room for what was so, not for what was asked. */
    void stand(CardPlace where) {
        boolean moved = (place == CardPlace.PANE) != (where == CardPlace.PANE);
        place = where;
        if (moved) {
            write();
        }
        parts.stand(where);
        LessonLabels.showIf(where != CardPlace.HALF_STRIP, question);
        showSaid();
        showExplanation();
    }

    /** Who did not answer is told so; of a room, which voted by hand, it would be untrue. */
    private void showSaid() {
        LessonLabels.showIf(place == CardPlace.PANE || (shown != null && shown.answer() != null), said);
    }

    /** Beside half a strip stands the step that comes with the answer, which explains it. */
    private void showExplanation() {
        LessonLabels.showIf(explained && place != CardPlace.HALF_STRIP, explanation);
    }

    void write() {
        Shown now = present().orElse(null);
        if (!Objects.equals(now, shown)) {
            justKnown = now != null
                    && now.known()
                    && (shown == null || !shown.known() || !shown.prediction().equals(now.prediction()));
            shown = now;
            LessonLabels.showIf(now != null, this);
            if (now != null) {
                tell(now);
            }
        }
        boolean rests = now != null && now.known() && session.pages().rest().isAtVerdict(now.prediction());
        // A step that waits at the same time has a button of its own.
        boolean stepWaits =
                session.lesson().steps().stream().anyMatch(session.pages().rest()::isAt);
        LessonLabels.showIf(rests && !stepWaits && session.question() == null, goOn);
        LessonLabels.showIf(goOn.isManaged() || again.isManaged(), buttons);
    }

    /** Who waits for a verdict is to read it when it comes, if play stops for it. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (justKnown && getScene() != null) {
            justKnown = false;
            if (goOn.isManaged()) {
                ScrollTo.show(this);
            }
        }
    }

    /**
     * What is news last; none while a question waits for its answer, unless the answer to another one has come since that was asked.
     */
    private Optional<Shown> present() {
        Prediction open = session.question();
        return newest(session, place != CardPlace.PANE)
                .filter(prediction -> open == null
                        || (isKnown(prediction, session)
                                && prediction.answerAt().compareTo(open.askAt()) >= 0))
                .map(prediction -> new Shown(
                        prediction,
                        answerTo(prediction),
                        isKnown(prediction, session),
                        session.questions().skippedAt(session.shown().time()).contains(prediction),
                        session.shown().timeline()));
    }

    /**
     * The prediction that was asked, or whose answer came, last, but not the one that waits for an answer; of one that was passed over
     * there is no news.
     *
     * @param jumped whether the answer to one that somebody has jumped past is shown: to a hall, which was not asked. Who is alone can
     *     go back and answer it
     */
    static Optional<Prediction> newest(PlaySession session, boolean jumped) {
        List<Prediction> skipped = jumped
                ? List.of()
                : session.questions().skippedAt(session.shown().time());
        Duration now = session.shown().time().since(session.shown().start());
        Prediction open = session.question();
        return session.lesson().predictions().stream()
                .filter(prediction -> !prediction.equals(open))
                .filter(prediction -> !session.questions().isPassedOver(prediction) && !skipped.contains(prediction))
                .filter(prediction -> prediction.askAt().compareTo(now) <= 0)
                .reduce((one, later) -> isNewer(one, later, session) ? one : later);
    }

    /** Of what is news at one time, an answer comes before what is only asked then. */
    private static boolean isNewer(Prediction one, Prediction later, PlaySession session) {
        int order = newsAt(one, session).compareTo(newsAt(later, session));
        return order > 0 || (order == 0 && isKnown(one, session) && !isKnown(later, session));
    }

    /** When there was news of a prediction last: that it was asked, or its answer. */
    static Duration newsAt(Prediction prediction, PlaySession session) {
        return isKnown(prediction, session) ? prediction.answerAt() : prediction.askAt();
    }

    static boolean isKnown(Prediction prediction, PlaySession session) {
        return prediction
                        .answerAt()
                        .compareTo(session.shown().time().since(session.shown().start()))
                <= 0;
    }

    /** Of which question it tells what became of the answer; null while it tells of none, or only that another future judges it. */
    @Nullable
    Prediction told() {
        return shown == null || judgedElsewhere ? null : shown.prediction();
    }

    /** All that it says now. */
    String words() {
        return Stream.of(heading, measured, question, said, truth, explanation)
                .filter(Label::isManaged)
                .map(Label::getText)
                .collect(Collectors.joining("\n"));
    }

    private @Nullable StudentAnswer answerTo(Prediction prediction) {
        StudentAnswer given = session.questions().answers().get(prediction.id());
        return given instanceof StudentAnswer.LetPass ? null : given;
    }

    private void tell(Shown now) {
        Prediction prediction = now.prediction();
        StudentAnswer answer = now.answer();
        question.setText(prediction.question());
        said.setText(
                answer == null ? "You did not answer." : "You said: " + sentence(AnswerWords.of(answer, prediction)));
        showSaid();
        explained = now.known();
        LessonLabels.showIf(now.known(), truth, again);
        showExplanation();
        LessonLabels.showIf(false, measured);
        judgedElsewhere = false;
        if (!now.known() && answer != null && isOfAnotherFuture(prediction)) {
            head("Answered in another future", "lab-muted");
        } else if (!now.known()) {
            head(answer == null ? "Not answered" : "Locked in", "lab-accent");
            say("known at ", prediction);
        } else {
            judge(prediction, answer);
        }
    }

    private static String sentence(String words) {
        return words.endsWith(".") ? words : words + ".";
    }

    private void judge(Prediction prediction, @Nullable StudentAnswer answer) {
        boolean isAsPlanned =
                !session.branches().isChangedBefore(session.shown().start().plus(prediction.answerAt()));
        explanation.setText((isAsPlanned ? "" : "As planned it is so: ") + prediction.explanation());
        StudentAnswer judged = answer == null ? new StudentAnswer.LetPass() : answer;
        Verdict verdict = session.lesson()
                .judge(
                        prediction,
                        judged,
                        session.shown().timeline(),
                        session.shown().time());
        truth.setText(verdict.truth());
        boolean judgedHere = verdict.outcome() == Outcome.RIGHT || verdict.outcome() == Outcome.WRONG;
        if (judgedHere && answer != null && isOfAnotherFuture(prediction)) {
            head("–  Answered in another future", "lab-muted");
            truth.setText(
                    "There you had changed other things before it was asked; your answer is judged there, not here. Here it"
                            + " was so: " + verdict.truth());
            return;
        }
        switch (verdict.outcome()) {
            case RIGHT -> {
                head("✓  Right", "lab-good");
                sayWhen(prediction);
            }
            case WRONG -> {
                head(answer == null ? "So it was" : "✗  Not so", answer == null ? "lab-accent" : "lab-warning");
                sayWhen(prediction);
            }
            case NOT_YET_KNOWN -> head("Not known yet", "lab-accent");
            case SEALED -> {
                head("Locked in", "lab-accent");
                explained = false;
                LessonLabels.showIf(false, again);
                showExplanation();
            }
            case DID_NOT_HAPPEN -> head("–  It did not happen", "lab-muted");
            case MOOT ->
                leaveToOthers(
                        verdict.outcome(),
                        answer,
                        "You changed something after you had answered, so this future does not judge it. Your answer counts as"
                                + " you gave it: in the future it was asked in.");
            case NOT_ASKED ->
                leaveToOthers(
                        verdict.outcome(),
                        answer,
                        "This future does not ask it. Your answer counts in the future it was asked in.");
        }
    }

    /** This future does not judge it. An answer that was given is judged in its own, and stands in the list with what became of it. */
    private void leaveToOthers(Outcome outcome, @Nullable StudentAnswer answer, String whereItCounts) {
        judgedElsewhere = answer != null;
        head("–  " + (judgedElsewhere ? "Judged in another future" : FallenWords.of(outcome)), "lab-muted");
        if (judgedElsewhere) {
            truth.setText(whereItCounts);
        }
        explained = false;
        LessonLabels.showIf(false, again);
        showExplanation();
    }

    /** The stage moves on, and what it shows then may be more or less than what was measured. */
    private void sayWhen(Prediction prediction) {
        // A room that was asked and voted by hand has jumped past nothing.
        boolean jumped = shown != null && shown.jumped() && !session.questions().wasAsked(prediction);
        say(jumped ? "jumped past, " : "measured at ", prediction);
    }

    private void say(String what, Prediction prediction) {
        measured.setText(what + answerTime(prediction));
        LessonLabels.showIf(true, measured);
    }

    private String answerTime(Prediction prediction) {
        return new ClockFace(session.shown().start())
                .read(session.shown().start().plus(prediction.answerAt()));
    }

    private boolean isOfAnotherFuture(Prediction prediction) {
        VirtualTime asked = Stop.timeOf(prediction, session.shown().start());
        return session.questions().given().stream()
                .filter(given -> given.question().equals(prediction.id()) && given.counts())
                .anyMatch(given -> !session.branches().isAsIn(given, asked));
    }

    private void head(String words, String colour) {
        heading.setText(words);
        heading.getStyleClass().setAll("label", "lab-strong", colour);
    }

    private void watchAgain() {
        if (shown != null) {
            session.transport()
                    .seek(session.shown().start().plus(shown.prediction().askAt()));
            session.transport().play();
        }
    }
}
