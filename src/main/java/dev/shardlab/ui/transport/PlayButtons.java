package dev.shardlab.ui.transport;

import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.ui.session.StepKind;
import dev.shardlab.ui.theme.Icon;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** The buttons of a player. */
final class PlayButtons extends HBox {

    private static final double SMALL = 32;
    private static final double LARGE = 42;

    PlayButtons(PlaySession session) {
        super(7);
        setAlignment(Pos.CENTER_LEFT);
        Button play = button("play", Icon.PLAY, "Play (space)", LARGE, () -> session.toggle(false));
        play.getStyleClass().add("lab-play");
        Button back = button("play-back", Icon.PLAY_BACK, "Play backwards (J)", SMALL, () -> session.toggle(true));
        Button stepBack = button("step-back", Icon.STEP_BACK, "", SMALL, () -> session.stepBack(kind(session)));
        Button step = button("step", Icon.STEP, "", SMALL, () -> session.stepForward(kind(session)));
        session.steps().kindProperty().subscribe(kind -> {
            say(stepBack, "To the " + kind.inFull() + " before (←)");
            say(step, "To the next " + kind.inFull() + " (→)");
        });
        getChildren()
                .addAll(
                        button("restart", Icon.RESTART, "To the start (Home)", SMALL, session::restart),
                        stepBack,
                        back,
                        play,
                        step,
                        button("to-end", Icon.TO_END, "To the end (End)", SMALL, session::toEnd));
        session.playingProperty().subscribe(_ -> showState(session, play, back));
        session.reversedProperty().subscribe(_ -> showState(session, play, back));
    }

    private static void showState(PlaySession session, Button play, Button back) {
        boolean reversed = session.reversedProperty().get();
        boolean onward = session.isPlaying() && !reversed;
        boolean backward = session.isPlaying() && reversed;
        play.setGraphic((onward ? Icon.PAUSE : Icon.PLAY).of(15));
        play.setAccessibleText(onward ? "Pause" : "Play");
        back.setGraphic((backward ? Icon.PAUSE : Icon.PLAY_BACK).of(12));
        back.setAccessibleText(backward ? "Pause" : "Play backwards");
    }

    private static Button button(String id, Icon icon, String words, double sizePx, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.setGraphic(icon.of(12));
        button.getStyleClass().add("lab-round");
        say(button, words);
        button.setMinSize(sizePx, sizePx);
        button.setMaxSize(sizePx, sizePx);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static void say(Button button, String words) {
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
    }

    private static StepKind kind(PlaySession session) {
        return session.steps().kindProperty().get();
    }
}
