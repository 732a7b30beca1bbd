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
            new Key("J", "play backwards"),
            new Key("Home  End", "to the start, to the end: on a live branch, to now"),
            new Key("A  0–9", "to a time: hour 82, 3 d 10 h, 0:40"),
            new Key("+  −", "faster, slower: ×1, ×10, ×100 …"),
            new Key("Page↓  Page↑", "next page of the lesson, page before (clicker)"),
            new Key("F5  F  F11", "present: full screen, large; Esc or ⇧F5 ends it"),
            new Key(".  B", "black screen; any key brings it back"),
            new Key("H", "hide or show the lesson while presenting"),
            new Key("R", "start again, for the next class"),
            new Key("N", "a new branch from this moment, to try something"),
            new Key("⇧↑  ⇧↓", "the branch above, the branch below"),
            new Key("↓  ↑", "on the stage: from thing to thing"),
            new Key("Enter", "on the stage: into a system of the map, or to what can be changed there"),
            new Key("Backspace", "on the stage: out to the map of all systems, and back"),
            new Key("V", "two futures, one above the other; back to one"),
            new Key("D", "what differs between them, while presenting"),
            new Key("G", "go live; back to what clients do now"),
            new Key("C", "show or hide control: refusals, checkpoints"),
            new Key("T", "light or dark"),
            new Key("L", "choose a scenario"),
            new Key("W", "save my work"),
            new Key("Esc", "close, let go of what is selected, back to the stage"),
            new Key("?", "this page"));

    private final PlaySession session;
    private final Commands commands;
    private final Sheets sheets;
    private final Runnable toggleControl;
    private final Runnable escape;

    /** Whether the key that is down has done what it is for; then it is no letter for a field that it opened. */
    private boolean spent;

    Keyboard(PlaySession session, Commands commands, Sheets sheets, Runnable toggleControl, Runnable escape) {
        this.session = session;
        this.commands = commands;
        this.sheets = sheets;
        this.toggleControl = toggleControl;
        this.escape = escape;
    }

    void handle(KeyEvent event) {
        spent = commands.wake();
        if (spent) {
            event.consume();
            return;
        }
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (sheets.open().isPresent()) {
            handleInSheet(event);
            return;
        }
        if (OwnKeys.keeps(event.getTarget(), event.getCode()) && !isUnanswered(event)) {
            return;
        }
        Runnable action = actionOf(event);
        if (action != null) {
            spent = true;
            action.run();
            event.consume();
        }
    }

    /**
     * A sheet has all keys while it is open: none does anything to what lies under it. A clicker, which has no Esc, closes it with
     * either of its keys, and turns no page with the same press.
     */
    private void handleInSheet(KeyEvent event) {
        boolean closes =
                switch (event.getCode()) {
                    case ESCAPE, PAGE_DOWN, PAGE_UP -> true;
                    default -> false;
                };
        if (closes) {
            escape.run();
        } else if (event.getCode() == KeyCode.F1 || event.getCode() == KeyCode.HELP) {
            commands.toggleHelp();
        } else if (sheets.hold(event.getTarget())) {
            return;
        }
        spent = true;
        event.consume();
    }

    /** What is typed into a sheet is the sheet's; the question mark closes the help that it has opened. */
    private void handleTypedInSheet(KeyEvent event) {
        if (!sheets.hold(event.getTarget())) {
            if (event.getCharacter().equals("?")) {
                commands.toggleHelp();
            }
            event.consume();
        }
    }

    /**
     * An answer does not begin with a space: in an empty field it still means to go on. And a clicker's key for the black screen
     * is no answer either, as long as one presents.
     */
    private boolean isUnanswered(KeyEvent event) {
        return session.question() != null
                && event.getTarget() instanceof TextInputControl field
                && field.getText().isBlank()
                && (isSpace(event) || (commands.isPresenting() && isBlank(event)));
    }

    private static boolean isSpace(KeyEvent event) {
        return event.getCode() == KeyCode.SPACE || event.getCharacter().equals(" ");
    }

    private static boolean isBlank(KeyEvent event) {
        return event.getCode() == KeyCode.PERIOD
                || event.getCode() == KeyCode.B
                || event.getCharacter().equals(".")
                || event.getCharacter().equalsIgnoreCase("b");
    }

    private @Nullable Runnable actionOf(KeyEvent event) {
        return switch (event.getCode()) {
            case SPACE -> session.pages()::proceed;
            case RIGHT -> () -> session.transport().stepForward(kind(event));
            case LEFT -> () -> session.transport().stepBack(kind(event));
            case HOME -> session.transport()::restart;
            case END -> session.transport()::toEnd;
            case J -> () -> session.transport().toggle(true);
            case S -> this::changeStepKind;
            case N -> session::forkHere;
            case UP -> event.isShiftDown() ? () -> session.branches().switchBy(1) : null;
            case DOWN -> event.isShiftDown() ? () -> session.branches().switchBy(-1) : null;
            case PAGE_DOWN -> commands::turnPage;
            case PAGE_UP -> commands::turnBack;
            case B, PERIOD, DECIMAL -> commands::blank;
            case R -> commands::startAgain;
            case H -> commands::toggleCaption;
            case D -> commands::toggleDifferences;
            case G -> commands::goLive;
            case V -> commands::compare;
            case F5 -> event.isShiftDown() ? commands::endPresenting : commands::present;
            case F, F11 -> commands::togglePresenting;
            case T -> commands::toggleTheme;
            case L -> commands::showLibrary;
            case W -> commands::saveWork;
            case C -> toggleControl;
            case ESCAPE -> escape;
            case BACK_SPACE -> commands::outToMap;
            case PLUS, ADD, EQUALS -> () -> changeSpeed(1);
            case MINUS, SUBTRACT -> () -> changeSpeed(-1);
            case F1, HELP -> commands::toggleHelp;
            default -> null;
        };
    }

    /**
     * What comes as a letter and not as a key: the question mark and the digits lie elsewhere on every keyboard, and what opens a
     * field must not be typed into it. Who types a number wants to go to a time, as in a program for slides to a slide.
     */
    void handleTyped(KeyEvent event) {
        boolean inSheet = sheets.open().isPresent();
        if (inSheet && !spent) {
            handleTypedInSheet(event);
            return;
        }
        if (spent || isUnanswered(event)) {
            event.consume();
            return;
        }
        if (event.isShortcutDown() || event.isAltDown() || event.getTarget() instanceof TextInputControl) {
            return;
        }
        Runnable action = actionOf(event.getCharacter());
        if (action != null) {
            action.run();
            event.consume();
        }
    }

    private @Nullable Runnable actionOf(String typed) {
        return switch (typed) {
            case "?" -> commands::toggleHelp;
            case "a", "A" -> () -> commands.goToTime("");
            case "0", "1", "2", "3", "4", "5", "6", "7", "8", "9" -> () -> takeDigit(typed);
            default -> null;
        };
    }

    /** A number is the answer to a question that asks for one; else a time to go to. */
    private void takeDigit(String typed) {
        if (!session.questions().type(typed)) {
            commands.goToTime(typed);
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
        session.transport()
                .speedProperty()
                .set(SpeedScale.next(session.transport().speedProperty().get(), direction));
    }
}
