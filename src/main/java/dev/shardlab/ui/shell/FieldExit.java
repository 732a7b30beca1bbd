package dev.shardlab.ui.shell;

import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Who is done with a field has the player under the keys again; what belongs to a sheet stays in it. */
final class FieldExit {

    /** What a field is that holds something it cannot take. */
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Node home;
    private final Sheets sheets;

    private FieldExit(Node home, Sheets sheets) {
        this.home = home;
        this.sheets = sheets;
    }

    /** Leads out of all fields in {@code room}, back to {@code home}. */
    static void of(Node room, Node home, Sheets sheets) {
        FieldExit exit = new FieldExit(home, sheets);
        room.addEventHandler(ActionEvent.ACTION, exit::entered);
        room.addEventHandler(KeyEvent.KEY_PRESSED, exit::pressed);
    }

    /** Who has pressed Enter is done, unless the field says what is wrong. */
    private void entered(ActionEvent event) {
        if (event.getTarget() instanceof TextField field
                && field.isFocused()
                && !field.getPseudoClassStates().contains(WRONG)
                && sheets.open().isEmpty()) {
            home.requestFocus();
        }
    }

    /** So is who presses Esc: a field that knows better, such as that for a time, has heard the key before and kept it. */
    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE
                && event.getTarget() instanceof TextInputControl
                && sheets.open().isEmpty()) {
            home.requestFocus();
            event.consume();
        }
    }
}
