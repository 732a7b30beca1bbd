package dev.shardlab.ui.shell;

import javafx.event.EventTarget;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/**
 * Which of the player's keys a control keeps for itself. Who has walked to a control by keyboard wants to use it; who has only
 * clicked on it has done so, and has the player under the keys again; and so has who has chosen the one of several he walked to.
 */
final class OwnKeys {

    private OwnKeys() {}

    static boolean keeps(@Nullable EventTarget target, KeyCode key) {
        return switch (target) {
            case TextInputControl _ -> !isOfWindow(key);
            case RadioButton choice ->
                isArrow(key) || (key == KeyCode.SPACE && isWalkedTo(choice) && !choice.isSelected());
            case ButtonBase button -> key == KeyCode.SPACE && isWalkedTo(button);
            case ComboBoxBase<?> box -> (isArrow(key) || key == KeyCode.SPACE) && isWalkedTo(box);
            case Slider slider -> isMove(key) && isWalkedTo(slider);
            case Node list when list.getAccessibleRole() == AccessibleRole.LIST_VIEW -> isMove(key) && isWalkedTo(list);
            case null, default -> false;
        };
    }

    /** A clicker's keys, and those that no field has a use for: nobody is locked out by a field that has the focus. */
    private static boolean isOfWindow(KeyCode key) {
        return key.isFunctionKey() || key == KeyCode.PAGE_DOWN || key == KeyCode.PAGE_UP;
    }

    private static boolean isWalkedTo(Node control) {
        return control.isFocusVisible();
    }

    private static boolean isMove(KeyCode key) {
        return isArrow(key) || key == KeyCode.HOME || key == KeyCode.END;
    }

    private static boolean isArrow(KeyCode key) {
        return key.isArrowKey();
    }
}
