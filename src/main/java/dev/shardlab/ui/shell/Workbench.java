package dev.shardlab.ui.shell;

import dev.shardlab.live.Branch;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.ui.futures.CompareSheet;
import dev.shardlab.ui.futures.DifferencesPane;
import dev.shardlab.ui.futures.FuturesPane;
import dev.shardlab.ui.futures.TwoFutures;
import dev.shardlab.ui.live.EmptyNote;
import dev.shardlab.ui.live.LiveBar;
import dev.shardlab.ui.live.LivePane;
import dev.shardlab.ui.live.LiveSwitch;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.ui.stage.StagePane;
import dev.shardlab.ui.theme.Theme;
import dev.shardlab.ui.transport.BranchRequests;
import dev.shardlab.ui.transport.TransportPane;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Insets;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Where a scenario is played: the stage in the middle, the lesson on its left, the facts on its right, time below. */
public final class Workbench extends StackPane implements Commands {

    private static final double PROJECTOR_ZOOM = 1.55;

    /** Of the height, and the least: enough for a question, and the same at every step, so that the stage stays still. */
    private static final double CAPTION_SHARE = 0.32;

    private static final double CAPTION_LEAST = 300;

    /** In a lower window the stage needs all the height there is. */
    private static final double LOWEST_WITH_CHARTS = 660;

    /** In a narrower window two stages need the width of the lesson, but for a question. */
    private static final double NARROWEST_WITH_LESSON = 1400;

    private final PlaySession session;
    private final TwoFutures futures;
    private final ObjectProperty<Theme> theme;
    private final Runnable library;
    private final BorderPane frame = new BorderPane();
    private final StagePane stage;
    private final BooleanBinding comparing;
    private final LiveSwitch live;
    private final LiveBar liveBar;
    private final BooleanBinding livePanel;
    private final Region top;
    private final Region left;
    private final Region right;
    private final HelpSheet help;
    private final CompareSheet compare;
    private final BooleanProperty projecting = new SimpleBooleanProperty(this, "projecting");

    /**
     * Puts the parts in their places.
     *
     * @param library what shows the library
     * @param export writes a branch to a file of the student's choice, as a scenario
     */
    public Workbench(
            TwoFutures futures, Panes panes, ObjectProperty<Theme> theme, Runnable library, Consumer<Branch> export) {
        this.futures = futures;
        session = futures.session();
        comparing = futures.otherProperty().isNotNull();
        this.theme = theme;
        this.library = library;
        stage = new StagePane(session, theme, panes.words());
        FocusHome.at(stage);
        live = panes.live();
        liveBar = new LiveBar(live);
        livePanel = liveBar.panelProperty()
                .and(comparing.not())
                .and(session.selectionProperty().isNull());
        top = new TopBar(session, liveBar, this);
        left = isTold(session.scenario())
                ? SideColumn.left(
                        panes.lesson(),
                        panes.twin(),
                        session.questions().openProperty().isNotNull(),
                        this)
                : SideColumn.left(panes.twin(), this);
        right = SideColumn.right(facts(panes, export), comparing.or(livePanel), projecting, widthProperty());
        BooleanBinding room = widthProperty().greaterThanOrEqualTo(NARROWEST_WITH_LESSON);
        left.managedProperty()
                .bind(comparing
                        .not()
                        .or(room)
                        .or(session.questions().openProperty().isNotNull()));
        left.visibleProperty().bind(left.managedProperty());
        Region caption = panes.caption();
        caption.visibleProperty()
                .bind(projecting.and(
                        comparing.not().or(session.questions().openProperty().isNotNull())));
        caption.managedProperty().bind(caption.visibleProperty());
        caption.prefHeightProperty()
                .bind(Bindings.max(CAPTION_LEAST, heightProperty().multiply(CAPTION_SHARE)));
        caption.setMinHeight(0);
        Region charts = panes.charts();
        charts.managedProperty().bind(projecting.not().and(heightProperty().greaterThanOrEqualTo(LOWEST_WITH_CHARTS)));
        charts.visibleProperty().bind(charts.managedProperty());
        help = new HelpSheet(theme, this::toggleHelp);
        help.setVisible(false);
        help.setMinHeight(0);
        compare = new CompareSheet(futures, stage::requestFocus);
        compare.setMinHeight(0);

        FuturesPane stages = new FuturesPane(futures, stage, theme);
        StackPane whatIsSeen = new StackPane(stages, new EmptyNote(session, live));
        whatIsSeen.setMinHeight(0);
        VBox.setVgrow(whatIsSeen, Priority.ALWAYS);
        // Only who may grow may shrink: in a low window the caption gives way when the stage cannot.
        VBox.setVgrow(caption, Priority.SOMETIMES);
        VBox.setMargin(charts, new Insets(0, 14, 12, 14));
        frame.setCenter(new VBox(whatIsSeen, charts, caption));
        TransportPane transport = new TransportPane(session, new BranchRequests(futures::compareWith, export), theme);
        transport.plainProperty().bind(projecting);
        frame.setBottom(transport);
        getChildren().addAll(frame, compare, help);
        Keyboard keyboard = new Keyboard(session, this, () -> flip(stage.controlProperty()), this::escape);
        addEventFilter(KeyEvent.KEY_PRESSED, keyboard::handle);
        addEventFilter(KeyEvent.KEY_TYPED, keyboard::handleTyped);
        comparing.subscribe(_ -> arrange());
        projecting.subscribe(_ -> arrange());
    }

    /**
     * What is selected, below what differs; while two futures are compared, or something is told of clients, the overview has
     * nothing to add.
     */
    private VBox facts(Panes panes, Consumer<Branch> export) {
        DifferencesPane differences = new DifferencesPane(futures);
        differences.visibleProperty().bind(comparing);
        differences.managedProperty().bind(comparing);
        Region inspector = panes.inspector();
        inspector
                .managedProperty()
                .bind(comparing
                        .not()
                        .and(livePanel.not())
                        .or(session.selectionProperty().isNotNull()));
        inspector.visibleProperty().bind(inspector.managedProperty());
        LivePane clients = panes.livePane();
        clients.onClose(() -> liveBar.panelProperty().set(false));
        clients.onSave(export);
        clients.managedProperty().bind(livePanel);
        clients.visibleProperty().bind(livePanel);
        return new VBox(differences, clients, inspector);
    }

    private static boolean isTold(Scenario scenario) {
        return !scenario.steps().isEmpty()
                || !scenario.predictions().isEmpty()
                || !scenario.goals().isEmpty();
    }

    private void arrange() {
        boolean bare = projecting.get();
        frame.setTop(bare ? null : top);
        frame.setLeft(bare ? null : left);
        frame.setRight(bare && !comparing.get() ? null : right);
    }

    private static void flip(BooleanProperty property) {
        property.set(!property.get());
    }

    public StagePane stage() {
        return stage;
    }

    private void escape() {
        if (help.isVisible()) {
            toggleHelp();
        } else if (compare.isVisible()) {
            compare.close();
        } else if (projecting.get()) {
            toggleProjector();
        } else if (session.selection() != null || !futures.isComparing()) {
            session.selectionProperty().set(null);
        } else {
            futures.leave();
        }
    }

    /** Lets clients ask. */
    public LiveSwitch live() {
        return live;
    }

    /** Shows how clients get here. */
    void showLivePanel() {
        liveBar.panelProperty().set(true);
    }

    @Override
    public void goLive() {
        goLive(session.time());
    }

    /** Lets clients ask from a time on. */
    void goLive(VirtualTime at) {
        showLivePanel();
        live.on(at);
        session.live().follow();
    }

    @Override
    public void showLibrary() {
        library.run();
    }

    @Override
    public void toggleTheme() {
        theme.set(theme.get().other());
    }

    @Override
    public void toggleProjector() {
        boolean on = !projecting.get();
        projecting.set(on);
        stage.zoomProperty().set(on ? PROJECTOR_ZOOM : 1);
        getStyleClass().remove("lab-projector");
        if (on) {
            getStyleClass().add("lab-projector");
        }
    }

    @Override
    public void compare() {
        if (compare.isVisible()) {
            compare.close();
        } else {
            session.pause();
            compare.open();
        }
    }

    @Override
    public void toggleHelp() {
        help.setVisible(!help.isVisible());
    }
}
