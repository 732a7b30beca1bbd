package dev.shardlab.ui.shell;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * The middle of the workbench. While one presents to a hall, the lesson stands below the stage, in a strip that is equally high for
 * all that fits into it; of what is more, the stage becomes lower, and stays whole. The facts lie over the stage, on the side away
 * from what was pointed at.
 */
final class Hall extends Pane {

    /** What the stage keeps of the window's height; the lesson's strip has what the player's leaves. */
    private static final double STAGE_SHARE = 0.7;

    /** What a long question leaves to the stage, of the middle's height. */
    private static final double STAGE_LEAST = 0.5;

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
        return caption.isVisible() && getScene() != null
                ? Math.max(0, Math.floor(getHeight() - getScene().getHeight() * STAGE_SHARE))
                : 0;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double strip = strip();
        caption.setMinHeight(strip);
        double most = Math.max(strip, height * (1 - STAGE_LEAST));
        double said = strip == 0 ? 0 : Math.ceil(Math.clamp(caption.prefHeight(width), strip, most));
        middle.resizeRelocate(0, 0, width, Math.max(0, height - said));
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
