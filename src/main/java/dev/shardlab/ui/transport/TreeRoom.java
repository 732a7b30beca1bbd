package dev.shardlab.ui.transport;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/**
 * The room over the timeline for the tree of futures: two rows, always, so that nothing moves when a branch appears. A larger tree
 * scrolls, the branch that is played in sight; while the mouse or the keyboard is in it, it stands over the stage with more rows.
 */
final class TreeRoom extends Region {

    static final double HEIGHT = 2 * BranchPainter.ROW_HEIGHT;

    private static final int MOST_ROWS = 8;

    private final BranchesPane tree;
    private final ScrollPane scroll;
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");

    TreeRoom(BranchesPane tree) {
        this.tree = tree;
        scroll = new ScrollPane(tree);
        scroll.setId("branches-scroll");
        scroll.getStyleClass().add("lab-tree");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.visibleProperty().bind(tree.visibleProperty());
        tree.axisWidthProperty().bind(widthProperty());
        getChildren().add(scroll);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        open.bind(Bindings.or(scroll.hoverProperty(), scroll.focusWithinProperty()));
        open.subscribe(_ -> requestLayout());
        tree.rowsHeightProperty().subscribe(_ -> requestLayout());
        tree.shownAtYProperty().subscribe(_ -> bringShownIntoSight());
        scroll.heightProperty().subscribe(_ -> bringShownIntoSight());
    }

    @Override
    protected void layoutChildren() {
        double rows = tree.rowsHeightProperty().get();
        double most = open.get() ? MOST_ROWS * BranchPainter.ROW_HEIGHT : HEIGHT;
        double height = Math.min(rows, most);
        scroll.resizeRelocate(0, HEIGHT - height, getWidth(), height);
    }

    /** As whole rows: a name that is cut through cannot be read. */
    private void bringShownIntoSight() {
        double hidden = tree.rowsHeightProperty().get() - scroll.getHeight();
        if (hidden > 0) {
            double middle = tree.shownAtYProperty().get() + BranchPainter.ROW_HEIGHT / 2;
            double rowsAbove = Math.floor((middle - scroll.getHeight() / 2) / BranchPainter.ROW_HEIGHT);
            scroll.setVvalue(Math.clamp(rowsAbove * BranchPainter.ROW_HEIGHT / hidden, 0, 1));
        }
    }
}
