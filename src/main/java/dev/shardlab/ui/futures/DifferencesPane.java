package dev.shardlab.ui.futures;

import dev.shardlab.compare.Table;
import dev.shardlab.draw.Differences;
import dev.shardlab.draw.paper.Difference;
import dev.shardlab.state.LabState;
import dev.shardlab.ui.refresh.Refresh;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.words.page.ClockFace;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** What differs between the two futures at the time shown: in numbers, and in words what the stages mark. */
public final class DifferencesPane extends VBox {

    private static final Duration NEXT_PULSE = Duration.millis(20);

    private final TwoFutures futures;
    private final PlaySession session;
    private final Standings standings;
    private final Label when = new Label();
    private final Label waiting = new Label();
    private final DifferenceTable unlike = new DifferenceTable(true);
    private final DifferenceTable alike = new DifferenceTable(false);
    private final Label alikeToo = new Label("Alike in both");
    private final Label words = new Label("What there is more of");
    private final SentencesOf here;
    private final SentencesOf there;
    private final PauseTransition again = new PauseTransition(NEXT_PULSE);

    public DifferencesPane(TwoFutures futures) {
        super(12);
        this.futures = futures;
        session = futures.session();
        standings = new Standings(session.scenario());
        here = new SentencesOf(this::select);
        there = new SentencesOf(this::select);
        setId("differences");
        getStyleClass().addAll("futures-pane", "lab-pane");
        getStylesheets().add(FuturesPane.stylesheet());
        when.getStyleClass().add("lab-heading");
        words.getStyleClass().add("lab-heading");
        unlike.setId("difference-table");
        alikeToo.getStyleClass().add("lab-heading");
        waiting.getStyleClass().addAll("lab-muted", "lab-small");
        getChildren().addAll(when, waiting, unlike, words, here, there, alikeToo, alike);
        Refresh refresh = Refresh.of(session, this::write);
        again.setOnFinished(_ -> refresh.now());
        futures.revisionProperty().addListener((_, _, _) -> {
            if (!session.transport().isPlaying()) {
                refresh.now();
            }
        });
        futures.namingProperty().addListener((_, _, _) -> refresh.now());
    }

    private void select(Difference difference) {
        if (Known.in(session.shown().state(), difference.item())) {
            session.selectionProperty().set(difference.item());
        }
    }

    private void write() {
        OtherFuture future = futures.otherProperty().get();
        Naming naming = futures.namingProperty().get();
        if (future == null || naming == null) {
            return;
        }
        when.setText("Two futures at "
                + new ClockFace(session.shown().start()).read(session.shown().time()));
        LabState other = future.state();
        List<Difference> more = differences(session.shown().state(), other);
        List<Difference> less = differences(other, session.shown().state());
        unlike.call(naming.here(), naming.there());
        here.show(naming.here(), more);
        there.show(naming.there(), less);
        show(words, !more.isEmpty() || !less.isEmpty());
        Table numbers = other == null
                ? null
                : standings.at(session.shown().time(), session.shown().timeline(), future.timeline());
        if (other != null && numbers == null) {
            again.playFromStart();
        }
        List<Line> lines = numbers == null ? List.of() : Line.of(numbers);
        unlike.show(lines.stream().filter(line -> !line.isAlike()).toList());
        alike.show(lines.stream().filter(Line::isAlike).toList());
        show(alikeToo, lines.stream().anyMatch(Line::isAlike));
        waiting.setText(saying(other, numbers, lines));
        show(waiting, !waiting.getText().isEmpty());
    }

    private static String saying(@Nullable LabState other, @Nullable Table numbers, List<Line> lines) {
        if (other == null) {
            return "The other future is being simulated.";
        }
        if (numbers == null) {
            return "Counting…";
        }
        return lines.stream().allMatch(Line::isAlike) ? "Nothing differs so far." : "";
    }

    @Override
    protected double computePrefHeight(double width) {
        DifferenceTable.align(unlike, alike);
        return super.computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        DifferenceTable.align(unlike, alike);
        super.layoutChildren();
    }

    private static void show(Label label, boolean visible) {
        label.setVisible(visible);
        label.setManaged(visible);
    }

    private List<Difference> differences(@Nullable LabState one, @Nullable LabState other) {
        return one == null || other == null
                ? List.of()
                : Differences.of(one, other, session.shown().time());
    }
}
