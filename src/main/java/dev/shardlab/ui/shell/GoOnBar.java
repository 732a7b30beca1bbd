package dev.shardlab.ui.shell;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/**
 * The button that goes on, once more at the foot of a scrolling column, as long as the column has scrolled the button itself out of
 * sight: what was to be read is longer than the window is high, and nobody should have to look for the way on.
 */
final class GoOnBar extends HBox {

    private final ScrollPane column;
    private final Button button = new Button();
    private final Runnable look = this::look;
    private @Nullable Button shown;

    /** @param column holds buttons of the style {@code lesson-go-on}, of which one at most is to be seen */
    GoOnBar(ScrollPane column) {
        this.column = column;
        setId("go-on-bar");
        getStyleClass().addAll("lab-pane", "go-on-bar");
        setAlignment(Pos.CENTER_LEFT);
        setMaxHeight(USE_PREF_SIZE);
        setVisible(false);
        button.setId("go-on-in-bar");
        button.getStyleClass().add("lab-primary");
        button.setFocusTraversable(false);
        button.setOnAction(_ -> fire());
        getChildren().add(button);
        sceneProperty().subscribe(this::move);
    }

    private void fire() {
        if (shown != null) {
            shown.fire();
        }
    }

    private void move(@Nullable Scene from, @Nullable Scene to) {
        if (from != null) {
            from.removePostLayoutPulseListener(look);
        }
        if (to != null) {
            to.addPostLayoutPulseListener(look);
        }
    }

    private void look() {
        Button now = find().orElse(null);
        shown = now;
        if (now != null) {
            button.setText(now.getText());
            button.setDisable(now.isDisabled());
        }
        setVisible(now != null);
    }

    /** The one that is there and not in view. */
    private Optional<Button> find() {
        if (isWholeInView() || isWalkedThrough()) {
            return Optional.empty();
        }
        return column.getContent().lookupAll(".lesson-go-on").stream()
                .filter(this::isThere)
                .filter(node -> !isInView(node))
                .map(Button.class::cast)
                .findFirst();
    }

    /** Asked at every pulse: where nothing can be scrolled out of sight, nothing need be looked for. */
    private boolean isWholeInView() {
        return column.getContent().getLayoutBounds().getHeight()
                <= column.getViewportBounds().getHeight();
    }

    /** Who walks through the column by keyboard comes to the button, and must not have what is walked to covered. */
    private boolean isWalkedThrough() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        return owner != null && owner.isFocusVisible() && column.isFocusWithin();
    }

    private boolean isThere(Node node) {
        return Ancestry.isAll(node, column.getContent(), part -> part.isVisible() && part.isManaged());
    }

    private boolean isInView(Node node) {
        Bounds place = node.localToScene(node.getLayoutBounds());
        Bounds view = column.localToScene(column.getLayoutBounds());
        return place.getMinY() >= view.getMinY() && place.getMaxY() <= view.getMaxY();
    }
}
