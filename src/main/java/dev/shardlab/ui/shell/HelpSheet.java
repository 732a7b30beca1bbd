package dev.shardlab.ui.shell;

import dev.shardlab.ui.theme.Theme;
import dev.shardlab.ui.transport.Legend;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What the keys do and what the marks on the timeline mean, over a veil; a click closes it. */
final class HelpSheet extends StackPane {

    HelpSheet(ObservableValue<Theme> theme, Runnable close) {
        setId("help-sheet");
        getStyleClass().add("lab-veil");
        HBox columns = new HBox(44, column("Keys", keys()), column("Marks on the timeline", new Legend(theme)));
        VBox sheet = new VBox(columns);
        sheet.getStyleClass().add("lab-sheet");
        sheet.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(sheet);
        setAlignment(Pos.CENTER);
        setOnMouseClicked(_ -> close.run());
    }

    private static VBox column(String heading, Node content) {
        Label title = new Label(heading);
        title.getStyleClass().add("lab-title");
        return new VBox(14, title, content);
    }

    private static GridPane keys() {
        GridPane grid = new GridPane(18, 9);
        ColumnConstraints left = new ColumnConstraints();
        left.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().addAll(left, new ColumnConstraints());
        for (int row = 0; row < Keyboard.KEYS.size(); row++) {
            Keyboard.Key key = Keyboard.KEYS.get(row);
            Label keys = new Label(key.keys());
            keys.getStyleClass().add("lab-key");
            Label words = new Label(key.words());
            words.getStyleClass().add("lab-muted");
            grid.addRow(row, keys, words);
        }
        return grid;
    }
}
