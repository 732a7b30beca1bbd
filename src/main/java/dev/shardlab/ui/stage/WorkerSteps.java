package dev.shardlab.ui.stage;

import dev.shardlab.draw.kcl.ApplicationItem;
import dev.shardlab.draw.paper.Picture;
import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.WorkerName;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.state.LabState;
import dev.shardlab.state.kcl.ApplicationState;
import dev.shardlab.ui.inspector.NextWorker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/** A minus and a plus in the header of each application on the stage: a worker less, a worker more. */
final class WorkerSteps extends Pane {

    private static final double BETWEEN = 2;
    private static final double LETTERS = 0.7;

    /** The two buttons of an application. */
    private record Pair(Button less, Button more) {}

    private final Consumer<Action> act;
    private final Map<ApplicationName, Pair> pairs = new TreeMap<>();

    WorkerSteps(Consumer<Action> act) {
        this.act = act;
        setId("worker-steps");
        setPickOnBounds(false);
        setManaged(false);
    }

    /**
     * Puts the buttons where a picture keeps room for them.
     *
     * @param zoom pixels of the scene for one of the picture
     */
    void show(Picture picture, LabState state, double zoom) {
        List<Node> shown = new ArrayList<>();
        for (Picture.Handle handle : picture.handles()) {
            ApplicationState application = handle.item() instanceof ApplicationItem.OfApplication(var name)
                    ? state.kcl().application(name).orElse(null)
                    : null;
            if (application != null) {
                Pair pair = pairs.computeIfAbsent(application.name(), WorkerSteps::pair);
                write(pair, application);
                place(pair, handle, zoom);
                shown.add(pair.less());
                shown.add(pair.more());
            }
        }
        if (!shown.equals(getChildren())) {
            getChildren().setAll(shown);
        }
    }

    private static Pair pair(ApplicationName application) {
        return new Pair(button("−", "less-" + application), button("+", "more-" + application));
    }

    private static Button button(String sign, String id) {
        Button button = new Button(sign);
        button.setId(id);
        button.getStyleClass().add("stage-step");
        button.setMinSize(0, 0);
        button.setManaged(false);
        button.setTooltip(new Tooltip());
        return button;
    }

    private void write(Pair pair, ApplicationState application) {
        WorkerName next = NextWorker.in(application);
        WorkerName last =
                application.workers().isEmpty() ? null : application.workers().getLast();
        say(pair.more(), "Add worker " + next + " to " + application.name());
        say(
                pair.less(),
                last == null
                        ? application.name() + " has no worker"
                        : "Stop worker " + last + " of " + application.name());
        pair.less().setDisable(last == null);
        pair.more().setOnAction(_ -> act.accept(new Action.StartWorker(application.name(), next)));
        pair.less().setOnAction(_ -> stop(application.name(), last));
    }

    private void stop(ApplicationName application, @Nullable WorkerName worker) {
        if (worker != null) {
            act.accept(new Action.StopWorker(application, worker));
        }
    }

    private static void say(Button button, String words) {
        if (!words.equals(button.getAccessibleText())) {
            button.setAccessibleText(words);
            button.getTooltip().setText(words);
        }
    }

    private static void place(Pair pair, Picture.Handle handle, double zoom) {
        double width = (handle.width() - BETWEEN) / 2;
        double left = handle.x();
        for (Button button : new Button[] {pair.less(), pair.more()}) {
            button.setStyle("-fx-font-size: " + Math.round(handle.height() * zoom * LETTERS) + "px;");
            button.resizeRelocate(left * zoom, handle.y() * zoom, width * zoom, handle.height() * zoom);
            left += width + BETWEEN;
        }
    }
}
