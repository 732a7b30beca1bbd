package dev.shardlab.ui.inspector;

import dev.shardlab.draw.client.ClientItem;
import dev.shardlab.draw.firehose.FirehoseItem;
import dev.shardlab.draw.item.FlowItem;
import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.kcl.ApplicationItem;
import dev.shardlab.draw.kinesis.ConsumerItem;
import dev.shardlab.draw.kinesis.StreamItem;
import dev.shardlab.draw.producer.ProducerItem;
import dev.shardlab.draw.queue.MessageGroupItem;
import dev.shardlab.draw.queue.MessageItem;
import dev.shardlab.draw.queue.MessagesItem;
import dev.shardlab.draw.queue.QueueItem;
import dev.shardlab.draw.queue.QueueSenderItem;
import dev.shardlab.draw.queue.QueueWorkerItem;
import dev.shardlab.draw.queue.QueueWorkersItem;
import dev.shardlab.draw.queue.TubeItem;
import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.Caller;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.queue.FleetWorker;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.Demand;
import dev.shardlab.sim.setup.QueueWorkersSetup;
import dev.shardlab.state.LabState;
import dev.shardlab.state.kcl.ApplicationState;
import dev.shardlab.state.kinesis.StreamState;
import dev.shardlab.ui.session.PlaySession;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** "Change it here": what may be done to the thing selected, and what became of the last thing done. */
final class ChangeView extends VBox {

    private final PlaySession session;
    private final Label heading = new Label("Change it here");
    private final VBox controls = new VBox(8);
    private final VBox bounds = new VBox(4);
    private final Label outcome = new Label();
    private Object shape = ChangePanel.NOTHING.shape();
    private @Nullable StageItem shown;
    private @Nullable VirtualTime actedAt;

    ChangeView(PlaySession session) {
        super(8);
        this.session = session;
        setId("change-it-here");
        heading.getStyleClass().add("lab-heading");
        outcome.setId("change-outcome");
        outcome.setWrapText(true);
        outcome.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(new Rule(), heading, controls, bounds, outcome);
        session.acting().refusalProperty().subscribe(_ -> tellOutcome());
    }

    void show(@Nullable StageItem fact, LabState state) {
        ChangePanel panel = panel(fact, state).orElse(ChangePanel.NOTHING);
        boolean some = !panel.controls().isEmpty();
        setVisible(some);
        setManaged(some);
        if (!panel.shape().equals(shape) && !isInHand(fact)) {
            build(panel);
        }
        if (!Objects.equals(fact, shown)) {
            actedAt = null;
        }
        shown = fact;
        tellOutcome();
    }

    /** What somebody is typing or dragging is not taken from under the hands because the thing itself has changed. */
    private boolean isInHand(@Nullable StageItem fact) {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        boolean held = owner instanceof TextField || (owner instanceof Slider slider && slider.isValueChanging());
        return held && controls.isFocusWithin() && Objects.equals(fact, shown);
    }

    /**
     * A button that was pressed keeps the keyboard, although it is a new one; where it is no more, the first control has it. Who
     * had walked to it has walked to the new one: else the next press of the same key would be the player's.
     */
    private void build(ChangePanel panel) {
        Node owner = getScene() == null || !controls.isFocusWithin()
                ? null
                : getScene().getFocusOwner();
        boolean walked = owner != null && owner.isFocusVisible();
        shape = panel.shape();
        controls.getChildren().setAll(panel.controls());
        bounds.getChildren().setAll(panel.bounds());
        bounds.setManaged(!panel.bounds().isEmpty());
        Node successor = owner == null || owner.getId() == null ? null : controls.lookup("#" + owner.getId());
        if (successor != null) {
            give(successor, walked);
        } else if (walked) {
            focusFirst();
        }
    }

    private void give(Node control, boolean walked) {
        control.requestFocus();
        if (walked && control.requestFocusTraversal(TraversalDirection.NEXT)) {
            getScene().getFocusOwner().requestFocusTraversal(TraversalDirection.PREVIOUS);
        }
    }

    private Optional<ChangePanel> panel(@Nullable StageItem fact, LabState state) {
        return switch (fact) {
            case null -> ofOnlyStream(state);
            case ProducerItem.OfProducer(var name)
            when state.clients().behind(name).isPresent() -> Optional.empty();
            case ProducerItem.OfProducer(var name) ->
                state.producers()
                        .named(name)
                        .map(producer -> ProducerChanges.of(
                                producer, Demand.mostPerSec(session.scenario().setup(), name), this::act));
            case StreamItem.OfShard(var stream, var shard) -> ofShard(stream, shard, state);
            case StreamItem.OfHashAxis(var name) -> ofStream(name, state);
            case StreamItem.OfShards(var name, var _) -> ofStream(name, state);
            case StreamItem.OfTrimHorizon(var name) ->
                state.kinesis().stream(name).map(stream -> StreamChanges.ofRetention(stream, this::act));
            case ApplicationItem.OfApplication(var name) -> ofApplication(name, state);
            case ApplicationItem.OfCursor(var name, var _) -> ofApplication(name, state);
            case ApplicationItem.OfWorker(var name, var worker) ->
                state.kcl().application(name).map(application -> ApplicationChanges.ofWorker(
                                application, worker, this::act)
                        .and(ofStreamOf(application, state)));
            case TubeItem item -> ofQueue(item, state);
            case FirehoseItem item -> ofDeliveryStream(item, state);
            case ClientItem _, ConsumerItem _, FlowItem _ -> Optional.empty();
            case ProducerItem.OfFlight _,
                    ProducerItem.OfFlights _,
                    ProducerItem.OfRetry _,
                    StreamItem.OfRecord _,
                    StreamItem.OfRecords _ -> Optional.empty();
        };
    }

    private Optional<ChangePanel> ofDeliveryStream(FirehoseItem item, LabState state) {
        return switch (item) {
            case FirehoseItem.OfDeliveryStream _, FirehoseItem.OfBuffer _ ->
                state.firehose()
                        .find(((FirehoseItem.OfOne) item).deliveryStream())
                        .map(stream -> DeliveryChanges.of(stream, this::act));
            case FirehoseItem.OfBucket bucket ->
                state.firehose().all().stream()
                        .filter(stream ->
                                stream.settings().destination().bucket().equals(bucket.bucket()))
                        .findFirst()
                        .map(stream -> DeliveryChanges.ofDestination(stream, this::act));
            case FirehoseItem.OfDelivery _ -> Optional.empty();
            case FirehoseItem.OfSender sender ->
                state.firehose().findProducer(sender.sender()).map(producer -> {
                    ProducerName name = new ProducerName(producer.producer().name());
                    long most = Demand.mostPerSec(session.scenario().setup(), name);
                    return ProducerChanges.of(name, producer.recordsPerSec(), most, this::act);
                });
        };
    }

    private Optional<ChangePanel> ofQueue(TubeItem item, LabState state) {
        return switch (item) {
            case MessageItem _ -> Optional.empty();
            case QueueItem _, MessagesItem _, MessageGroupItem _ ->
                state.queues().queue(item.queue()).map(queue -> QueueChanges.of(queue, this::act));
            case QueueSenderItem sender ->
                state.queues()
                        .findProducer(sender.sender())
                        .map(producer -> new ProducerName(producer.producer().name()))
                        .map(name -> ProducerChanges.of(
                                name,
                                state.queues()
                                        .findProducer(sender.sender())
                                        .orElseThrow()
                                        .messagesPerSec(),
                                Demand.mostPerSec(session.scenario().setup(), name),
                                this::act));
            case QueueWorkersItem workers ->
                workersCalled(workers.fleet())
                        .map(found -> QueueChanges.ofWorkers(found.name(), state.queues(), this::act));
            case QueueWorkerItem(var _, Caller worker) ->
                workersCalled(FleetWorker.of(worker).fleet())
                        .map(found -> QueueChanges.ofWorker(found.name(), worker, state.queues(), this::act));
        };
    }

    /** Clients that take messages are not the experiment's to change. */
    private Optional<QueueWorkersSetup> workersCalled(String name) {
        return session.scenario().setup().queues().workers().stream()
                .filter(workers -> workers.name().value().equals(name))
                .findFirst();
    }

    /** With several streams, the one meant must be chosen first. */
    private Optional<ChangePanel> ofOnlyStream(LabState state) {
        return state.kinesis().streams().size() == 1
                ? state.kinesis().streams().stream().findFirst().map(stream -> StreamChanges.of(stream, this::act))
                : Optional.empty();
    }

    private Optional<ChangePanel> ofShard(StreamName name, ShardId shard, LabState state) {
        return state.kinesis().stream(name)
                .flatMap(stream -> stream.shard(shard).map(found -> ShardChanges.of(stream, found, this::act)));
    }

    private Optional<ChangePanel> ofStream(StreamName name, LabState state) {
        return state.kinesis().stream(name).map((StreamState stream) -> StreamChanges.of(stream, this::act));
    }

    private Optional<ChangePanel> ofApplication(ApplicationName name, LabState state) {
        return state.kcl().application(name).map(application -> ApplicationChanges.of(application, this::act)
                .and(ofStreamOf(application, state)));
    }

    /** How long records are kept, and in how many shards, is a reader's business too. */
    private ChangePanel ofStreamOf(ApplicationState application, LabState state) {
        return ofStream(application.stream(), state).orElse(ChangePanel.NOTHING);
    }

    /** Hands the keyboard to the first control, as if one had walked to it; false if there is none. */
    boolean focusFirst() {
        boolean found = isVisible() && heading.requestFocusTraversal(TraversalDirection.NEXT);
        if (found && getScene().getFocusOwner() instanceof TextInputControl field) {
            walkOnFrom(field);
        }
        return found;
    }

    /** To the slider beside a field, if there is one: who only wanted to have the controls would type into the field unawares. */
    private void walkOnFrom(TextInputControl field) {
        Node slider = controls.lookup(".slider");
        for (int steps = controls.getChildren().size() * 2;
                slider != null && steps > 0 && !slider.isFocused();
                steps--) {
            getScene().getFocusOwner().requestFocusTraversal(TraversalDirection.NEXT);
        }
        if (slider != null && !slider.isFocused()) {
            field.requestFocus();
        }
    }

    private void act(Action action) {
        actedAt = session.shown().time();
        session.act(action);
        tellOutcome();
    }

    private @Nullable ActionOutcome outcomeOf(VirtualTime at) {
        String refusal = session.acting().refusalProperty().get();
        return refusal == null
                ? ActionOutcome.of(session.shown().log(), at, session.shown().state())
                : ActionOutcome.refused(refusal);
    }

    private void tellOutcome() {
        VirtualTime at = actedAt;
        ActionOutcome known = at == null || session.shown().time().isBefore(at) ? null : outcomeOf(at);
        outcome.setVisible(known != null);
        outcome.setManaged(known != null);
        if (known == null) {
            outcome.setText("");
        }
        if (known != null) {
            outcome.setText(known.words());
            outcome.getStyleClass().setAll("label", "lab-small", known.refused() ? "lab-warning" : "lab-good");
        }
    }
}
