package dev.shardlab.ui.shell;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.ui.transport.Notables;
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
            new Key("←  →", "to the event before, to the next"),
            new Key("⇧←  ⇧→", "to the mark before, to the next"),
            new Key("B", "play backwards"),
            new Key("Home  End", "to the start, to the end"),
            new Key("+  −", "ten times faster, slower"),
            new Key("F", "projector mode: the stage and the lesson, larger"),
            new Key("C", "show or hide control: refusals, checkpoints"),
            new Key("T", "light or dark"),
            new Key("L", "choose a scenario"),
            new Key("Esc", "close, let go of what is selected"),
            new Key("?", "this page"));

    private final PlaySession session;
    private final Notables notables;
    private final Commands commands;
    private final Runnable toggleControl;
    private final Runnable escape;

    Keyboard(PlaySession session, Notables notables, Commands commands, Runnable toggleControl, Runnable escape) {
        this.session = session;
        this.notables = notables;
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
            case RIGHT -> event.isShiftDown() ? this::toNextMark : session::stepForward;
            case LEFT -> event.isShiftDown() ? this::toMarkBefore : session::stepBack;
            case HOME -> session::restart;
            case END -> session::toEnd;
            case B -> session::toggleBackwards;
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

    private void changeSpeed(int direction) {
        session.speedProperty().set(SpeedScale.next(session.speedProperty().get(), direction));
    }

    private void toNextMark() {
        notables.after(session.time()).ifPresent(session::moveOnTo);
    }

    private void toMarkBefore() {
        session.pause();
        VirtualTime mark = notables.before(session.time()).orElse(session.start());
        session.seek(mark);
    }
}
