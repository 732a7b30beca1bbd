package dev.shardlab.ui.lesson;

import dev.shardlab.lesson.Lesson;
import dev.shardlab.lesson.Told;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.lesson.Prediction;
import dev.shardlab.scenario.lesson.Step;
import dev.shardlab.timeline.Timeline;
import dev.shardlab.ui.refresh.Refresh;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.ui.theme.HallType;
import dev.shardlab.words.page.ClockFace;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javafx.collections.MapChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The lesson for a hall, in a strip under the stage: what is news last, be it a step, a question or an answer; a step and the answer
 * that comes with it side by side. While it is visible it has the lesson pane's own cards, so that an answer begun in one place goes on
 * in the other.
 */
public final class LessonCaption extends VBox {

    private static final double GAP = 24;
    private static final String NEXT = "The next page (Page↓)";
    private static final String TO_LIBRARY = "To the library (Page↓)";
    private static final String WHAT_NEXT =
            "\nPage↓ leads to the library: there Page↓ chooses, F5 opens. Page↑ one page back.";
    private static final String NO_VOTE = "Page↓ leads on.";
    private static final String VOTE = "Let the room vote; Page↓ shows what happens.";

    private final LessonPane lesson;
    private final PlaySession session;
    private final Label count = LessonLabels.of("", "lab-heading");
    private final Label title = new Label();
    private final FittedText text = new FittedText();
    private final VBox asked = new VBox(12);
    private final ScrollPane answers = new ScrollPane(asked);
    private final FittedCard card = new FittedCard(asked);
    private final HallEnding ending;
    private final Button next;
    private final Tooltip nextWords = new Tooltip(NEXT);
    private final HBox body = new HBox(GAP, text, answers);

    /** The step that is told, its number and in which history; another one is asked for when either changes. */
    private @Nullable Told words;

    private int shown = -1;
    private @Nullable Timeline telling;

    /**
     * The caption of a lesson.
     *
     * @param lesson the same lesson beside the stage
     */
    public LessonCaption(LessonPane lesson, PlaySession session) {
        super(4);
        this.lesson = lesson;
        this.session = session;
        ending = new HallEnding(session, lesson.worth());
        next = button("page-next", "›", NEXT, session.pages()::next);
        next.setTooltip(nextWords);
        setId("caption");
        getStyleClass().add("lesson-caption");
        getStylesheets()
                .add(Objects.requireNonNull(LessonCaption.class.getResource("caption.css"))
                        .toExternalForm());
        count.setMinWidth(USE_PREF_SIZE);
        count.setWrapText(false);
        title.setId("caption-title");
        title.getStyleClass().add("lab-title");
        title.setMinWidth(0);
        text.setId("caption-text");
        text.typeProperty()
                .bind(sceneProperty()
                        .flatMap(Scene::heightProperty)
                        .map(height -> HallType.sizePx(height.doubleValue()))
                        .orElse(0.0));
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox.setHgrow(answers, Priority.ALWAYS);
        answers.setFitToWidth(true);
        answers.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        answers.setFocusTraversable(false);
        answers.setMinHeight(0);
        answers.setPrefWidth(0);
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setMinHeight(0);
        getChildren().addAll(head(), body);
        minHeightProperty().subscribe(_ -> measure());
        insetsProperty().subscribe(_ -> measure());
        count.heightProperty().subscribe(_ -> measure());
        setVisible(false);
        visibleProperty().addListener((_, _, visible) -> move(visible));
        Refresh refresh = Refresh.of(session, this::write);
        session.questions().openProperty().addListener((_, _, _) -> refresh.now());
        session.transport().playingProperty().addListener((_, _, _) -> refresh.now());
        session.pages().overProperty().addListener((_, _, _) -> refresh.now());
        lesson.worth().answers().addListener((MapChangeListener<String, Object>) _ -> refresh.now());
        session.questions().answers().addListener((MapChangeListener<String, Object>) _ -> refresh.now());
    }

    /** The strip it stands in is its least height; what the head leaves of that is for the text. */
    private void measure() {
        Insets insets = getInsets();
        text.roomProperty()
                .set(getMinHeight()
                        - insets.getTop()
                        - insets.getBottom()
                        - getChildren().getFirst().prefHeight(-1)
                        - getSpacing());
    }

    private HBox head() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(
                14,
                count,
                title,
                space,
                new OtherBranch(session.branches()),
                button("page-before", "‹", "The page before (Page↑)", session.pages()::back),
                next);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMinHeight(USE_PREF_SIZE);
        return head;
    }

    private static Button button(String id, String sign, String words, Runnable action) {
        Button button = new Button(sign);
        button.setId(id);
        button.getStyleClass().addAll("lab-plain", "step-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setFocusTraversable(false);
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void move(boolean here) {
        if (here) {
            write();
        } else {
            asked.getChildren().clear();
            lesson.takeBack();
        }
    }

    private void write() {
        if (!isVisible()) {
            return;
        }
        boolean ends = ending.isShown();
        nextWords.setText(ends ? TO_LIBRARY : NEXT);
        next.setAccessibleText(nextWords.getText());
        if (ends) {
            end();
            return;
        }
        Duration now = session.shown().time().since(session.shown().start());
        Lesson told = session.lesson();
        int number = told.stepNumberAt(now);
        Step step = number == 0 ? null : told.steps().get(number - 1);
        if (number != shown || session.shown().timeline() != telling) {
            shown = number;
            telling = session.shown().timeline();
            words = step == null ? null : told.tell(step, telling);
        }
        Duration since = step == null ? Duration.ZERO : step.at();
        Prediction open = session.question();
        Prediction answered = VerdictView.newest(session, true).orElse(null);
        Duration answerSince = answered == null ? Duration.ZERO : VerdictView.newsAt(answered, session);
        // It is asked just before what it is about.
        Prediction asking = open != null
                        && open.askAt().compareTo(since) > 0
                        && open.askAt().compareTo(answerSince) > 0
                ? open
                : null;
        boolean asks = asking != null;
        if (asking != null) {
            count.setText("Question");
            title.setText(whatToDo(asking));
        } else {
            count.setText(
                    told.steps().isEmpty()
                            ? ""
                            : Math.max(1, number) + " of " + told.steps().size());
            title.setText(words == null ? session.scenario().title() : words.title());
        }
        text.show(words == null ? "" : words.text());
        boolean answers = !asks && answered != null && answerSince.compareTo(since) >= 0;
        boolean comesWithTheStep = answers && answerSince.equals(since);
        show(asks ? lesson.lend().question() : lesson.lend().verdict());
        LessonLabels.showIf(asks || answers, this.answers);
        LessonLabels.showIf(comesWithTheStep || !(asks || answers), text);
        lesson.stand(comesWithTheStep ? CardPlace.HALF_STRIP : CardPlace.STRIP);
    }

    /** An answer is as large as the narration; what is asked has the caption's own type. */
    private void fit(double half) {
        VerdictView verdict = lesson.lend().verdict();
        if (answers.isManaged() && asked.getChildren().contains(verdict)) {
            card.fit(
                    verdict.words(),
                    text.typeProperty().get(),
                    half,
                    text.roomProperty().get());
        } else {
            card.let();
        }
    }

    /** The last page. A clicker has no other key that would lead away from it. */
    private void end() {
        count.setText("The end");
        title.setText(ending.title());
        text.show(ending.text() + WHAT_NEXT);
        LessonLabels.showIf(false, answers);
        LessonLabels.showIf(true, text);
    }

    /** What stands there already is left alone: it would have to be laid out anew. */
    private void show(Region part) {
        if (!asked.getChildren().equals(List.of(part))) {
            asked.getChildren().setAll(part);
        }
    }

    /** What no longer takes an answer, or is not asked in this future, is not voted on. */
    private String whatToDo(Prediction question) {
        if (lesson.asksWhatIsMoot()) {
            return NO_VOTE;
        }
        return session.transport().isPlaying() || session.questions().isLate() ? watch(question) : VOTE;
    }

    private String watch(Prediction question) {
        VirtualTime known = session.shown().start().plus(question.answerAt());
        return "Watch: the answer comes at " + new ClockFace(session.shown().start()).read(known) + ".";
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = width - snappedLeftInset() - snappedRightInset();
        double half = answers.isManaged() && text.isManaged() ? (inner - GAP) / 2 : inner;
        fit(half);
        double said = text.isManaged() ? text.prefHeight(half) : 0;
        double answer = answers.isManaged() ? asked.prefHeight(half) : 0;
        return snappedTopInset()
                + getChildren().getFirst().prefHeight(-1)
                + getSpacing()
                + Math.max(said, answer)
                + snappedBottomInset();
    }
}
