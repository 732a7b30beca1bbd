package dev.shardlab.ui.inspector;

import dev.shardlab.words.page.Row;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/**
 * Facts in two columns. While the same facts are shown only their values are written anew, so that nothing flickers and a
 * screen reader stays where it is. A click on a value copies it whole.
 */
final class RowGrid extends GridPane {

    /** Wide enough for the longest word, also in the large type of a hall. */
    private static final double LABELS_WIDTH = 80;

    private static final double LABELS_EMS = 6.5;

    private List<Row> shown = List.of();
    private final List<Label> values = new ArrayList<>();
    private final ColumnConstraints labels = new ColumnConstraints(LABELS_WIDTH);

    RowGrid() {
        super(5, 6);
        ColumnConstraints rest = new ColumnConstraints();
        rest.setHgrow(Priority.ALWAYS);
        rest.setFillWidth(true);
        getColumnConstraints().addAll(labels, rest);
    }

    void show(List<Row> rows) {
        if (rows.equals(shown)) {
            return;
        }
        if (!labelsOf(rows).equals(labelsOf(shown))) {
            build(rows);
        }
        for (int i = 0; i < rows.size(); i++) {
            write(values.get(i), rows.get(i));
        }
        shown = List.copyOf(rows);
    }

    private static List<String> labelsOf(List<Row> rows) {
        return rows.stream().map(Row::label).toList();
    }

    private void build(List<Row> rows) {
        getChildren().clear();
        values.clear();
        for (int i = 0; i < rows.size(); i++) {
            Label name = new Label(rows.get(i).label());
            name.getStyleClass().addAll("lab-muted", "lab-small");
            name.setWrapText(true);
            name.setMinHeight(USE_PREF_SIZE);
            name.fontProperty().subscribe(font -> fit(font.getSize()));
            Label value = new Label();
            value.setWrapText(true);
            value.setMinHeight(USE_PREF_SIZE);
            name.setLabelFor(value);
            GridPane.setValignment(name, VPos.TOP);
            GridPane.setValignment(value, VPos.TOP);
            values.add(value);
            addRow(i, name, value);
        }
    }

    private void fit(double type) {
        double width = Math.max(LABELS_WIDTH, type * LABELS_EMS);
        labels.setMinWidth(width);
        labels.setPrefWidth(width);
        labels.setMaxWidth(width);
    }

    private static void write(Label value, Row row) {
        value.setText(unbroken(row.value()));
        value.setAccessibleText(row.label() + ": " + row.value());
        value.getStyleClass().setAll("label", "lab-mono", "fact-value", colour(row.weight()));
        String whole = row.inFull().equals(row.value()) ? "" : row.inFull() + "\n";
        Tooltip tooltip = new Tooltip(whole + "click to copy");
        value.setTooltip(tooltip);
        value.setOnMouseClicked(_ -> {
            copy(row.inFull());
            tooltip.setText(whole + "copied");
        });
    }

    /** What stands in parentheses belongs together and is not broken into two lines. */
    private static String unbroken(String value) {
        int from = value.indexOf('(');
        return from < 0
                ? value
                : value.substring(0, from) + value.substring(from).replace(' ', '\u00a0');
    }

    private static String colour(Row.Weight weight) {
        return switch (weight) {
            case PLAIN -> "lab-text";
            case FAINT -> "lab-faint";
            case ALARMING -> "lab-warning";
        };
    }

    static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
