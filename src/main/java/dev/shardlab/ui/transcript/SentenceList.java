package dev.shardlab.ui.transcript;

import dev.shardlab.words.page.ClockFace;
import dev.shardlab.words.page.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

/**
 * The sentences as rows that stand on the lower edge, the newest last. Only whole rows are shown: the list moves by rows, not
 * by pixels, so that no sentence is cut at an edge. Whoever stands at the newest sentence stays with the newest; whoever has
 * gone back to read stays with what is being read.
 */
final class SentenceList extends Region {

    private static final double BAR_APART = 2;
    private static final int NONE = -1;

    private final Consumer<Sentence> goTo;
    private final List<SentenceRow> rows = new ArrayList<>();
    private final Label nothing = new Label("Nothing has happened yet");
    private final ScrollBar bar = new ScrollBar();
    private List<Sentence> sentences = List.of();
    private int foot = NONE;
    private int chosen = NONE;
    private double scrolled;

    /** @param most how many sentences there are at most */
    SentenceList(int most, ClockFace clock, Consumer<Sentence> goTo) {
        this.goTo = goTo;
        setId("transcript-list");
        getStyleClass().add("transcript-list");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setAccessibleText("What happened, in words; enter goes to the time of a sentence");
        for (int i = 0; i < most; i++) {
            rows.add(row(i, clock));
        }
        nothing.getStyleClass().addAll("lab-faint", "lab-small");
        bar.setOrientation(Orientation.VERTICAL);
        bar.setUnitIncrement(1);
        bar.valueProperty().addListener((_, _, at) -> standAt((int) Math.round(at.doubleValue())));
        getChildren().addAll(rows);
        getChildren().addAll(nothing, bar);
        setOnScroll(this::scroll);
        setOnKeyPressed(this::key);
    }

    private SentenceRow row(int place, ClockFace clock) {
        SentenceRow row = new SentenceRow(clock);
        row.setOnMouseClicked(_ -> {
            requestFocus();
            choose(place);
            go();
        });
        return row;
    }

    List<Sentence> sentences() {
        return sentences;
    }

    /** The sentences wholly in view, the oldest first. */
    List<Sentence> inView() {
        layout();
        return sentences.stream()
                .filter(sentence -> rows.get(sentences.indexOf(sentence)).isVisible())
                .toList();
    }

    /** What is said where nothing is told. */
    void sayOfNothing(String words) {
        nothing.setText(words);
    }

    /** @param present the oldest first */
    void show(List<Sentence> present) {
        if (present.equals(sentences)) {
            return;
        }
        int stays = foot == sentences.size() - 1 ? present.size() - 1 : placeOf(sentences.get(foot), present);
        sentences = List.copyOf(present);
        chosen = NONE;
        foot = stays;
        requestLayout();
    }

    /** Where a sentence stands now; one that has been told anew, or is too old to be told, where its time would be. */
    private static int placeOf(Sentence sentence, List<Sentence> present) {
        int same = present.indexOf(sentence);
        int place = same >= 0 ? same : present.size() - 1;
        while (same < 0 && place > 0 && present.get(place).at().isAfter(sentence.at())) {
            place--;
        }
        return place;
    }

    void choose(int place) {
        chosen = Math.clamp(place, 0, Math.max(0, sentences.size() - 1));
        requestLayout();
    }

    private void go() {
        if (chosen >= 0 && chosen < sentences.size()) {
            goTo.accept(sentences.get(chosen));
        }
    }

    private void standAt(int place) {
        int clamped = Math.clamp(place, NONE, sentences.size() - 1);
        if (clamped != foot) {
            foot = clamped;
            requestLayout();
        }
    }

    private void scroll(ScrollEvent event) {
        scrolled += event.getDeltaY() / Math.max(1, event.getMultiplierY());
        int steps = (int) scrolled;
        scrolled -= steps;
        if (bar.isVisible()) {
            standAt(Math.max((int) bar.getMin(), foot - steps));
            event.consume();
        }
    }

    private void key(KeyEvent event) {
        int from = chosen == NONE ? foot + 1 : chosen;
        switch (event.getCode()) {
            case UP -> reach(from - 1);
            case DOWN -> reach(chosen == NONE ? foot : from + 1);
            case HOME -> reach(0);
            case END -> reach(sentences.size() - 1);
            case ENTER -> go();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Chooses a sentence and brings it into view. */
    private void reach(int place) {
        if (sentences.isEmpty()) {
            return;
        }
        choose(place);
        layout();
        if (!rows.get(chosen).isVisible()) {
            standAt(chosen > foot ? chosen : footThatShows(chosen));
        }
    }

    private int footThatShows(int first) {
        double left = heightWithin();
        int last = first;
        while (last < sentences.size() && (left -= rows.get(last).prefHeight(rowWidth())) >= 0) {
            last++;
        }
        return Math.max(first, last - 1);
    }

    private double rowWidth() {
        return Math.max(1, getWidth() - snappedLeftInset() - snappedRightInset() - bar.prefWidth(-1) - BAR_APART);
    }

    private double heightWithin() {
        return getHeight() - snappedTopInset() - snappedBottomInset();
    }

    /** From the lower edge up, as long as there is room for one more; if all fit, from the upper edge down. */
    @Override
    protected void layoutChildren() {
        double width = rowWidth();
        double room = heightWithin();
        for (int i = 0; i < sentences.size(); i++) {
            rows.get(i).show(sentences.get(i), i == chosen);
        }
        int lowest = footThatShows(0);
        foot = Math.max(foot, Math.min(lowest, sentences.size() - 1));
        int first = foot + 1;
        double taken = 0;
        while (first > 0 && taken + rows.get(first - 1).prefHeight(width) <= room) {
            first--;
            taken += rows.get(first).prefHeight(width);
        }
        double y = snappedTopInset() + (first == 0 ? 0 : snapPositionY(room - taken));
        for (int i = 0; i < rows.size(); i++) {
            boolean inView = i >= first && i <= foot;
            rows.get(i).setVisible(inView);
            if (inView) {
                // Its tone has changed since the look of this frame was worked out, or it was not seen then.
                rows.get(i).applyCss();
                double height = rows.get(i).prefHeight(width);
                rows.get(i).resizeRelocate(snappedLeftInset(), y, width, height);
                y += height;
            }
        }
        layoutRest(width, room, lowest);
    }

    private void layoutRest(double width, double room, int lowest) {
        nothing.setVisible(sentences.isEmpty());
        nothing.resizeRelocate(snappedLeftInset(), snappedTopInset(), width, nothing.prefHeight(width));
        int last = sentences.size() - 1;
        bar.setVisible(lowest < last);
        if (bar.isVisible()) {
            bar.setMin(lowest);
            bar.setMax(last);
            bar.setVisibleAmount((last - lowest) * (lowest + 1.0) / sentences.size());
            bar.setBlockIncrement(lowest + 1.0);
            bar.setValue(foot);
            double barWidth = bar.prefWidth(-1);
            bar.resizeRelocate(getWidth() - snappedRightInset() - barWidth, snappedTopInset(), barWidth, room);
        }
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 0;
    }
}
