package dev.shardlab.ui.shell;

import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.ui.session.StepKind;
import dev.shardlab.ui.transport.SpeedScale;
import java.util.List;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** The keys of a video player, and a few of our own; heard before the controls hear them, see {@link OwnKeys}. */
final class Keyboard {

    /** A key and what it does. */
    record Key(String keys, String words) {}

    static final List<Key> KEYS = List.of(
            new Key("space", "play, pause"),
            new Key("←  →", "one step back, one step on"),
            new Key("S", "what a step is: event, record, mark or second"),
            new Key("⇧←  ⇧→", "to the mark before, to the next"),
            new Key("B", "play backwards"),
            new Key("Home  End", "to the start, to the end: on a live branch, to now"),
            new Key("G", "go live; back to what clients do now"),
            new Key("N", "a new branch from this moment, to try something"),
            new Key("Page↑  Page↓", "the branch above, the branch below"),
            new Key("+  −", "ten times faster, slower"),
            new Key("V", "two futures, one above the other"),
            new Key("F", "projector mode: the stage and the lesson, larger"),
            new Key("C", "show or hide control: refusals, checkpoints"),
            new Key("T", "light or dark"),
            new Key("L", "choose a scenario"),
            new Key("Esc", "close, let go of what is selected"),
            new Key("?", "this page"));

    private final PlaySession session;
    private final Commands commands;
    private final Runnable toggleControl;
    private final Runnable escape;

    Keyboard(PlaySession session, Commands commands, Runnable toggleControl, Runnable escape) {
        this.session = session;
        this.commands = commands;
        this.toggleControl = toggleControl;
        this.escape = escape;
    }

    void handle(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (OwnKeys.keeps(event.getTarget(), event.getCode()) && !isUnanswered(event)) {
            return;
        }
        Runnable action = actionOf(event);
        if (action != null) {
            action.run();
            event.consume();
        }
    }

    /** An answer does not begin with a space: in an empty field it still means to go on. */
    private boolean isUnanswered(KeyEvent event) {
        boolean space = event.getCode() == KeyCode.SPACE || event.getCharacter().equals(" ");
        return space
                && session.question() != null
                && event.getTarget() instanceof TextInputControl field
                && field.getText().isBlank();
    }

    private @Nullable Runnable actionOf(KeyEvent event) {
        return switch (event.getCode()) {
            case SPACE -> session::proceed;
            case RIGHT -> () -> session.stepForward(kind(event));
            case LEFT -> () -> session.stepBack(kind(event));
            case HOME -> session::restart;
            case END -> session::toEnd;
            case B -> session::toggleBackwards;
            case S -> this::changeStepKind;
            case N -> session::forkHere;
            case PAGE_UP -> () -> session.branches().switchBy(1);
            case PAGE_DOWN -> () -> session.branches().switchBy(-1);
            case G -> commands::goLive;
            case V -> commands::compare;
            case F -> commands::toggleProjector;
            case T -> commands::toggleTheme;
            case L -> commands::showLibrary;
            case C -> toggleControl;
            case ESCAPE -> escape;
            case PLUS, ADD, EQUALS -> () -> changeSpeed(1);
            case MINUS, SUBTRACT -> () -> changeSpeed(-1);
            case F1, HELP -> commands::toggleHelp;
            default -> null;
        };
    }

    /** Where the question mark lies differs from keyboard to keyboard, so it comes as a letter and not as a key. */
    void handleTyped(KeyEvent event) {
        if (isUnanswered(event)) {
            event.consume();
        } else if (event.getCharacter().equals("?") && !(event.getTarget() instanceof TextInputControl)) {
            commands.toggleHelp();
            event.consume();
        }
    }

    private StepKind kind(KeyEvent event) {
        return event.isShiftDown()
                ? StepKind.NOTABLE
                : session.steps().kindProperty().get();
    }

    private void changeStepKind() {
        session.steps().kindProperty().set(session.steps().kindProperty().get().next());
    }

    private void changeSpeed(int direction) {
        if (session.live().isFollowing()) {
            return;
        }
        session.speedProperty().set(SpeedScale.next(session.speedProperty().get(), direction));
    }
}
