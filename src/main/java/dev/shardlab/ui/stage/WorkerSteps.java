package dev.shardlab.ui.stage;

import dev.shardlab.draw.kcl.ApplicationItem;
import dev.shardlab.draw.paper.Picture;
import dev.shardlab.model.GroupName;
import dev.shardlab.model.WorkerName;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.state.LabState;
import dev.shardlab.state.kcl.GroupState;
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

/** A minus and a plus in the header of each group on the stage: a worker less, a worker more. */
final class WorkerSteps extends Pane {

    private static final double BETWEEN = 2;
    private static final double LETTERS = 0.7;

    /** The two buttons of a group. */
    private record Pair(Button less, Button more) {}

    private final Consumer<Action> act;
    private final Map<GroupName, Pair> pairs = new TreeMap<>();

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
            GroupState group = handle.item() instanceof ApplicationItem.OfGroup(var name)
                    ? state.kcl().group(name).orElse(null)
                    : null;
            if (group != null) {
                Pair pair = pairs.computeIfAbsent(group.name(), WorkerSteps::pair);
                write(pair, group);
                place(pair, handle, zoom);
                shown.add(pair.less());
                shown.add(pair.more());
            }
        }
        if (!shown.equals(getChildren())) {
            getChildren().setAll(shown);
        }
    }

    private static Pair pair(GroupName group) {
        return new Pair(button("−", "less-" + group), button("+", "more-" + group));
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

    private void write(Pair pair, GroupState group) {
        WorkerName next = NextWorker.in(group);
        WorkerName last = group.workers().isEmpty() ? null : group.workers().getLast();
        say(pair.more(), "Add worker " + next + " to " + group.name());
        say(
                pair.less(),
                last == null ? group.name() + " has no worker" : "Stop worker " + last + " of " + group.name());
        pair.less().setDisable(last == null);
        pair.more().setOnAction(_ -> act.accept(new Action.StartWorker(group.name(), next)));
        pair.less().setOnAction(_ -> stop(group.name(), last));
    }

    private void stop(GroupName group, @Nullable WorkerName worker) {
        if (worker != null) {
            act.accept(new Action.StopWorker(group, worker));
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
