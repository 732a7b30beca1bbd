package dev.shardlab.ui.inspector;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/**
 * A field for a number and the button that takes it. What the field asks for stands elsewhere, below all that can be pressed: else a
 * wrong number would move the next button under the hand.
 */
final class NumberLine extends StackPane {

    private final Label bounds;

    NumberLine(HBox line, Label bounds) {
        super(line);
        this.bounds = bounds;
    }

    /** What the field asks for, to be seen while it holds something else. */
    Label bounds() {
        return bounds;
    }
}
