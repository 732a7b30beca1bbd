package dev.shardlab.ui.inspector;

import dev.shardlab.model.Caller;
import dev.shardlab.model.WorkerName;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.state.LabState;
import dev.shardlab.state.firehose.DeliveryStreamState;
import dev.shardlab.state.kcl.ApplicationState;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.kinesis.StreamState;
import dev.shardlab.state.producer.ProducerState;
import dev.shardlab.state.queue.QueueState;
import dev.shardlab.state.queue.QueueWorkerState;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;

/**
 * Everything that the window offers to do at a moment: the inspector's own controls are made for each thing on the stage, and each
 * is used, up and down. To be called on the JavaFX thread.
 */
public final class OfferedActions {

    private final Set<Action> found = new LinkedHashSet<>();

    private OfferedActions() {}

    /** In the order in which the controls stand, each once. */
    public static List<Action> at(LabState state) {
        OfferedActions offered = new OfferedActions();
        for (ProducerState producer : state.producers().all()) {
            offered.use(ProducerChanges.of(producer, 100_000, offered.found::add));
        }
        for (StreamState stream : state.kinesis().streams()) {
            offered.use(StreamChanges.of(stream, offered.found::add));
            for (ShardState shard : stream.shards()) {
                offered.use(ShardChanges.of(stream, shard, offered.found::add));
            }
        }
        for (ApplicationState application : state.kcl().applications()) {
            offered.use(ApplicationChanges.of(application, offered.found::add));
        }
        for (QueueState queue : state.queues().all()) {
            offered.use(QueueChanges.of(queue, offered.found::add));
        }
        for (QueueWorkerState worker : state.queues().workers()) {
            Caller one = worker.worker();
            WorkerName all = new WorkerName(one.name().replaceFirst("-\\d+$", ""));
            offered.use(QueueChanges.ofWorkers(all, state.queues(), offered.found::add));
            offered.use(QueueChanges.ofWorker(all, one, state.queues(), offered.found::add));
        }
        for (DeliveryStreamState stream : state.firehose().all()) {
            for (Map<String, String> typed : List.of(
                    Map.of("buffer-size", "1", "buffer-interval", "60"),
                    Map.of("buffer-size", "2", "buffer-interval", "900"))) {
                ChangePanel panel = DeliveryChanges.of(stream, offered.found::add);
                panel.controls()
                        .forEach(control -> each(
                                control,
                                TextField.class,
                                field -> field.setText(typed.getOrDefault(field.getId(), field.getText()))));
                offered.use(panel);
            }
        }
        return List.copyOf(offered.found);
    }

    private void use(ChangePanel panel) {
        panel.controls().forEach(this::use);
    }

    private void use(Node control) {
        each(control, Slider.class, slider -> {
            double at = slider.getValue();
            for (double to : new double[] {0, Math.max(0, at - 20), Math.min(100, at + 20), at}) {
                slider.setValue(to);
            }
        });
        each(control, TextField.class, field -> {
            if (field.getId().equals("visibility-timeout")) {
                field.setText("12");
            }
            if (field.getId().equals("split-at")) {
                double middle = Double.parseDouble(field.getText());
                field.setText(Double.toString(middle * 0.99));
            }
        });
        each(control, Button.class, Button::fire);
    }

    private static <T extends Node> void each(Node node, Class<T> type, Consumer<T> use) {
        if (type.isInstance(node)) {
            use.accept(type.cast(node));
        } else if (node instanceof Parent parent) {
            new ArrayList<>(parent.getChildrenUnmodifiable()).forEach(child -> each(child, type, use));
        }
    }
}
