package dev.shardlab.sim;

import dev.shardlab.command.ClientAction;
import dev.shardlab.command.Reply;
import dev.shardlab.command.ServiceCall;
import dev.shardlab.command.firehose.FirehoseCommand.CreateDeliveryStream;
import dev.shardlab.command.kcl.ApplicationCommand;
import dev.shardlab.command.kinesis.StreamCommand;
import dev.shardlab.command.queue.QueueCommand.CreateQueue;
import dev.shardlab.event.InputEvent.ActionTaken;
import dev.shardlab.event.StreamEvent.ChangeRefused;
import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.Tags;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.queue.QueueChange;
import dev.shardlab.sim.actor.Actor;
import dev.shardlab.sim.actor.ActorContext;
import dev.shardlab.sim.actor.Message;
import dev.shardlab.sim.firehose.FirehoseOrders;
import dev.shardlab.sim.producer.ProducerMessage;
import dev.shardlab.sim.queue.QueueOrders;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.DeliveryStreamSetup;
import dev.shardlab.sim.setup.FirehoseAction;
import dev.shardlab.sim.setup.QueueAction;
import dev.shardlab.sim.setup.QueueSetup;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.sim.setup.StreamSetup;
import dev.shardlab.sim.setup.TimedAction;
import dev.shardlab.state.kinesis.StreamState;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;

/**
 * What is done to the experiment from outside: the streams it begins with, and actions at their times. Each action is first
 * noted in words; what comes of it, a refusal too, follows it in the log.
 */
final class Script implements Actor {

    /** Streams that exist at the start are created so long before, one after the other: more than they need to be ACTIVE. */
    private static final long HEAD_START_MICROS = VirtualTime.toMicros(Duration.ofMinutes(1));

    private final int id;
    private final Setup setup;
    private final Map<ProducerName, Integer> producers;
    private final Map<ProducerName, Integer> queueProducers;
    private final Map<ProducerName, Integer> deliveryProducers;
    private final Map<WorkerName, Integer> queueWorkers;

    /**
     * The numbers of those among the actors to whom things are done.
     *
     * @param producers of streams
     * @param queueProducers of queues; one that feeds both is in both
     * @param deliveryProducers of delivery streams
     */
    Script(
            int id,
            Setup setup,
            Map<ProducerName, Integer> producers,
            Map<ProducerName, Integer> queueProducers,
            Map<ProducerName, Integer> deliveryProducers,
            Map<WorkerName, Integer> queueWorkers) {
        this.id = id;
        this.setup = setup;
        this.producers = producers;
        this.queueProducers = queueProducers;
        this.deliveryProducers = deliveryProducers;
        this.queueWorkers = queueWorkers;
    }

    /** What the script is told. */
    sealed interface Cue extends Message {

        record Create(StreamSetup stream) implements Cue {}

        record Make(QueueSetup queue) implements Cue {}

        record Start(DeliveryStreamSetup deliveryStream) implements Cue {}

        record Take(Action action, boolean byStudent) implements Cue {}
    }

    /** When the first stream is created, at the latest when the experiment begins. */
    static VirtualTime earliest(Setup setup) {
        long existing =
                setup.streams().stream().filter(StreamSetup::existsAtStart).count();
        return setup.start().plusMicros(-existing * HEAD_START_MICROS);
    }

    @Override
    public void begin(ActorContext context) {
        long existingAt = earliest(setup).micros();
        for (StreamSetup stream : setup.streams()) {
            if (stream.existsAtStart()) {
                context.wake(id, existingAt, new Cue.Create(stream));
                existingAt += HEAD_START_MICROS;
            } else {
                context.wake(id, setup.start().micros(), new Cue.Create(stream));
            }
        }
        // A dead-letter queue is there before those that need it.
        setup.queues().queues().stream()
                .sorted(Comparator.comparing(queue -> queue.settings().redrive() != null))
                .forEach(queue -> context.wake(id, setup.start().micros(), new Cue.Make(queue)));
        setup.firehose()
                .deliveryStreams()
                .forEach(stream -> context.wake(id, setup.start().micros(), new Cue.Start(stream)));
        for (TimedAction timed : setup.actions()) {
            long at = setup.start().plus(timed.at()).micros();
            Cue cue = new Cue.Take(timed.action(), false);
            if (timed.recorded()) {
                context.wakeLast(id, at, cue);
            } else {
                context.wake(id, at, cue);
            }
        }
    }

    /** A script remembers nothing. */
    @Override
    public Script copy() {
        return this;
    }

    @Override
    public void receive(Message message, ActorContext context) {
        switch ((Cue) message) {
            case Cue.Create(StreamSetup stream) ->
                ask(new StreamCommand.CreateStream(stream.name(), stream.shards(), stream.retention()), context);
            case Cue.Make(QueueSetup queue) ->
                ask(new CreateQueue(queue.name(), QueueChange.of(queue.settings()), Tags.NONE), context);
            case Cue.Start(DeliveryStreamSetup stream) ->
                ask(new CreateDeliveryStream(stream.name(), stream.settings(), Tags.NONE), context);
            case Cue.Take(Action action, boolean byStudent) -> {
                String instead = byStudent
                        ? ""
                        : PlannedChange.of(action, context.state())
                                .map(PlannedChange::instead)
                                .orElse("");
                context.note(new ActionTaken(
                        context.now(), ActionWords.of(action), byStudent, instead, PlannedChange.setBy(action)));
                take(action, context);
            }
        }
    }

    private void take(Action action, ActorContext context) {
        switch (action) {
            case Action.Split split -> ask(split(split, context), context);
            case Action.Merge(var stream, var shard, var adjacent) ->
                ask(new StreamCommand.MergeShards(stream, shard, adjacent), context);
            case Action.SetShardCount(var stream, int shards) ->
                ask(new StreamCommand.UpdateShardCount(stream, shards), context);
            case Action.SetRetention(var stream, var retention) -> ask(retention(stream, retention, context), context);
            case Action.SetRate(var producer, double perSec) ->
                direct(producer, new ProducerMessage.ChangeRate(perSec), context);
            case Action.SendBurst(var producer, int records) ->
                direct(producer, new ProducerMessage.SendBurst(records), context);
            case Action.StartWorker(var application, var worker) ->
                askApplication(application, new ApplicationCommand.StartWorker(application, worker), context);
            case Action.StopWorker(var application, var worker) ->
                askApplication(application, new ApplicationCommand.StopWorker(application, worker), context);
            case Action.KillWorker(var application, var worker) ->
                askApplication(application, new ApplicationCommand.KillWorker(application, worker), context);
            case QueueAction.OnQueue on ->
                ask(QueueOrders.command(on, context.now(), context.state().queues()), context);
            case FirehoseAction on -> ask(FirehoseOrders.command(on), context);
            case QueueAction.OnWorkers on -> context.tell(idOf(on.workers(), queueWorkers), QueueOrders.order(on));
        }
    }

    private static void ask(ClientAction action, ActorContext context) {
        context.ask(ServiceCall.ofScenario(action));
    }

    /** Where there is no such shard, any key will do: the request is refused before it is looked at. */
    private static ClientAction split(Action.Split action, ActorContext context) {
        HashKey at = action.at();
        if (at == null) {
            ShardId shard = action.shard();
            at = context.state().kinesis().stream(action.stream())
                    .flatMap((StreamState stream) -> stream.shard(shard))
                    .map(found -> found.range().middle())
                    .orElse(HashKey.MIN);
        }
        return new StreamCommand.SplitShard(action.stream(), action.shard(), at);
    }

    /** The service has two calls for it, and refuses the wrong one. */
    private static ClientAction retention(StreamName stream, Duration retention, ActorContext context) {
        boolean shorter = context.state().kinesis().stream(stream)
                .filter(found -> retention.compareTo(found.retention()) < 0)
                .isPresent();
        return shorter
                ? new StreamCommand.DecreaseRetention(stream, retention)
                : new StreamCommand.IncreaseRetention(stream, retention);
    }

    /** A producer that has not started says so itself, or nobody can: one of a stream is there only once it has. */
    private void direct(ProducerName name, ProducerMessage order, ActorContext context) {
        if (deliveryProducers.containsKey(name)) {
            context.tell(idOf(name, deliveryProducers), order);
            return;
        }
        boolean feedsStream = producers.containsKey(name);
        if (feedsStream && context.state().producers().named(name).isEmpty()) {
            refuse(
                    streamOf(name),
                    "Producer " + name,
                    ErrorCode.RESOURCE_NOT_FOUND,
                    "Producer " + name + " has not started yet.",
                    context);
            return;
        }
        if (feedsStream) {
            context.tell(idOf(name, producers), order);
        }
        if (!feedsStream || queueProducers.containsKey(name)) {
            context.tell(idOf(name, queueProducers), order);
        }
    }

    private void askApplication(ApplicationName name, ApplicationCommand command, ActorContext context) {
        if (context.ask(command).reply() instanceof Reply.Refused(ErrorCode error, String why)) {
            refuse(streamOf(name), "Application " + name, error, why, context);
        }
    }

    private static <N> int idOf(N name, Map<N, Integer> numbers) {
        Integer id = numbers.get(name);
        if (id == null) {
            throw new IllegalArgumentException("There is no " + name);
        }
        return id;
    }

    private StreamName streamOf(ProducerName name) {
        return setup.producers().stream()
                .filter(producer -> producer.name().equals(name))
                .findFirst()
                .orElseThrow()
                .stream();
    }

    private StreamName streamOf(ApplicationName name) {
        return setup.applications().stream()
                .filter(application -> application.name().equals(name))
                .findFirst()
                .orElseThrow()
                .stream();
    }

    private static void refuse(StreamName stream, String action, ErrorCode error, String why, ActorContext context) {
        context.note(new ChangeRefused(context.now(), stream, action, error, why));
    }
}
