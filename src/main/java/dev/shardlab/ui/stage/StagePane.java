package dev.shardlab.ui.stage;

import dev.shardlab.draw.Fact;
import dev.shardlab.draw.Picture;
import dev.shardlab.draw.View;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.ui.theme.Theme;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The stage of a session: paints the picture of the time shown, and selects what is clicked. It paints in its layout, which the
 * toolkit runs at most once a frame and only after something has changed.
 */
public final class StagePane extends Region {

    private static final double MIN_WIDTH = 480;
    private static final double MIN_HEIGHT = 320;

    private final PlaySession session;
    private final ObservableValue<Theme> theme;
    private final Function<Fact, String> words;
    private final PicturePane canvas = new PicturePane();
    private final BooleanProperty control = new SimpleBooleanProperty(this, "control", true);
    private final DoubleProperty zoom = new SimpleDoubleProperty(this, "zoom", 1);
    private final Tooltip tooltip = new Tooltip();
    private @Nullable Fact hovered;

    /** @param words what the tooltip says of a thing */
    public StagePane(PlaySession session, ObservableValue<Theme> theme, Function<Fact, String> words) {
        this.session = session;
        this.theme = theme;
        this.words = words;
        setId("stage");
        getStyleClass().add("lab-stage");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(MIN_WIDTH, MIN_HEIGHT);
        canvas.setManaged(false);
        canvas.setMouseTransparent(true);
        getChildren().add(canvas);
        tooltip.setShowDelay(Duration.millis(250));
        repaintWhenChanged();
        listenToMouse();
    }

    private void repaintWhenChanged() {
        InvalidationListener repaint = _ -> requestLayout();
        session.revisionProperty().addListener(repaint);
        session.selectionProperty().addListener(repaint);
        session.speedProperty().addListener(repaint);
        theme.addListener(repaint);
        control.addListener(repaint);
        zoom.addListener(repaint);
        session.playingProperty().subscribe(_ -> describe());
    }

    private void listenToMouse() {
        setOnMouseMoved(event -> hover(factAt(event).orElse(null)));
        setOnMouseExited(_ -> hover(null));
        setOnMousePressed(event -> {
            requestFocus();
            if (event.getButton() == MouseButton.PRIMARY) {
                session.selectionProperty().set(factAt(event).orElse(null));
            }
        });
    }

    private Optional<Fact> factAt(MouseEvent event) {
        return canvas.factAt(event.getX(), event.getY());
    }

    private void hover(@Nullable Fact fact) {
        if (Objects.equals(fact, hovered)) {
            return;
        }
        hovered = fact;
        setCursor(fact == null ? Cursor.DEFAULT : Cursor.HAND);
        if (fact == null) {
            Tooltip.uninstall(this, tooltip);
        } else {
            tooltip.setText(words.apply(fact));
            Tooltip.install(this, tooltip);
        }
    }

    /** Whether the layer of control is drawn: refusals, checkpoints, ownership. */
    public BooleanProperty controlProperty() {
        return control;
    }

    /** What is painted at present; null before the first layout. */
    public @Nullable Picture shown() {
        return canvas.shown();
    }

    /** How much larger everything on the stage is drawn, 1 or more: for a projector; less where there is no room. */
    public DoubleProperty zoomProperty() {
        return zoom;
    }

    @Override
    protected void layoutChildren() {
        double scale = Math.clamp(Math.min(getWidth() / MIN_WIDTH, getHeight() / MIN_HEIGHT), 1, zoom.get());
        View view = new View(
                Math.max(MIN_WIDTH, getWidth() / scale),
                Math.max(MIN_HEIGHT, getHeight() / scale),
                session.selection(),
                Pointing.at(session.time().since(session.start()), session.scenario()),
                View.nearMicros(session.speedProperty().get(), session.end().since(session.start())),
                control.get(),
                List.of());
        Picture picture = Picture.of(session.state(), session.time(), view);
        canvas.show(picture, theme.getValue().palette(), scale);
    }

    private void describe() {
        if (!session.isPlaying()) {
            var totals = session.state().totals();
            setAccessibleText("The stage. " + totals.put() + " records stored, " + totals.throttled() + " throttled, "
                    + totals.read() + " read, " + totals.expired() + " expired.");
        }
    }
}
