package dev.shardlab.ui.shell;

import dev.shardlab.ui.theme.Theme;
import dev.shardlab.ui.transport.TimelineLegend;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What the keys do and what the marks on the timeline mean, over a veil; a click closes it. */
final class HelpSheet extends StackPane {

    /** The sheet's own edges and a margin around it. */
    private static final double MOST_BESIDES = 72;

    private static final double WORDS = 196;
    private static final double BESIDE_BAR = 12;

    HelpSheet(ObservableValue<Theme> theme, Runnable close) {
        setId("help-sheet");
        getStyleClass().add("lab-veil");
        int half = (Keyboard.KEYS.size() + 1) / 2;
        HBox columns = new HBox(
                26,
                column("Keys", keys(Keyboard.KEYS.subList(0, half))),
                column("", keys(Keyboard.KEYS.subList(half, Keyboard.KEYS.size()))),
                marks(theme));
        ScrollPane scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        scroll.prefViewportHeightProperty().bind(columns.heightProperty());
        columns.setPadding(new Insets(0, BESIDE_BAR, 0, 0));
        VBox sheet = new VBox(scroll);
        sheet.getStyleClass().addAll("lab-sheet", "lab-help");
        sheet.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        scroll.maxHeightProperty().bind(heightProperty().subtract(MOST_BESIDES));
        getChildren().add(sheet);
        setAlignment(Pos.CENTER);
        setOnMouseClicked(_ -> close.run());
    }

    private static VBox marks(ObservableValue<Theme> theme) {
        VBox marks = column("Marks on the timeline", new TimelineLegend(theme));
        marks.setMinWidth(WORDS);
        return marks;
    }

    private static VBox column(String heading, Node content) {
        Label title = new Label(heading);
        title.getStyleClass().add("lab-title");
        return new VBox(10, title, content);
    }

    private static GridPane keys(List<Keyboard.Key> listed) {
        GridPane grid = new GridPane(12, 7);
        ColumnConstraints left = new ColumnConstraints();
        left.setHalignment(HPos.RIGHT);
        left.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints right = new ColumnConstraints();
        right.setPrefWidth(WORDS);
        right.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(left, right);
        for (int row = 0; row < listed.size(); row++) {
            Keyboard.Key key = listed.get(row);
            Label keys = new Label(key.keys());
            keys.getStyleClass().add("lab-key");
            keys.setMinWidth(USE_PREF_SIZE);
            Label words = new Label(key.words());
            words.getStyleClass().add("lab-muted");
            words.setWrapText(true);
            words.setMinHeight(USE_PREF_SIZE);
            grid.addRow(row, keys, words);
        }
        return grid;
    }
}
