package dev.shardlab.engine;

import dev.shardlab.command.AccountCommand;
import dev.shardlab.command.ClientCommand;
import dev.shardlab.command.Command;
import dev.shardlab.command.ConsumerCommand;
import dev.shardlab.command.ElapseTime;
import dev.shardlab.command.GroupCommand;
import dev.shardlab.command.PolicyCommand;
import dev.shardlab.command.ProducerCommand;
import dev.shardlab.command.ServiceCommand;
import dev.shardlab.command.StreamCommand;
import dev.shardlab.command.StreamQuestion;
import dev.shardlab.command.StreamSetting;
import dev.shardlab.command.SubscriptionCommand;
import dev.shardlab.command.TagCommand;
import dev.shardlab.engine.client.ClientRules;
import dev.shardlab.engine.control.ControlRules;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.engine.fanout.FanOutRules;
import dev.shardlab.engine.fanout.Lapsing;
import dev.shardlab.engine.group.Failover;
import dev.shardlab.engine.group.GroupRules;
import dev.shardlab.engine.group.Rebalancing;
import dev.shardlab.engine.producer.ProducerRules;
import dev.shardlab.engine.stream.DueTimes;
import dev.shardlab.engine.stream.StreamRules;
import dev.shardlab.event.Event;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.LabState;
import java.util.List;

/**
 * Decides what comes of a command. The same state, command and time always give the same decision; nothing is changed by
 * deciding. The caller folds the decision's events into the state before it asks again.
 *
 * <p>One engine belongs to one caller at a time: it keeps counters for reuse from request to request.
 */
public final class Engine {

    private final StreamRules streams = new StreamRules();
    private final ClientRules clients = new ClientRules(this::decideService);

    /**
     * @param now the time of the events to come, not before {@code state.now()}
     */
    public Decision decide(LabState state, Command command, VirtualTime now) {
        return switch (command) {
            case ServiceCommand asked -> decideService(state, asked, now);
            case ClientCommand asked -> clients.decide(state, asked, now);
            case SubscriptionCommand asked -> FanOutRules.decide(state, asked, now);
            case GroupCommand asked -> GroupRules.decide(state, asked, now);
            case ProducerCommand asked -> ProducerRules.decide(state, asked, now);
            case ElapseTime _ -> Decision.done(Elapsing.next(state, now));
        };
    }

    private Decision decideService(LabState state, ServiceCommand command, VirtualTime now) {
        return switch (command) {
            case StreamCommand asked -> streams.decide(state, asked, now);
            case StreamQuestion asked -> ControlRules.ask(state, asked, now);
            case StreamSetting asked -> ControlRules.set(state, asked, now);
            case TagCommand asked -> ControlRules.tag(state, asked, now);
            case PolicyCommand asked -> ControlRules.policy(state, asked, now);
            case AccountCommand asked -> ControlRules.account(state, asked, now);
            case ConsumerCommand asked -> FanOutRules.decide(state, asked, now);
        };
    }

    /**
     * What is to be asked next, in this order, because of what happened: who reacts to what others did. Asked once the events were
     * folded, be they of one decision or of all that was due at a time.
     */
    public List<Command> reactions(LabState state, List<Event> happened) {
        return Rebalancing.after(happened, state);
    }

    /**
     * When {@link ElapseTime} has something to do next, in microseconds of virtual time; {@code Long.MAX_VALUE} if nothing is
     * under way. Never in the past, once the command was asked at that time until nothing came of it. Cheap enough to ask after every
     * event.
     */
    public long nextDueMicros(LabState state) {
        return Math.min(Failover.nextMicros(state), Math.min(DueTimes.nextMicros(state), Lapsing.nextMicros(state)));
    }
}
