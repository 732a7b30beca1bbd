package dev.shardlab.ui.shell;

import dev.shardlab.ui.theme.Icon;
import dev.shardlab.ui.theme.Theme;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What stands above the library: the name, the way back to what was played last, light or dark. */
final class LibraryHead extends HBox {

    LibraryHead(ObjectProperty<Theme> theme, Memory memory, Consumer<Path> open) {
        super(10);
        setAlignment(Pos.CENTER_LEFT);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(new Brand(), gap);
        memory.scenario().ifPresent(last -> getChildren().add(again(last, open)));
        Button look = new Button();
        look.setId("theme");
        look.setGraphic(Icon.THEME.of(15));
        look.getStyleClass().add("lab-plain");
        look.setAccessibleText("Light or dark");
        look.setTooltip(new Tooltip("Light or dark"));
        look.setOnAction(_ -> theme.set(theme.get().other()));
        getChildren().add(look);
    }

    private static Button again(Path last, Consumer<Path> open) {
        String name = last.getFileName().toString().replaceAll("\\.json$", "");
        Button again = new Button("Again: " + name);
        again.setId("again");
        again.setGraphic(Icon.PLAY.of(10));
        again.setOnAction(_ -> open.accept(last));
        return again;
    }
}
