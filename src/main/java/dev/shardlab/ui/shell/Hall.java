package dev.shardlab.ui.shell;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * The middle of the workbench. While one presents to a hall, the lesson stands below the stage in a strip that is always equally
 * high, and grows over the stage where it has more to say; the facts lie over the stage, on the side away from what was pointed
 * at. So nothing that is said or shown moves the stage.
 */
final class Hall extends Pane {

    /** Of the window's height. With the player's strip below it, the stage keeps more than seven tenths. */
    private static final double STRIP_SHARE = 0.205;

    /** Of the middle's height. */
    private static final double CAPTION_MOST = 0.62;

    private static final double FACTS_MARGIN = 10;

    private final Region middle;
    private final Region caption;
    private final SideColumn facts;
    private boolean presents;
    private boolean factsLeft;

    /**
     * The middle of a workbench.
     *
     * @param middle the stage and what stands with it
     * @param caption the lesson for a hall; takes no room while it is not visible
     * @param facts lie over the stage while one presents and they are visible
     */
    Hall(Region middle, Region caption, SideColumn facts) {
        this.middle = middle;
        this.caption = caption;
        this.facts = facts;
        setMinSize(0, 0);
        getChildren().addAll(middle, caption);
        caption.visibleProperty().subscribe(_ -> requestLayout());
        facts.visibleProperty().subscribe(_ -> requestLayout());
    }

    /** Takes the facts over the stage, or gives them up again. */
    void present(boolean on) {
        presents = on;
        if (on) {
            getChildren().add(facts);
        } else {
            getChildren().remove(facts);
        }
    }

    /** Lets the facts lie where they do not hide a place. */
    void keepClearOf(double x) {
        factsLeft = x > getWidth() / 2;
        requestLayout();
    }

    private double strip() {
        return caption.isVisible() && getScene() != null ? Math.rint(getScene().getHeight() * STRIP_SHARE) : 0;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double strip = strip();
        middle.resizeRelocate(0, 0, width, Math.max(0, height - strip));
        caption.setMinHeight(strip);
        double said = strip == 0 ? 0 : Math.clamp(caption.prefHeight(width), strip, height * CAPTION_MOST);
        caption.resizeRelocate(0, height - said, width, said);
        if (presents) {
            double room = height - said - 2 * FACTS_MARGIN;
            double wide = facts.prefWidth(-1);
            double x = factsLeft ? FACTS_MARGIN : width - wide - FACTS_MARGIN;
            facts.resizeRelocate(x, FACTS_MARGIN, wide, Math.min(room, facts.heightOfAll()));
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return middle.prefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return middle.prefWidth(height);
    }

    @Override
    protected double computeMinWidth(double height) {
        return middle.minWidth(height);
    }
}
