package dev.shardlab.engine;

import dev.shardlab.command.ClientAction;
import dev.shardlab.command.Command;
import dev.shardlab.command.ElapseTime;
import dev.shardlab.command.ServiceCall;
import dev.shardlab.command.client.RefusedCall;
import dev.shardlab.command.firehose.FirehoseCommand;
import dev.shardlab.command.kcl.ApplicationCommand;
import dev.shardlab.command.kinesis.ServiceCommand;
import dev.shardlab.command.kinesis.StreamCommand.Put;
import dev.shardlab.command.kinesis.SubscriptionCommand;
import dev.shardlab.command.queue.AnswerPolls;
import dev.shardlab.command.queue.QueueCommand;
import dev.shardlab.engine.client.ClientRules;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.engine.firehose.FirehoseRules;
import dev.shardlab.engine.kcl.KclRules;
import dev.shardlab.engine.kinesis.KinesisRules;
import dev.shardlab.engine.queue.QueueRules;
import dev.shardlab.event.Event;
import dev.shardlab.event.PutOrigin;
import dev.shardlab.model.Caller;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.LabState;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides what comes of a command. The same state, command and time always give the same decision; nothing is changed by
 * deciding. The caller folds the decision's events into the state before it asks again.
 *
 * <p>One engine belongs to one caller at a time: it keeps counters for reuse from request to request.
 */
public final class Engine {

    private final KinesisRules kinesis = new KinesisRules();
    private final FirehoseRules firehose = new FirehoseRules(kinesis);
    private final ClientRules clients = new ClientRules(kinesis, firehose);

    /**
     * @param now the time of the events to come, not before {@code state.now()}
     */
    public Decision decide(LabState state, Command command, VirtualTime now) {
        return switch (command) {
            case ServiceCall(Caller.Client client, ClientAction asked) -> clients.decide(state, client, asked, now);
            case ServiceCall(Caller caller, ServiceCommand asked) ->
                kinesis.decide(state.kinesis(), caller, put -> origin(caller, put), asked, now);
            case ServiceCall(Caller caller, QueueCommand asked) ->
                QueueRules.decide(state.queues(), caller, asked, now);
            case ServiceCall(Caller caller, FirehoseCommand asked) ->
                firehose.decide(state.firehose(), state.kinesis(), caller, asked, now);
            case RefusedCall asked -> clients.decide(state, asked, now);
            case SubscriptionCommand asked -> kinesis.decide(state.kinesis(), asked, now);
            case ApplicationCommand asked -> KclRules.decide(state.kcl(), state.kinesis(), asked, now);
            case AnswerPolls asked -> QueueRules.decide(state.queues(), asked, now);
            case ElapseTime _ -> Decision.done(elapse(state, now));
        };
    }

    private static PutOrigin origin(Caller caller, Put put) {
        if (caller instanceof Caller.Producer(ProducerName producer)) {
            return new PutOrigin(caller, producer, put.call());
        }
        throw new IllegalArgumentException("A put comes from a producer or a client, not from " + caller);
    }

    /**
     * The next thing that is due by now; nothing if there is none left. One at a time, each decided on the state that the one before has
     * left: so none needs a copy of the state to try itself out on, and each costs what is due.
     */
    private List<Event> elapse(LabState state, VirtualTime now) {
        List<Event> due = KinesisRules.elapse(state.kinesis(), now);
        due = due.isEmpty() ? KclRules.elapse(state.kcl(), now) : due;
        due = due.isEmpty() ? QueueRules.elapse(state.queues(), now) : due;
        return due.isEmpty() ? firehose.elapse(state.firehose(), state.kinesis(), now) : due;
    }

    /**
     * What is to be asked next, in this order, because of what happened: who reacts to what others did. Asked once the events were
     * folded, be they of one decision or of all that was due at a time.
     */
    public List<Command> reactions(LabState state, List<Event> happened) {
        List<Command> ofApplications = KclRules.reactions(state.kcl(), happened);
        List<Command> ofQueues = QueueRules.reactions(state.queues(), happened);
        // Asked after every request, and mostly there are none: nothing is made for that.
        if (ofQueues.isEmpty()) {
            return ofApplications;
        }
        List<Command> reactions = new ArrayList<>(ofApplications);
        reactions.addAll(ofQueues);
        return reactions;
    }

    /**
     * When {@link ElapseTime} has something to do next, in microseconds of virtual time; {@code Long.MAX_VALUE} if nothing is
     * under way. Never in the past, once the command was asked at that time until nothing came of it. Cheap enough to ask after every
     * event.
     */
    public long nextDueMicros(LabState state) {
        return Math.min(
                Math.min(QueueRules.nextDueMicros(state.queues()), FirehoseRules.nextDueMicros(state.firehose())),
                Math.min(KinesisRules.nextDueMicros(state.kinesis()), KclRules.nextDueMicros(state.kcl())));
    }
}
