package dev.shardlab.ui.stage;

import dev.shardlab.draw.Differences;
import dev.shardlab.draw.Painting;
import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.item.SystemId;
import dev.shardlab.draw.paper.Difference;
import dev.shardlab.draw.paper.NamedKeys;
import dev.shardlab.draw.paper.Picture;
import dev.shardlab.draw.paper.View;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.LabState;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.ui.theme.Theme;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The stage of a session: paints the picture of the time shown, and selects what is clicked. It paints in its layout, which the
 * toolkit runs at most once a frame and only after something has changed. With another future to compare with, it marks what there
 * is more of here.
 */
public final class StagePane extends Region {

    private static final double MIN_WIDTH = 480;
    private static final double MIN_HEIGHT = 320;

    /** Where all is drawn larger, so wide at least as it is drawn then. */
    private static final double NARROWEST = 460;

    /** Where two stages stand one above the other, or all is drawn larger. */
    private static final double LOW_HEIGHT = 150;

    /** The size of the smallest words of a picture that is not drawn larger, pixels. */
    public static final double SMALLEST_TYPE = 8.6;

    private final PlaySession session;
    private final ShownFuture seen;
    private final boolean narrated;
    private final ObservableValue<Theme> theme;
    private final Function<StageItem, String> words;
    private final PicturePane canvas = new PicturePane();
    private final BooleanProperty control = new SimpleBooleanProperty(this, "control", true);
    private final DoubleProperty zoom = new SimpleDoubleProperty(this, "zoom", 1);
    private final ObjectProperty<@Nullable ShownFuture> compared = new SimpleObjectProperty<>(this, "compared");
    private final Region focusRing = new Region();
    private final WorkerSteps steps;
    private final ToldStep toldStep;
    private final SpokenOf spoken;
    private final StageFocus focus;
    private final InvalidationListener repaint = _ -> requestLayout();
    private final Tooltip tooltip = new Tooltip();
    private Predicate<StageItem> selectable = _ -> true;
    private Runnable inspect = () -> {};
    private @Nullable StageItem hovered;

    /** @param words what the tooltip says of a thing */
    public StagePane(PlaySession session, ObservableValue<Theme> theme, Function<StageItem, String> words) {
        this(session, ShownFuture.of(session.shown()), new StageFocus(), true, theme, words);
    }

    /**
     * The stage of another future beside this one, of which the lesson does not speak. What comes near on one of the two comes
     * near on both, so that they can be compared.
     *
     * @param there what is the case in it
     * @param itsWords what its tooltip says of a thing
     */
    public StagePane beside(ShownFuture there, Function<StageItem, String> itsWords) {
        return new StagePane(session, there, focus, false, theme, itsWords);
    }

    private StagePane(
            PlaySession session,
            ShownFuture seen,
            StageFocus focus,
            boolean narrated,
            ObservableValue<Theme> theme,
            Function<StageItem, String> words) {
        this.focus = focus;
        this.session = session;
        this.seen = seen;
        this.narrated = narrated;
        this.theme = theme;
        this.words = words;
        setId("stage");
        getStyleClass().add("lab-stage");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinWidth(MIN_WIDTH);
        canvas.setManaged(false);
        canvas.setMouseTransparent(true);
        focusRing.getStyleClass().add("stage-focus");
        focusRing.setManaged(false);
        focusRing.setMouseTransparent(true);
        focusRing.visibleProperty().bind(focusVisibleProperty());
        getChildren().addAll(canvas, focusRing);
        steps = new WorkerSteps(session::act);
        toldStep = new ToldStep(session.lesson(), session.shown());
        spoken = new SpokenOf(session);
        if (narrated) {
            getStylesheets()
                    .add(Objects.requireNonNull(StagePane.class.getResource("stage.css"))
                            .toExternalForm());
            getChildren().add(steps);
        }
        tooltip.setShowDelay(Duration.millis(250));
        repaintWhenChanged();
        listenToMouse();
        addEventFilter(KeyEvent.KEY_PRESSED, this::hear);
    }

    private void repaintWhenChanged() {
        session.shown().revisionProperty().addListener(repaint);
        seen.revisionProperty().addListener(repaint);
        compared.subscribe((before, now) -> {
            if (before != null) {
                before.revisionProperty().removeListener(repaint);
            }
            if (now != null) {
                now.revisionProperty().addListener(repaint);
            }
            setMinHeight(lowest());
            requestLayout();
        });
        session.selectionProperty().addListener(repaint);
        session.transport().speedProperty().addListener(repaint);
        theme.addListener(repaint);
        control.addListener(repaint);
        focus.onMove(this::requestLayout);
        zoom.subscribe(_ -> {
            setMinHeight(lowest());
            requestLayout();
        });
        session.transport().playingProperty().subscribe(_ -> describe());
    }

    private void listenToMouse() {
        setOnMouseMoved(event -> hover(factAt(event).orElse(null)));
        setOnMouseExited(_ -> hover(null));
        setOnMousePressed(event -> {
            requestFocus();
            if (event.getButton() == MouseButton.PRIMARY) {
                StageItem pressed = factAt(event).filter(selectable).orElse(null);
                session.selectionProperty().set(pressed);
                moveTo(pressed);
            }
        });
    }

    /**
     * Up and down walk from thing to thing, also from the buttons on the stage; Enter goes into a system of the map, and to what can be
     * changed of a thing in close-up.
     */
    private void hear(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        }
        switch (event.getCode()) {
            case DOWN -> walk(1);
            case UP -> walk(-1);
            case ENTER -> {
                if (event.getTarget() != this) {
                    return;
                }
                if (!moveTo(session.selection())) {
                    inspect.run();
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Out to the map of all systems, and back. */
    public void out() {
        focus.out();
    }

    /** Whether the focus moved to what a thing belongs to. */
    private boolean moveTo(@Nullable StageItem item) {
        Picture shown = canvas.shown();
        LabState state = seen.state();
        return item != null
                && state != null
                && shown != null
                && focus.moveTo(item, state, closeUps(state, shown.view()));
    }

    private List<SystemId> closeUps(LabState state, View view) {
        return Painting.closeUps(state, session.shown().time(), view);
    }

    private void walk(int direction) {
        Picture picture = canvas.shown();
        if (picture != null) {
            Walk walk = new Walk(picture, selectable);
            StageItem next = walk.next(session.selection(), direction);
            if (next != null) {
                requestFocus();
                session.selectionProperty().set(next);
                setAccessibleText(walk.words(next));
                notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
            }
        }
    }

    /** What Enter does on the stage: goes to what can be changed of what is selected. */
    public void onInspect(Runnable action) {
        inspect = action;
    }

    private Optional<StageItem> factAt(MouseEvent event) {
        return canvas.factAt(event.getX(), event.getY());
    }

    private void hover(@Nullable StageItem fact) {
        if (Objects.equals(fact, hovered)) {
            return;
        }
        hovered = fact;
        setCursor(fact == null ? Cursor.DEFAULT : Cursor.HAND);
        if (fact == null) {
            Tooltip.uninstall(this, tooltip);
        } else {
            tooltip.setText(inWords(fact));
            Tooltip.install(this, tooltip);
        }
    }

    /** What the thing is, and how it differs. */
    private String inWords(StageItem fact) {
        Picture picture = canvas.shown();
        List<Difference> differences =
                picture == null ? List.of() : picture.view().differences();
        return Stream.concat(
                        Stream.of(words.apply(fact)),
                        differences.stream()
                                .filter(difference -> difference.item().equals(fact))
                                .map(Difference::words))
                .collect(Collectors.joining("\n"));
    }

    /** Lets only some things be selected. */
    public void selectOnly(Predicate<StageItem> which) {
        selectable = which;
    }

    /** The future to compare with, whose stage stands above or below; null for none. */
    public ObjectProperty<@Nullable ShownFuture> comparedProperty() {
        return compared;
    }

    private double lowest() {
        return compared.get() == null && zoom.get() == 1 ? MIN_HEIGHT : LOW_HEIGHT;
    }

    /** Whether the layer of control is drawn: refusals, checkpoints, ownership. */
    public BooleanProperty controlProperty() {
        return control;
    }

    /** What is painted at present; null before the first layout. */
    public @Nullable Picture shown() {
        return canvas.shown();
    }

    /** How much larger everything on the stage is drawn, 1 or more: for a hall; less where there is no room. */
    public DoubleProperty zoomProperty() {
        return zoom;
    }

    @Override
    protected void layoutChildren() {
        focusRing.resizeRelocate(0, 0, getWidth(), getHeight());
        LabState state = seen.state();
        if (state == null || session.isOpening()) {
            return;
        }
        StageItem pointedAt = narrated ? Pointing.at(toldStep.now(), session.scenario(), state) : null;
        double narrowest = zoom.get() == 1 ? MIN_WIDTH : NARROWEST;
        double scale = Math.clamp(Math.min(getWidth() / narrowest, getHeight() / lowest()), 1, zoom.get());
        View whole = new View(
                Math.max(narrowest, getWidth() / scale),
                Math.max(lowest(), getHeight() / scale),
                session.selection(),
                pointedAt,
                View.nearMicros(
                        session.transport().speedProperty().get(),
                        session.scenario().setup().duration()),
                control.get(),
                differences(state));
        if (narrated) {
            focus.follow(pointedAt, state, () -> closeUps(state, whole.on(focus.now())));
        }
        Picture picture = picture(state, whole.on(focus.now()).naming(keys()));
        canvas.show(picture, theme.getValue().palette(), scale);
        if (narrated) {
            steps.resize(getWidth(), getHeight());
            steps.show(picture, state, scale);
        }
    }

    /** Beside another future what flows is as wide as there. */
    private Picture picture(LabState state, View view) {
        VirtualTime time = session.shown().time();
        LabState there = there();
        return Painting.of(state, time, there == null ? view : view.scaled(Painting.ribbonScale(there, time, view)));
    }

    private @Nullable LabState there() {
        ShownFuture other = compared.get();
        return other == null ? null : other.state();
    }

    /** Another future may come from another scenario, whose producers have other keys. */
    private NamedKeys keys() {
        return narrated ? spoken.now(toldStep.now()) : NamedKeys.NONE;
    }

    private List<Difference> differences(LabState state) {
        LabState there = there();
        return there == null
                ? List.of()
                : Differences.of(state, there, session.shown().time());
    }

    private void describe() {
        LabState state = seen.state();
        if (!session.transport().isPlaying() && state != null) {
            var totals = state.totals();
            setAccessibleText((narrated ? "The stage. " : "The stage of the other future. ")
                    + totals.put() + " records stored, " + totals.throttled() + " throttled, "
                    + totals.read() + " read, " + totals.expired() + " expired.");
        }
    }
}
