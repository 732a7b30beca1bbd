package dev.shardlab.engine.client;

import dev.shardlab.command.firehose.FirehoseCommand;
import dev.shardlab.command.firehose.FirehoseCommand.FirehosePut;
import dev.shardlab.command.firehose.FirehoseCommand.ListDeliveryStreams;
import dev.shardlab.command.firehose.FirehoseCommand.OneDeliveryStream;
import dev.shardlab.command.firehose.FirehoseReply.FirehoseRefused;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.engine.firehose.FirehoseRules;
import dev.shardlab.event.ClientEvent.DeliveryCallAnswered;
import dev.shardlab.event.Event;
import dev.shardlab.model.Caller.Client;
import dev.shardlab.model.DeliveryStreamName;
import dev.shardlab.model.VirtualTime;
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
        Decision decision = rules.decide(state.firehose(), state.kinesis(), caller, asked, now);
        if (!(decision.reply() instanceof FirehoseRefused) && !(asked instanceof FirehosePut)) {
            events.add(new DeliveryCallAnswered(now, caller.client(), asked.apiName(), deliveryStream(asked)));
        }
        events.addAll(decision.events());
        return new Decision(events, decision.reply());
    }

    private static @Nullable DeliveryStreamName deliveryStream(FirehoseCommand asked) {
        return switch (asked) {
            case OneDeliveryStream one -> one.deliveryStream();
            case ListDeliveryStreams _ -> null;
        };
    }
}
