package dev.shardlab.engine.kinesis;

import dev.shardlab.command.kinesis.AccountCommand;
import dev.shardlab.command.kinesis.ConsumerCommand;
import dev.shardlab.command.kinesis.PolicyCommand;
import dev.shardlab.command.kinesis.ServiceCommand;
import dev.shardlab.command.kinesis.StreamCommand;
import dev.shardlab.command.kinesis.StreamQuestion;
import dev.shardlab.command.kinesis.StreamSetting;
import dev.shardlab.command.kinesis.SubscriptionCommand;
import dev.shardlab.command.kinesis.TagCommand;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.engine.kinesis.control.ControlRules;
import dev.shardlab.engine.kinesis.fanout.ConsumerExpiry;
import dev.shardlab.engine.kinesis.fanout.FanOutRules;
import dev.shardlab.engine.kinesis.stream.Commitment;
import dev.shardlab.engine.kinesis.stream.DueTimes;
import dev.shardlab.engine.kinesis.stream.Expiry;
import dev.shardlab.engine.kinesis.stream.OnDemandGrowth;
import dev.shardlab.engine.kinesis.stream.Progress;
import dev.shardlab.engine.kinesis.stream.PutOrigins;
import dev.shardlab.engine.kinesis.stream.StreamRules;
import dev.shardlab.event.Event;
import dev.shardlab.model.Caller;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.kinesis.KinesisState;
import dev.shardlab.state.kinesis.StreamState;
import java.util.List;

/** Leads what is asked of the service, and what is due in it, to its rules. */
public final class KinesisRules {

    private final StreamRules streams = new StreamRules();

    /**
     * @param caller who asks; part of what happens by it
     * @param origins as whom the caller puts records, if it does
     * @param now the time of the events to come
     */
    public Decision decide(
            KinesisState state, Caller caller, PutOrigins origins, ServiceCommand command, VirtualTime now) {
        return switch (command) {
            case StreamCommand asked -> streams.decide(state, caller, origins, asked, now);
            case StreamQuestion asked -> ControlRules.ask(state, asked, now);
            case StreamSetting asked -> ControlRules.set(state, caller, asked, now);
            case TagCommand asked -> ControlRules.tag(state, asked, now);
            case PolicyCommand asked -> ControlRules.policy(state, asked, now);
            case AccountCommand asked -> ControlRules.account(state, asked, now);
            case ConsumerCommand asked -> FanOutRules.decide(state, caller, asked, now);
        };
    }

    /** @param now the time of the events to come */
    public Decision decide(KinesisState state, SubscriptionCommand command, VirtualTime now) {
        return FanOutRules.decide(state, command, now);
    }

    /** When something is due next, in microseconds of virtual time; {@code Long.MAX_VALUE} if nothing is under way. */
    public static long nextDueMicros(KinesisState state) {
        return Math.min(DueTimes.nextMicros(state), ConsumerExpiry.nextMicros(state));
    }

    /** The next thing that is due by now; nothing if there is none left. */
    public static List<Event> elapse(KinesisState state, VirtualTime now) {
        for (StreamState stream : state.streams()) {
            List<Event> due = elapse(state, stream, now);
            if (!due.isEmpty()) {
                return due;
            }
        }
        return Commitment.due(state.commitment(), now);
    }

    private static List<Event> elapse(KinesisState state, StreamState stream, VirtualTime now) {
        List<Event> due = Progress.due(stream, now);
        due = due.isEmpty() ? ConsumerExpiry.due(stream, now) : due;
        due = due.isEmpty() ? OnDemandGrowth.due(state, stream, now) : due;
        return due.isEmpty() ? Expiry.due(state, stream, now) : due;
    }
}
