package dev.shardlab.ui.transport;

import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.ui.theme.Theme;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The strip at the bottom of the window: player buttons, the time now, the speed, the tree of futures, the timeline. */
public final class TransportPane extends HBox {

    private static final double GAP = 24;
    private static final double LEAST_LINE = 240;

    private final BooleanProperty plain = new SimpleBooleanProperty(this, "plain");
    private final Label clock = new Label();
    private final Label state = new Label();

    public TransportPane(PlaySession session, BranchRequests requests, ObservableValue<Theme> theme) {
        super(GAP);
        setId("transport");
        setAlignment(Pos.BOTTOM_LEFT);
        setFillHeight(false);
        setPadding(new Insets(10, 8, 6, 16));
        getStyleClass().add("lab-bottom");

        clock.setId("clock");
        clock.getStyleClass().add("lab-clock");
        clock.setMinWidth(USE_PREF_SIZE);
        state.getStyleClass().addAll("lab-muted", "lab-small");
        VBox time = new VBox(3, clock, new StepCount(session), state, new FollowChip(session));
        time.setAlignment(Pos.CENTER_LEFT);
        time.setMinWidth(132);

        TimelineBar timeline = new TimelineBar(session, theme);
        BranchesScroll tree = new BranchesScroll(new BranchesPane(session, requests, theme));
        VBox line = new VBox(2, tree, timeline);
        line.setMinWidth(LEAST_LINE);
        line.setPrefWidth(LEAST_LINE);
        HBox.setHgrow(line, Priority.ALWAYS);
        StepKindControl stepKind = new StepKindControl(session);
        VBox player = new VBox(8, new PlayButtons(session), stepKind);
        player.setAlignment(Pos.CENTER_LEFT);
        SpeedControl speed = new SpeedControl(session);
        for (VBox beside : List.of(player, time, speed)) {
            beside.setMinHeight(TimelinePainter.HEIGHT);
        }
        for (Node part : List.of(stepKind, state)) {
            part.managedProperty().bind(part.visibleProperty());
        }
        stepKind.visibleProperty().bind(plain.not());
        state.visibleProperty()
                .bind(plain.not().and(session.live().branchProperty().isNull()));
        tree.hiddenProperty().bind(plain);
        NoticeLine notice = new NoticeLine(session.branches(), plain);
        notice.setPrefWidth(0);
        getChildren().addAll(new VBox(6, notice, new HBox(GAP, player, time, speed)), line);

        session.timeProperty().subscribe(now -> clock.setText(TimeWords.clock(now.since(session.start()))));
        state.setText("virtual time · seed " + session.scenario().setup().seed());
    }

    /** Whether there is no more than one needs to play: no tree of futures, no choice of steps. */
    public BooleanProperty plainProperty() {
        return plain;
    }
}
