package dev.shardlab.ui.shell;

import dev.shardlab.live.Branch;
import dev.shardlab.model.VirtualTime;
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
import dev.shardlab.ui.theme.HallType;
import dev.shardlab.ui.theme.Theme;
import dev.shardlab.ui.transport.BranchRequests;
import dev.shardlab.ui.transport.TransportPane;
import dev.shardlab.ui.work.WorkSheet;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Where a scenario is played: the stage in the middle, the lesson on its left, the facts on its right, time below. */
public final class Workbench extends StackPane implements Commands {

    /** In a lower window the stage needs all the height there is. */
    private static final double LOWEST_WITH_CHARTS = 660;

    /** Two stages share the height of one; so large at least their words stay, pixels. */
    private static final double LEAST_TYPE_OF_TWO = 10;

    /** In a narrower window two stages need the width of the lesson, unless that has something to say. */
    private static final double NARROWEST_WITH_LESSON = 1400;

    private final PlaySession session;
    private final TwoFutures futures;
    private final ObjectProperty<Theme> theme;
    private final WorkbenchExits ways;
    private final BorderPane frame = new BorderPane();
    private final StagePane stage;
    private final BooleanBinding comparing;
    private final LiveSwitch live;
    private final LiveBar liveBar;
    private final BooleanBinding livePanel;
    private final Region top;
    private final Region left;
    private final SideColumn right;
    private final HelpSheet help;
    private final CompareSheet compare;
    private final AgainSheet again;
    private final WorkSheet work;
    private final BlackScreen black = new BlackScreen();
    private final Hall hall;
    private final Sheets sheets;
    private final TransportPane transport;
    private final BooleanProperty presenting = new SimpleBooleanProperty(this, "presenting");
    private final BooleanProperty captionWanted = new SimpleBooleanProperty(this, "captionWanted", true);
    private final BooleanProperty differencesWanted = new SimpleBooleanProperty(this, "differencesWanted");

    /** Puts the parts in their places. */
    public Workbench(TwoFutures futures, Panes panes, ObjectProperty<Theme> theme, WorkbenchExits ways) {
        this.futures = futures;
        session = futures.session();
        comparing = futures.otherProperty().isNotNull();
        this.theme = theme;
        this.ways = ways;
        stage = new StagePane(session, theme, panes.words());
        FocusHome.at(stage);
        stage.onInspect(panes.inspector()::requestFocus);
        live = panes.live();
        liveBar = new LiveBar(live);
        livePanel = liveBar.panelProperty()
                .and(comparing.not())
                .and(session.selectionProperty().isNull());
        top = new TopBar(session.scenario(), session.shown(), liveBar, this);
        left = session.lesson().isTold()
                ? SideColumn.left(
                        panes.lesson(),
                        panes.transcript(),
                        session.questions()
                                .openProperty()
                                .isNotNull()
                                .or(session.pages().rest().atVerdictProperty()),
                        this)
                : SideColumn.left(panes.transcript(), this);
        right = SideColumn.right(facts(panes, ways.export()), comparing, presenting, widthProperty());
        right.visibleProperty()
                .bind(presenting
                        .not()
                        .or(session.selectionProperty().isNotNull())
                        .or(comparing.and(differencesWanted)));
        BooleanBinding room = widthProperty().greaterThanOrEqualTo(NARROWEST_WITH_LESSON);
        left.managedProperty()
                .bind(comparing.not().or(room).or(session.pages().rest().speakingProperty()));
        left.visibleProperty().bind(left.managedProperty());
        Region caption = panes.caption();
        caption.visibleProperty()
                .bind(presenting
                        .and(captionWanted)
                        .and(comparing.not().or(session.pages().rest().speakingProperty())));
        Region charts = panes.charts();
        charts.managedProperty().bind(presenting.not().and(heightProperty().greaterThanOrEqualTo(LOWEST_WITH_CHARTS)));
        charts.visibleProperty().bind(charts.managedProperty());
        help = new HelpSheet(theme, this::toggleHelp);
        help.setVisible(false);
        help.setMinHeight(0);
        compare = new CompareSheet(futures, stage::requestFocus);
        compare.setMinHeight(0);
        again = new AgainSheet(ways.again(), stage::requestFocus);
        work = new WorkSheet(panes.work(), stage::requestFocus);
        work.setMinHeight(0);
        panes.work().onAsk(this::saveWork);
        panes.work().presentedProperty().bind(presenting);

        FuturesPane stages = new FuturesPane(futures, stage);
        StackPane whatIsSeen = new StackPane(stages, new EmptyNote(session, live));
        whatIsSeen.setMinHeight(0);
        VBox.setVgrow(whatIsSeen, Priority.ALWAYS);
        VBox.setMargin(charts, new Insets(0, 14, 12, 14));
        hall = new Hall(new VBox(whatIsSeen, charts), caption, right);
        stages.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> hall.keepClearOf(event.getX()));
        frame.setCenter(hall);
        transport = new TransportPane(session, new BranchRequests(futures::compareWith, ways.export()), theme);
        transport.plainProperty().bind(presenting);
        frame.setBottom(transport);
        getChildren().addAll(frame, compare, work, again, help, black);
        sheets = new Sheets(this, List.of(compare, work, again, help));
        Keyboard keyboard = new Keyboard(session, this, sheets, () -> flip(stage.controlProperty()), this::escape);
        session.pages().onAfterLast(this::leaveLastPage);
        addEventFilter(KeyEvent.KEY_PRESSED, keyboard::handle);
        addEventFilter(KeyEvent.KEY_TYPED, keyboard::handleTyped);
        FieldExit.of(this, stage, sheets);
        session.selectionProperty().addListener(_ -> right.backTo(panes.inspector()));
        presenting.addListener(_ -> arrange());
        session.branches().noticeProperty().addListener((_, _, notice) -> {
            // Of a new branch the lesson's strip tells.
            if (notice != null && presenting.get()) {
                captionWanted.set(true);
            }
        });
        comparing.addListener(_ -> resizeType());
        heightProperty().addListener(_ -> resizeType());
        arrange();
    }

    /**
     * What is selected, below what differs; while two futures are compared, or something is told of clients, the overview has
     * nothing to add.
     */
    private VBox facts(Panes panes, Consumer<Branch> export) {
        DifferencesPane differences = new DifferencesPane(futures);
        differences.visibleProperty().bind(comparing.and(presenting.not().or(differencesWanted)));
        differences.managedProperty().bind(differences.visibleProperty());
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

    private void arrange() {
        boolean toAHall = presenting.get();
        frame.setTop(toAHall ? null : top);
        frame.setLeft(toAHall ? null : left);
        frame.setRight(toAHall ? null : right);
        hall.present(toAHall);
        getStyleClass().remove("lab-projector");
        if (toAHall) {
            getStyleClass().add("lab-projector");
        }
        resizeType();
    }

    private void resizeType() {
        double type = HallType.sizePx(getHeight());
        boolean toAHall = presenting.get();
        double least = toAHall ? type : comparing.get() ? LEAST_TYPE_OF_TWO : 0;
        stage.zoomProperty().set(Math.max(1, least / StagePane.SMALLEST_TYPE));
        setStyle(toAHall ? String.format(Locale.ROOT, "-fx-font-size: %.2fpx;", type) : "");
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
        } else if (work.isVisible()) {
            work.close();
        } else if (again.isVisible()) {
            again.close();
        } else if (session.selection() != null) {
            session.selectionProperty().set(null);
            stage.requestFocus();
        } else if (isWalkedAway()) {
            stage.requestFocus();
        } else if (presenting.get() && !comparing.get()) {
            endPresenting();
        } else {
            futures.leave();
        }
    }

    /** Whether somebody has walked by Tab to a control beside the stage, which keeps the space bar for itself. */
    private boolean isWalkedAway() {
        Node owner = getScene().getFocusOwner();
        return owner != null && owner != stage && owner.isFocusVisible();
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
        goLive(session.shown().time());
    }

    /** Lets clients ask from a time on. */
    void goLive(VirtualTime at) {
        showLivePanel();
        live.on(at);
        session.live().follow();
    }

    @Override
    public void showLibrary() {
        ways.library().run();
    }

    @Override
    public void toggleTheme() {
        theme.set(theme.get().other());
    }

    @Override
    public void present() {
        transport.letGoOfTime();
        presenting.set(true);
        stage.requestFocus();
    }

    @Override
    public void endPresenting() {
        transport.letGoOfTime();
        presenting.set(false);
    }

    @Override
    public boolean isPresenting() {
        return presenting.get();
    }

    /** Whether one presents to a hall: nothing but the stage, the lesson as a strip, the time, all in large type. */
    public BooleanProperty presentingProperty() {
        return presenting;
    }

    /** Before a hall the library is where one goes on from the last page, once it was seen; who is alone finds there what to do. */
    private boolean leaveLastPage() {
        if (presenting.get() && session.pages().isEndingSeen()) {
            ways.library().run();
        }
        return presenting.get();
    }

    /** Who turns the page has done with the time that was begun to be typed. */
    @Override
    public void turnPage() {
        transport.letGoOfTime();
        session.pages().next();
    }

    @Override
    public void turnBack() {
        transport.letGoOfTime();
        session.pages().back();
    }

    @Override
    public void blank() {
        transport.letGoOfTime();
        session.transport().pause();
        black.show(!presenting.get());
    }

    @Override
    public boolean wake() {
        boolean wasBlack = black.isVisible();
        black.setVisible(false);
        return wasBlack;
    }

    @Override
    public void toggleCaption() {
        flip(captionWanted);
    }

    @Override
    public void toggleDifferences() {
        flip(differencesWanted);
    }

    @Override
    public void goToTime(String typed) {
        transport.goToTime(typed);
    }

    @Override
    public void startAgain() {
        session.transport().pause();
        again.open();
    }

    @Override
    public void compare() {
        if (compare.isVisible()) {
            compare.close();
        } else if (futures.isComparing()) {
            futures.leave();
        } else {
            session.transport().pause();
            compare.open();
        }
    }

    @Override
    public void saveWork() {
        if (work.isVisible()) {
            work.close();
        } else {
            session.transport().pause();
            work.open();
        }
    }

    @Override
    public void outToMap() {
        stage.out();
        stage.requestFocus();
    }

    @Override
    public void toggleHelp() {
        help.setVisible(!help.isVisible());
    }
}
