package dev.shardlab.ui.transport;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.ui.notable.MarkRun;
import dev.shardlab.ui.notable.Notable;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.ui.theme.Theme;
import java.util.Comparator;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** The timeline under the stage: every notable event as a mark; press or drag to go to a time. */
public final class TimelineBar extends Region {

    private static final double REACH = 7;

    private final PlaySession session;
    private final ObservableValue<Theme> theme;
    private final Canvas canvas = new Canvas();
    private final Tooltip tooltip = new Tooltip();
    private final ObjectProperty<TimelineForm> form = new SimpleObjectProperty<>(this, "form", TimelineForm.FULL);
    private boolean goesOn;

    /** Where the mouse is over the track; null while it is elsewhere. */
    private @Nullable Double pointedAtX;

    public TimelineBar(PlaySession session, ObservableValue<Theme> theme) {
        this.session = session;
        this.theme = theme;
        setId("timeline");
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText("Timeline");
        canvas.setManaged(false);
        getChildren().add(canvas);
        setCursor(Cursor.HAND);
        tooltip.setShowDelay(Duration.millis(150));
        repaintWhenChanged();
        listenToMouse();
    }

    private void repaintWhenChanged() {
        InvalidationListener repaint = _ -> requestLayout();
        session.shown().timeProperty().addListener(repaint);
        session.branches().endProperty().addListener(repaint);
        session.shown().simulatedUntilProperty().addListener(repaint);
        session.marks().revisionProperty().addListener(repaint);
        theme.addListener(repaint);
        form.addListener(repaint);
    }

    private void point(@Nullable Double x) {
        pointedAtX = x;
        requestLayout();
    }

    private void listenToMouse() {
        setOnMousePressed(event -> {
            goesOn = session.transport().isPlaying();
            session.transport().pause();
            goTo(event);
        });
        setOnMouseDragged(event -> {
            point(event.getX());
            goTo(event);
        });
        setOnMouseExited(_ -> point(null));
        setOnMouseReleased(_ -> {
            if (goesOn && !session.transport().reversedProperty().get()) {
                session.transport().play();
            }
        });
        setOnMouseMoved(event -> {
            point(event.getX());
            Optional<MarkRun> near = markAt(event.getX(), event.getY());
            near.ifPresent(run -> tooltip.setText(words(run)));
            if (near.isPresent()) {
                Tooltip.install(this, tooltip);
            } else {
                Tooltip.uninstall(this, tooltip);
            }
        });
    }

    private void goTo(MouseEvent event) {
        Optional<MarkRun> mark = event.getEventType() == MouseEvent.MOUSE_PRESSED
                ? markAt(event.getX(), event.getY())
                : Optional.empty();
        session.transport().seek(mark.map(run -> run.first().at()).orElse(axis().timeAt(event.getX())));
    }

    private Optional<MarkRun> markAt(double x, double y) {
        return PlacedMark.of(session.marks().visible(), axis(), form.get()).stream()
                .filter(mark -> Math.abs(form.get().yOf(mark.run().first().kind()) - y) <= REACH)
                .filter(mark -> Math.abs(mark.x() - x) <= REACH)
                .min(Comparator.comparingDouble(mark -> Math.abs(mark.x() - x)))
                .map(PlacedMark::run);
    }

    private String words(MarkRun run) {
        Notable first = run.first();
        VirtualTime start = session.shown().start();
        String more = run.count() > 1
                ? "\nand " + (run.count() - 1) + " more until "
                        + TimeWords.clock(run.last().since(start))
                : "";
        return TimeWords.clock(first.at().since(start)) + "  " + first.words() + more + "\n("
                + first.kind().meaning() + ")";
    }

    private TimeAxis axis() {
        return TimeAxis.of(
                session.shown().start(), session.branches().endProperty().get(), getWidth());
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        TimelinePainter painter =
                new TimelinePainter(g, axis(), theme.getValue().palette(), form.get());
        painter.paint(
                session.shown().time(),
                session.shown().simulatedUntilProperty().get(),
                session.marks().visible());
        if (pointedAtX != null) {
            painter.paintPointedAt(axis().timeAt(pointedAtX));
        }
    }

    /** Which marks there are, and how high it is. */
    ObjectProperty<TimelineForm> formProperty() {
        return form;
    }

    @Override
    protected double computePrefHeight(double width) {
        return form.get().height();
    }

    @Override
    protected double computeMinHeight(double width) {
        return form.get().height();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 240;
    }
}
