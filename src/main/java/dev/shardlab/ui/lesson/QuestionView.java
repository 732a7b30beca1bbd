package dev.shardlab.ui.lesson;

import dev.shardlab.lesson.StudentAnswer;
import dev.shardlab.scenario.Prediction;
import dev.shardlab.ui.session.PlaySession;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A question that waits for its answer; time goes on when it is locked in. */
final class QuestionView extends VBox {

    private final PlaySession session;
    private @Nullable Prediction asked;
    private boolean justAsked;

    QuestionView(PlaySession session) {
        super(12);
        this.session = session;
        setId("question");
        getStyleClass().add("lab-question");
        Words.showIf(false, this);
    }

    void write() {
        Prediction question = session.question();
        if (Objects.equals(question, asked)) {
            return;
        }
        asked = question;
        getChildren().clear();
        Words.showIf(question != null, this);
        if (question != null) {
            ask(question);
        }
    }

    private void ask(Prediction question) {
        Label heading = Words.of("Predict", "lab-strong", "lab-accent");
        AnswerInput input = AnswerInput.of(question, session);
        ObservableValue<@Nullable StudentAnswer> answer = input.answer();
        Button lock = new Button("Lock in, play");
        lock.setId("lock-in");
        lock.getStyleClass().add("lab-primary");
        lock.disableProperty().bind(answer.map(_ -> false).orElse(true));
        lock.setOnAction(_ -> lockIn(question, answer.getValue()));
        input.view().setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && !lock.isDisabled()) {
                lock.fire();
                event.consume();
            }
        });
        getChildren().addAll(heading, Words.of(question.question(), "lab-text"), input.view(), lock);
        justAsked = true;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (justAsked && getScene() != null) {
            justAsked = false;
            ScrollTo.show(this);
        }
    }

    private void lockIn(Prediction question, @Nullable StudentAnswer answer) {
        if (answer != null) {
            session.answer(question.id(), answer);
            session.play();
        }
    }
}
