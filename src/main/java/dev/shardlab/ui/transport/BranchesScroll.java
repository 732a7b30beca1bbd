package dev.shardlab.ui.transport;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/** As much of the tree as the window has room for; the branch that is played is always in sight. */
final class BranchesScroll extends ScrollPane {

    private static final int MOST_ROWS = 8;

    /** In a low window the stage needs the height. */
    private static final int MOST_ROWS_IN_LOW_WINDOW = 5;

    private static final double LOW_WINDOW = 800;

    private final BooleanProperty hidden = new SimpleBooleanProperty(this, "hidden");
    private final BranchesPane tree;

    BranchesScroll(BranchesPane tree) {
        super(tree);
        this.tree = tree;
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        visibleProperty().bind(tree.visibleProperty().and(hidden.not()));
        managedProperty().bind(visibleProperty());
        tree.axisWidthProperty().bind(widthProperty());
        sceneProperty().subscribe(this::bindTo);
        tree.shownAtYProperty().subscribe(_ -> bringShownIntoSight());
        heightProperty().subscribe(_ -> bringShownIntoSight());
    }

    /** Whether the tree is not wanted, however many branches there are. */
    BooleanProperty hiddenProperty() {
        return hidden;
    }

    private void bindTo(@Nullable Scene scene) {
        prefViewportHeightProperty().unbind();
        minHeightProperty().unbind();
        if (scene != null) {
            prefViewportHeightProperty()
                    .bind(Bindings.min(
                            tree.rowsHeightProperty(),
                            Bindings.when(scene.heightProperty().lessThan(LOW_WINDOW))
                                    .then(MOST_ROWS_IN_LOW_WINDOW * BranchPainter.ROW_HEIGHT)
                                    .otherwise(MOST_ROWS * BranchPainter.ROW_HEIGHT)));
            minHeightProperty().bind(prefViewportHeightProperty());
        }
    }

    private void bringShownIntoSight() {
        double hidden = tree.rowsHeightProperty().get() - getPrefViewportHeight();
        if (hidden > 0) {
            double middle = tree.shownAtYProperty().get() + BranchPainter.ROW_HEIGHT / 2;
            setVvalue(Math.clamp((middle - getPrefViewportHeight() / 2) / hidden, 0, 1));
        }
    }
}
