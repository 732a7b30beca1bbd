package dev.shardlab.ui.transport;

import dev.shardlab.live.Branch;
import dev.shardlab.ui.session.BranchLine;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.ui.theme.Palette;
import dev.shardlab.ui.theme.Theme;
import dev.shardlab.words.page.ClockFace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.InvalidationListener;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The tree of futures over the timeline, the trunk at the bottom: one row for each branch. */
final class BranchesPane extends Region {

    private final PlaySession session;
    private final BranchRequests requests;
    private final ObservableValue<Theme> theme;
    private final ClockFace clock;
    private final Canvas ways = new Canvas();
    private final Canvas stops = new Canvas();
    private final Map<Branch, BranchRow> rows = new HashMap<>();
    private final DoubleProperty axisWidth = new SimpleDoubleProperty(this, "axisWidth");
    private final ReadOnlyDoubleWrapper rowsHeight = new ReadOnlyDoubleWrapper(this, "rowsHeight");
    private final ReadOnlyDoubleWrapper shownAtY = new ReadOnlyDoubleWrapper(this, "shownAtY");
    private List<BranchLine> lines = List.of();

    BranchesPane(PlaySession session, BranchRequests requests, ObservableValue<Theme> theme) {
        this.session = session;
        this.requests = requests;
        this.theme = theme;
        clock = new ClockFace(session.shown().start());
        setId("branches");
        for (Canvas canvas : List.of(ways, stops)) {
            canvas.setManaged(false);
            canvas.setMouseTransparent(true);
        }
        managedProperty().bind(visibleProperty());
        InvalidationListener repaint = _ -> requestLayout();
        session.shown().timeProperty().addListener(repaint);
        session.branches().endProperty().addListener(repaint);
        theme.addListener(repaint);
        axisWidth.addListener(repaint);
        session.branches().linesProperty().subscribe(this::show);
        session.live()
                .branchProperty()
                .addListener(_ -> show(session.branches().linesProperty().get()));
    }

    private void show(List<BranchLine> present) {
        lines = present.reversed();
        setVisible(!present.isEmpty());
        rows.keySet().retainAll(present.stream().map(BranchLine::branch).toList());
        for (BranchLine line : lines) {
            rows.computeIfAbsent(line.branch(), _ -> new BranchRow(session.branches(), line, requests))
                    .show(
                            line,
                            clock,
                            line.branch() == session.live().branchProperty().get());
        }
        List<Node> layers = new ArrayList<>();
        layers.add(ways);
        lines.forEach(line -> layers.add(rows.get(line.branch())));
        layers.add(stops);
        if (!getChildren().equals(layers)) {
            getChildren().setAll(layers);
        }
        rowsHeight.set(lines.size() * BranchPainter.ROW_HEIGHT);
        shownAtY.set(yOfShown());
        requestLayout();
    }

    private double yOfShown() {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).shown()) {
                return i * BranchPainter.ROW_HEIGHT;
            }
        }
        return 0;
    }

    /** How wide the timeline is that the tree shares its times with. */
    DoubleProperty axisWidthProperty() {
        return axisWidth;
    }

    /** How high all rows are. */
    ReadOnlyDoubleProperty rowsHeightProperty() {
        return rowsHeight.getReadOnlyProperty();
    }

    /** Where the row of the branch that is played begins, from the top of the first. */
    ReadOnlyDoubleProperty shownAtYProperty() {
        return shownAtY.getReadOnlyProperty();
    }

    @Override
    protected void layoutChildren() {
        if (!isVisible()) {
            return;
        }
        double width = getWidth();
        TimeAxis axis = TimeAxis.of(
                session.shown().start(), session.branches().endProperty().get(), axisWidth.get());
        for (int i = 0; i < lines.size(); i++) {
            BranchLine line = lines.get(i);
            BranchRow row = rows.get(line.branch());
            if (row != null) {
                row.resizeRelocate(0, i * BranchPainter.ROW_HEIGHT, width, BranchPainter.ROW_HEIGHT);
                row.place(axis.xOf(line.from()), crossings(i, axis));
            }
        }
        for (Canvas canvas : List.of(ways, stops)) {
            canvas.setWidth(width);
            canvas.setHeight(getHeight());
        }
        Palette palette = theme.getValue().palette();
        new BranchPainter(ways, axis, palette, lines).paintWays();
        new BranchPainter(stops, axis, palette, lines)
                .paintStops(session.shown().time());
    }

    /** Where lines pass a row upward after the row's own begins, rising. */
    private List<Double> crossings(int row, TimeAxis axis) {
        return lines.subList(0, row).stream()
                .filter(line -> rowOf(line.parent()) >= row)
                .map(BranchLine::from)
                .filter(from -> from.isAfter(lines.get(row).from()))
                .sorted()
                .map(axis::xOf)
                .toList();
    }

    private int rowOf(@Nullable Branch branch) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).branch() == branch) {
                return i;
            }
        }
        return -1;
    }

    @Override
    protected double computePrefHeight(double width) {
        return rowsHeight.get();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
