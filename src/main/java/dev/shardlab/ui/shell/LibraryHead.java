package dev.shardlab.ui.shell;

import dev.shardlab.ui.theme.Icon;
import dev.shardlab.ui.theme.Theme;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What stands above the library: the name, the way back to what was played last, light or dark. */
final class LibraryHead extends HBox {

    LibraryHead(ObjectProperty<Theme> theme, List<WayBack> waysBack) {
        super(10);
        setAlignment(Pos.CENTER_LEFT);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(new Brand(), gap);
        waysBack.forEach(way -> getChildren().add(button(way)));
        Button look = new Button();
        look.setId("theme");
        look.setGraphic(Icon.THEME.of(15));
        look.getStyleClass().add("lab-plain");
        look.setAccessibleText("Light or dark");
        look.setTooltip(new Tooltip("Light or dark"));
        look.setOnAction(_ -> theme.set(theme.get().other()));
        getChildren().add(look);
    }

    private static Button button(WayBack way) {
        Button button = new Button(way.words());
        button.setId(way.id());
        button.setGraphic(Icon.PLAY.of(10));
        button.setOnAction(_ -> way.go().run());
        return button;
    }
}
