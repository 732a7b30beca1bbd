package dev.shardlab.ui.futures;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * Measure, both values, difference. While the same measures are shown only the values are written anew, so that nothing flickers
 * and a screen reader stays where it is.
 */
final class DifferenceTable extends GridPane {

    private static final double LEAST_MEASURE = 84;

    /** A longer name of a future ends in an ellipsis. */
    private static final double LONGEST_NAME_EMS = 6;

    private final boolean headed;
    private final Label here = named();
    private final Label there = named();
    private List<Line> shown = List.of();
    private final List<List<Label>> cells = new ArrayList<>();

    /** @param headed whether it says above the values which future they are of */
    DifferenceTable(boolean headed) {
        super(11, 5);
        this.headed = headed;
        ColumnConstraints measure = new ColumnConstraints();
        measure.setHgrow(Priority.ALWAYS);
        measure.setFillWidth(true);
        measure.setMinWidth(LEAST_MEASURE);
        getColumnConstraints().addAll(measure, value(), value(), value());
    }

    private static ColumnConstraints value() {
        ColumnConstraints value = new ColumnConstraints();
        value.setMinWidth(USE_PREF_SIZE);
        value.setHalignment(HPos.RIGHT);
        return value;
    }

    /**
     * Lets the numbers of two tables stand under each other. Before either is laid out: how wide its numbers are decides how many
     * lines its words need.
     */
    static void align(DifferenceTable one, DifferenceTable other) {
        for (int column = 1; column < one.getColumnConstraints().size(); column++) {
            double wide = Math.max(one.widest(column), other.widest(column));
            one.getColumnConstraints().get(column).setMinWidth(wide);
            other.getColumnConstraints().get(column).setMinWidth(wide);
        }
    }

    private double widest(int column) {
        return getChildren().stream()
                .filter(cell -> GridPane.getColumnIndex(cell) == column)
                .mapToDouble(cell -> Math.ceil(cell.prefWidth(-1)))
                .max()
                .orElse(0);
    }

    /** What the futures are called whose values stand below. */
    void call(String hereCalled, String thereCalled) {
        name(here, hereCalled);
        name(there, thereCalled);
    }

    private static void name(Label label, String called) {
        label.setText(called);
        label.setTooltip(new Tooltip(called));
    }

    private static Label named() {
        Label label = new Label();
        label.fontProperty().subscribe(font -> label.setMaxWidth(LONGEST_NAME_EMS * font.getSize()));
        label.getStyleClass().add("futures-table-head");
        return label;
    }

    void show(List<Line> lines) {
        if (lines.equals(shown)) {
            return;
        }
        if (!measures(lines).equals(measures(shown))) {
            build(lines);
        }
        for (int i = 0; i < lines.size(); i++) {
            write(cells.get(i), lines.get(i));
        }
        shown = lines;
    }

    private static List<String> measures(List<Line> lines) {
        return lines.stream().map(Line::measure).toList();
    }

    private void build(List<Line> lines) {
        getChildren().clear();
        cells.clear();
        if (headed && !lines.isEmpty()) {
            addHead();
        }
        lines.forEach(this::add);
    }

    private void addHead() {
        Label difference = new Label("difference");
        difference.setMinWidth(USE_PREF_SIZE);
        difference.getStyleClass().add("futures-table-head");
        GridPane.setValignment(difference, VPos.BOTTOM);
        addRow(0, new Label(), head(here, true), head(there, false), difference);
    }

    private void add(Line line) {
        Label measure = new Label(line.measure());
        measure.setWrapText(true);
        measure.setMinHeight(USE_PREF_SIZE);
        measure.setTooltip(new Tooltip(line.meaning()));
        List<Label> row = List.of(measure, number(), number(), number());
        row.forEach(cell -> GridPane.setValignment(cell, VPos.TOP));
        cells.add(row);
        addRow(cells.size(), row.toArray(Node[]::new));
    }

    /** The line that stands for a future, and its name. */
    private static Node head(Label name, boolean solid) {
        VBox head = new VBox(4, FutureHeader.sample(solid), name);
        head.setAlignment(Pos.BOTTOM_RIGHT);
        return head;
    }

    private static Label number() {
        Label number = new Label();
        number.setMinWidth(USE_PREF_SIZE);
        return number;
    }

    private static void write(List<Label> cells, Line line) {
        cells.get(1).setText(line.here());
        cells.get(2).setText(line.there());
        cells.get(3).setText(line.difference());
        boolean alike = line.isAlike();
        cells.get(0).getStyleClass().setAll("label", "lab-small", alike ? "lab-faint" : "lab-text");
        for (Label cell : cells.subList(1, 3)) {
            cell.getStyleClass().setAll("label", "futures-value", alike ? "lab-faint" : "lab-text");
        }
        cells.get(3).getStyleClass().setAll("label", "futures-value", "lab-accent");
        cells.get(0)
                .setAccessibleText(line.measure() + ": " + line.here() + " and " + line.there()
                        + (alike ? "" : ", difference " + line.difference()));
    }
}
