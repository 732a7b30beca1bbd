package dev.shardlab.ui.inspector;

import javafx.geometry.Insets;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The thin line between two parts of the inspector. */
final class Rule extends Region {

    Rule() {
        getStyleClass().add("lab-rule");
        VBox.setMargin(this, new Insets(2, 0, 8, 0));
    }
}
