package dev.shardlab.ui.transport;

import dev.shardlab.exercise.Attempts;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.ui.theme.Theme;
import java.util.List;
import javafx.beans.binding.Bindings;
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
    private static final Insets PADDING = new Insets(6, 8, 6, 16);
    private static final Insets SLIM_PADDING = new Insets(2, 8, 1, 16);

    private final BooleanProperty plain = new SimpleBooleanProperty(this, "plain");
    private final ClockField clock;
    private final Label state = new Label();

    public TransportPane(PlaySession session, BranchRequests requests, ObservableValue<Theme> theme) {
        super(GAP);
        setId("transport");
        setAlignment(Pos.BOTTOM_LEFT);
        setFillHeight(false);
        getStyleClass().add("lab-bottom");
        plain.subscribe(slim -> setPadding(slim ? SLIM_PADDING : PADDING));

        clock = new ClockField(session.transport(), session.shown());
        StepCount steps = new StepCount(session.shown(), session.marks(), session.steps());
        state.getStyleClass().addAll("lab-muted", "lab-small");
        state.setText("virtual time · " + tryOf(session.scenario()) + "seed "
                + session.scenario().setup().seed());
        VBox time = new VBox(3, clock, steps, state, new FollowChip(session));
        StepKindControl stepKind = new StepKindControl(session.steps());
        VBox player = new VBox(8, new PlayButtons(session.transport(), session.steps()), stepKind);
        SpeedControl speed = new SpeedControl(session.transport(), session.live());
        speed.slimProperty().bind(plain);

        TimelineBar timeline = new TimelineBar(session, theme);
        timeline.formProperty()
                .bind(Bindings.when(plain).then(TimelineForm.SLIM).otherwise(TimelineForm.FULL));
        for (VBox beside : List.of(player, time, speed)) {
            beside.setAlignment(Pos.CENTER_LEFT);
            beside.minHeightProperty().bind(timeline.formProperty().map(TimelineForm::height));
        }
        TreeRoom tree = new TreeRoom(new BranchesPane(session, requests, theme));
        VBox line = new VBox(2, tree, timeline);
        line.setMinWidth(LEAST_LINE);
        line.setPrefWidth(LEAST_LINE);
        HBox.setHgrow(line, Priority.ALWAYS);
        NoticeLine notice = new NoticeLine(session.branches());
        notice.setPrefWidth(0);
        notice.setMinHeight(TreeRoom.HEIGHT);
        notice.setMaxHeight(TreeRoom.HEIGHT);
        getChildren().addAll(new VBox(2, notice, new HBox(GAP, player, time, speed)), line);

        for (Node part : List.of(stepKind, steps, tree, notice)) {
            part.managedProperty().bind(plain.not());
        }
        for (Node part : List.of(stepKind, steps, tree)) {
            part.visibleProperty().bind(plain.not());
        }
        notice.plainProperty().bind(plain);
        state.managedProperty().bind(state.visibleProperty());
        state.visibleProperty()
                .bind(plain.not().and(session.live().branchProperty().isNull()));
    }

    /**
     * Lets one type a time to go to.
     *
     * @param typed what has been typed of it already
     */
    public void goToTime(String typed) {
        clock.open(typed);
    }

    /** Whoever began to type a time goes elsewhere. */
    public void letGoOfTime() {
        clock.letGo();
    }

    /** Whether there is no more than one needs to play: no tree of futures, no choice of steps. */
    public BooleanProperty plainProperty() {
        return plain;
    }

    private static String tryOf(Scenario played) {
        int all = new Attempts(played).count();
        return all == 1 ? "" : "try " + Attempts.of(played) + " of " + all + " · ";
    }
}
