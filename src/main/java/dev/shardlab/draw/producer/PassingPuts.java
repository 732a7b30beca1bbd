package dev.shardlab.draw.producer;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.item.SystemId;
import dev.shardlab.draw.paper.Tokens;
import dev.shardlab.draw.plan.Passing;
import dev.shardlab.event.ProducerEvent.PutSent;
import dev.shardlab.event.StreamEvent.PutThrottled;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.producer.ProducerState;
import dev.shardlab.state.producer.PutInFlight;
import java.util.ArrayList;
import java.util.List;

/** The requests of a producer on the network, for the map: there all records of one are at the same place. */
public final class PassingPuts {

    private PassingPuts() {}

    /**
     * What is under way, from its sending until it arrives; what was refused, until the answer is there.
     *
     * @param from where it leaves
     * @param to the stream's
     * @param withRefused whether control is shown
     */
    public static List<Passing> of(
            ProducerState producer, SystemId from, SystemId to, VirtualTime now, boolean withRefused) {
        List<Passing> found = new ArrayList<>();
        for (PutInFlight put : producer.inFlight()) {
            PutSent sent = put.sent();
            if (!put.arrived()) {
                StageItem item = item(sent, 0, sent.batch().size());
                Tokens.Kind kind = sent.batch().size() == 1 ? Tokens.Kind.RECORD : Tokens.Kind.MANY;
                double way = way(sent.at(), sent.arrivesAt(), now);
                found.add(new Passing(from, to, item, sent.batch().keyFingerprint(0), kind, way));
            } else if (withRefused) {
                for (PutThrottled refusal : put.throttled()) {
                    int first = refusal.positions().toArray()[0];
                    StageItem item = item(sent, first, refusal.positions().size());
                    double way = 1 - way(sent.arrivesAt(), sent.answeredAt(), now);
                    int key = sent.batch().keyFingerprint(first);
                    found.add(new Passing(from, to, item, key, Tokens.Kind.REFUSED, way));
                }
            }
        }
        return found;
    }

    private static StageItem item(PutSent sent, int first, int records) {
        return records == 1
                ? new ProducerItem.OfFlight(sent.producer(), sent.call(), first)
                : new ProducerItem.OfFlights(sent.producer(), sent.call(), records);
    }

    private static double way(VirtualTime left, VirtualTime arrives, VirtualTime now) {
        double whole = Math.max(1, arrives.micros() - left.micros());
        return Math.clamp((now.micros() - left.micros()) / whole, 0, 1);
    }
}
