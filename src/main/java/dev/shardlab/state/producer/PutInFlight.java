package dev.shardlab.state.producer;

import dev.shardlab.event.ProducerEvent.PutSent;
import dev.shardlab.event.StreamEvent.PutThrottled;
import java.util.ArrayList;
import java.util.List;

/**
 * A request between its sending and its answer.
 *
 * @param sent how it left
 * @param arrived whether it has reached the service
 * @param throttled what the service has refused of it so far
 */
public record PutInFlight(PutSent sent, boolean arrived, List<PutThrottled> throttled) {

    PutInFlight(PutSent sent) {
        this(sent, false, List.of());
    }

    PutInFlight arrive() {
        return arrived ? this : new PutInFlight(sent, true, throttled);
    }

    PutInFlight throttle(PutThrottled event) {
        List<PutThrottled> more = new ArrayList<>(throttled);
        more.add(event);
        return new PutInFlight(sent, true, List.copyOf(more));
    }
}
