package dev.shardlab.ui.transport;

import dev.shardlab.ui.session.EqualSteps;
import dev.shardlab.ui.session.StepKind;
import dev.shardlab.ui.session.Transport;
import dev.shardlab.ui.theme.Icon;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** The buttons of a player. */
final class PlayButtons extends HBox {

    private static final double SMALL = 32;
    private static final double LARGE = 42;

    PlayButtons(Transport transport, EqualSteps steps) {
        super(7);
        setAlignment(Pos.CENTER_LEFT);
        Button play = button("play", Icon.PLAY, "Play (space)", LARGE, () -> transport.toggle(false));
        play.getStyleClass().add("lab-play");
        Button back = button("play-back", Icon.PLAY_BACK, "Play backwards (J)", SMALL, () -> transport.toggle(true));
        Button stepBack = button("step-back", Icon.STEP_BACK, "", SMALL, () -> transport.stepBack(kind(steps)));
        Button step = button("step", Icon.STEP, "", SMALL, () -> transport.stepForward(kind(steps)));
        steps.kindProperty().subscribe(kind -> {
            say(stepBack, "To the " + kind.inFull() + " before (←)");
            say(step, "To the next " + kind.inFull() + " (→)");
        });
        getChildren()
                .addAll(
                        button("restart", Icon.RESTART, "To the start (Home)", SMALL, transport::restart),
                        stepBack,
                        back,
                        play,
                        step,
                        button("to-end", Icon.TO_END, "To the end (End)", SMALL, transport::toEnd));
        transport.playingProperty().subscribe(_ -> showState(transport, play, back));
        transport.reversedProperty().subscribe(_ -> showState(transport, play, back));
    }

    private static void showState(Transport transport, Button play, Button back) {
        boolean reversed = transport.reversedProperty().get();
        boolean onward = transport.isPlaying() && !reversed;
        boolean backward = transport.isPlaying() && reversed;
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

    private static StepKind kind(EqualSteps steps) {
        return steps.kindProperty().get();
    }
}
