package dev.shardlab.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.layout.StackPane;

/** What the window shows for the moment before it has anything to show. */
final class Opening extends StackPane {

    private static final double SIZE = 1.6;

    Opening() {
        getStyleClass().add("lab-library");
        setAlignment(Pos.CENTER);
        Brand brand = new Brand();
        brand.setScaleX(SIZE);
        brand.setScaleY(SIZE);
        getChildren().add(new Group(brand));
    }
}
