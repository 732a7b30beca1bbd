package dev.shardlab.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;

/**
 * What may be changed about a thing.
 *
 * @param shape what the controls depend on; while it stays equal they stay as they are, also under the student's hands
 * @param controls from top to bottom
 */
record ChangePanel(Object shape, List<Node> controls) {

    static final ChangePanel NOTHING = new ChangePanel("nothing", List.of());

    /** This and, below it, what may be changed about what it belongs to. */
    ChangePanel and(ChangePanel below) {
        List<Node> both = new ArrayList<>(controls);
        both.addAll(below.controls);
        return new ChangePanel(List.of(shape, below.shape), both);
    }

    /** What its fields ask for, each to be seen while it holds something else. */
    List<Label> bounds() {
        return controls.stream()
                .filter(NumberLine.class::isInstance)
                .map(line -> ((NumberLine) line).bounds())
                .toList();
    }

    ChangePanel {
        controls = List.copyOf(controls);
    }
}
