package dev.shardlab.engine.client;

import dev.shardlab.command.firehose.FirehoseCommand;
import dev.shardlab.command.firehose.FirehoseCommand.FirehosePut;
import dev.shardlab.command.firehose.FirehoseCommand.ListDeliveryStreams;
import dev.shardlab.command.firehose.FirehoseCommand.OneDeliveryStream;
import dev.shardlab.command.firehose.FirehoseReply.FirehoseRefused;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.engine.firehose.FirehoseRules;
import dev.shardlab.event.ClientEvent.CallRefused;
import dev.shardlab.event.ClientEvent.DeliveryCallAnswered;
import dev.shardlab.event.Event;
import dev.shardlab.event.FirehoseEvent.FirehoseCallRefused;
import dev.shardlab.model.Caller.Client;
import dev.shardlab.model.DeliveryStreamName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.firehose.FirehoseError;
import dev.shardlab.model.firehose.FirehoseLimits;
import dev.shardlab.state.LabState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call to the service of delivery streams. What is taken of a put says who sent it; so does what is refused. Of other calls an event of
 * their own says that they were answered, before what comes of them.
 */
final class FirehoseCalls {

    private final FirehoseRules rules;

    FirehoseCalls(FirehoseRules rules) {
        this.rules = rules;
    }

    /** @param events what has happened before; takes what happens */
    Decision decide(LabState state, Client caller, FirehoseCommand asked, List<Event> events, VirtualTime now) {
        if (isTooOften(state, asked, now)) {
            return slowedDown(caller, asked, events, now);
        }
        Decision decision = rules.decide(state.firehose(), state.kinesis(), caller, asked, now);
        if (!(decision.reply() instanceof FirehoseRefused) && !(asked instanceof FirehosePut)) {
            events.add(new DeliveryCallAnswered(now, caller.client(), asked.apiName(), deliveryStream(asked)));
        }
        events.addAll(decision.events());
        return new Decision(events, decision.reply());
    }

    /** Actions that move no records may be called five times a second and account each (Developer Guide, Quota); refused calls do not count. */
    private static boolean isTooOften(LabState state, FirehoseCommand asked, VirtualTime now) {
        return !(asked instanceof FirehosePut)
                && state.kinesis().service().limitsOn()
                && state.clients().deliveryCallsInSecond(now, asked.apiName())
                        >= FirehoseLimits.CONTROL_CALLS_PER_SECOND;
    }

    private static Decision slowedDown(Client caller, FirehoseCommand asked, List<Event> events, VirtualTime now) {
        FirehoseRefused refused = new FirehoseRefused(FirehoseError.THROTTLING, "Rate exceeded");
        DeliveryStreamName stream = deliveryStream(asked);
        events.add(
                stream == null
                        ? new CallRefused(
                                now, caller.client(), asked.apiName(), null, refused.error(), refused.message())
                        : new FirehoseCallRefused(
                                now, stream, caller, asked.apiName(), refused.error(), refused.message()));
        return new Decision(events, refused);
    }

    private static @Nullable DeliveryStreamName deliveryStream(FirehoseCommand asked) {
        return switch (asked) {
            case OneDeliveryStream one -> one.deliveryStream();
            case ListDeliveryStreams _ -> null;
        };
    }
}
