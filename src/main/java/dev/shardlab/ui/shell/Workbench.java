package dev.shardlab.ui.shell;

import dev.shardlab.ui.charts.ChartStrip;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.ui.stage.StagePane;
import dev.shardlab.ui.theme.Theme;
import dev.shardlab.ui.transport.Notables;
import dev.shardlab.ui.transport.TransportPane;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Insets;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Where a scenario is played: the stage in the middle, the lesson on its left, the facts on its right, time below. */
public final class Workbench extends StackPane implements Commands {

    private static final double PROJECTOR_ZOOM = 1.4;

    /** In a lower window the stage needs all the height there is. */
    private static final double LOWEST_WITH_CHARTS = 660;

    private final PlaySession session;
    private final ObjectProperty<Theme> theme;
    private final Runnable library;
    private final BorderPane frame = new BorderPane();
    private final BorderPane middle = new BorderPane();
    private final StagePane stage;
    private final ChartStrip charts;
    private final Region top;
    private final Region left;
    private final Region right;
    private final HelpSheet help;
    private boolean projecting;

    /**
     * Puts the parts in their places.
     *
     * @param library what shows the library
     */
    public Workbench(PlaySession session, Panes panes, ObjectProperty<Theme> theme, Runnable library) {
        this.session = session;
        this.theme = theme;
        this.library = library;
        Notables notables = new Notables(session);
        stage = new StagePane(session, theme, panes.words());
        charts = new ChartStrip(session, theme);
        charts.setPadding(new Insets(2, 12, 10, 12));
        charts.managedProperty().bind(heightProperty().greaterThanOrEqualTo(LOWEST_WITH_CHARTS));
        charts.visibleProperty().bind(charts.managedProperty());
        top = new TopBar(session, this);
        left = SideColumn.left(panes.lesson(), panes.twin(), widthProperty());
        right = SideColumn.right(panes.inspector(), widthProperty());
        help = new HelpSheet(theme, this::toggleHelp);
        help.setVisible(false);

        frame.setTop(top);
        frame.setLeft(left);
        middle.setCenter(stage);
        middle.setBottom(charts);
        frame.setCenter(middle);
        frame.setRight(right);
        frame.setBottom(new TransportPane(session, notables, theme));
        getChildren().addAll(frame, help);
        Keyboard keyboard = new Keyboard(session, notables, this, () -> flip(stage.controlProperty()), this::escape);
        addEventHandler(KeyEvent.KEY_PRESSED, keyboard::handle);
        addEventHandler(KeyEvent.KEY_TYPED, keyboard::handleTyped);
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
        } else if (projecting) {
            toggleProjector();
        } else {
            session.selectionProperty().set(null);
        }
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
        projecting = !projecting;
        frame.setTop(projecting ? null : top);
        middle.setBottom(projecting ? null : charts);
        frame.setLeft(projecting ? null : left);
        frame.setRight(projecting ? null : right);
        stage.zoomProperty().set(projecting ? PROJECTOR_ZOOM : 1);
        getStyleClass().remove("lab-projector");
        if (projecting) {
            getStyleClass().add("lab-projector");
        }
    }

    @Override
    public void toggleHelp() {
        help.setVisible(!help.isVisible());
    }
}
