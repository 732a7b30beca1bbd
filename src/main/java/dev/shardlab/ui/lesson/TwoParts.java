package dev.shardlab.ui.lesson;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A card in two parts: what is asked, and what can be said to it. In a pane one below the other; in a strip, which has width and
 * no height, side by side in equal halves, and without what only a pane needs.
 */
final class TwoParts extends Region {

    private static final double BETWEEN = 24;

    private final double firstShare;
    private final VBox left = new VBox();
    private final VBox right = new VBox();
    private final List<Node> first = new ArrayList<>();
    private final List<Node> second = new ArrayList<>();
    private final List<Node> onlyInPane = new ArrayList<>();
    private CardPlace place = CardPlace.PANE;

    /**
     * Two empty parts.
     *
     * @param gap pixels between what stands one below the other
     * @param firstShare what of the width the first part has in a strip, between 0 and 1
     */
    TwoParts(double gap, double firstShare) {
        this.firstShare = firstShare;
        for (VBox part : List.of(left, right)) {
            part.setSpacing(gap);
            part.getStyleClass().add("part");
        }
        getChildren().addAll(left, right);
        setMinHeight(USE_PREF_SIZE);
    }

    /** Shows other things, of which some only a pane needs. */
    void show(List<? extends Node> asked, List<? extends Node> said, List<? extends Node> forPane) {
        first.clear();
        first.addAll(asked);
        second.clear();
        second.addAll(said);
        onlyInPane.clear();
        onlyInPane.addAll(forPane);
        arrange();
    }

    void stand(CardPlace where) {
        if (where != place) {
            place = where;
            arrange();
        }
    }

    private void arrange() {
        left.getChildren().clear();
        right.getChildren().clear();
        right.setVisible(place == CardPlace.STRIP);
        VBox answers = place == CardPlace.STRIP ? right : left;
        first.stream().filter(this::isWanted).forEach(left.getChildren()::add);
        second.stream().filter(this::isWanted).forEach(answers.getChildren()::add);
        requestLayout();
    }

    private boolean isWanted(Node node) {
        return place == CardPlace.PANE || !onlyInPane.contains(node);
    }

    private double firstWidth(double width) {
        return place == CardPlace.STRIP ? Math.max(0, (width - BETWEEN) * firstShare) : width;
    }

    private double secondWidth(double width) {
        return place == CardPlace.STRIP ? Math.max(0, (width - BETWEEN) * (1 - firstShare)) : width;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return width < 0
                ? Math.max(left.prefHeight(-1), right.prefHeight(-1))
                : Math.max(left.prefHeight(firstWidth(width)), right.prefHeight(secondWidth(width)));
    }

    @Override
    protected double computePrefWidth(double height) {
        double widest = Math.max(left.prefWidth(-1), right.prefWidth(-1));
        return place == CardPlace.STRIP ? 2 * widest + BETWEEN : widest;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double second = secondWidth(getWidth());
        left.resizeRelocate(0, 0, firstWidth(getWidth()), getHeight());
        right.resizeRelocate(getWidth() - second, 0, second, getHeight());
    }
}
