package dev.shardlab.ui.futures;

import dev.shardlab.draw.Difference;
import dev.shardlab.draw.Differences;
import dev.shardlab.state.LabState;
import dev.shardlab.ui.refresh.Refresh;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.words.ClockFace;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What differs between the two futures at the time shown: in numbers, and in words what the stages mark. */
public final class DifferencesPane extends VBox {

    private final TwoFutures futures;
    private final PlaySession session;
    private final Label when = new Label();
    private final SentencesOf here;
    private final SentencesOf there;
    private final Label alike = new Label("Nothing differs yet.");

    public DifferencesPane(TwoFutures futures) {
        super(12);
        this.futures = futures;
        session = futures.session();
        here = new SentencesOf(this::select);
        there = new SentencesOf(this::select);
        setId("differences");
        getStyleClass().addAll("futures-pane", "lab-pane");
        getStylesheets().add(FuturesPane.stylesheet());
        when.getStyleClass().add("lab-heading");
        alike.getStyleClass().addAll("lab-muted", "lab-small");
        Label words = new Label("What there is more of");
        words.getStyleClass().add("lab-heading");
        getChildren().addAll(when, words, alike, here, there);
        Refresh refresh = Refresh.of(session, this::write);
        futures.revisionProperty().addListener((_, _, _) -> {
            if (!session.isPlaying()) {
                refresh.now();
            }
        });
    }

    private void select(Difference difference) {
        if (Known.in(session.state(), difference.fact())) {
            session.selectionProperty().set(difference.fact());
        }
    }

    private void write() {
        OtherFuture future = futures.otherProperty().get();
        Naming naming = futures.namingProperty().get();
        if (future == null || naming == null) {
            return;
        }
        when.setText("Two futures at " + new ClockFace(session.start()).read(session.time()));
        LabState other = future.state();
        List<Difference> more = differences(session.state(), other);
        List<Difference> less = differences(other, session.state());
        here.show(naming.here(), more);
        there.show(naming.there(), less);
        alike.setText(other == null ? "The other future is being simulated." : "Nothing differs yet.");
        alike.setVisible(more.isEmpty() && less.isEmpty());
        alike.setManaged(alike.isVisible());
    }

    private List<Difference> differences(@Nullable LabState one, @Nullable LabState other) {
        return one == null || other == null ? List.of() : Differences.of(one, other, session.time());
    }
}
