package dev.shardlab.draw.client;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.kinesis.Frame;
import dev.shardlab.draw.paper.Sketch;
import dev.shardlab.draw.paper.Tokens;
import dev.shardlab.draw.paper.Wire;
import dev.shardlab.draw.producer.Flights;
import dev.shardlab.event.StreamEvent.PutThrottled;
import dev.shardlab.state.producer.LastThrottle;
import dev.shardlab.state.producer.ProducerState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What shards have only just refused of the puts of clients, on its way back: hollow and crossed like all refused records, for as
 * long as a stored record is shown on its way there.
 */
public final class ThrottledMarks {

    private static final double BUNDLE = 1.5;

    private final Sketch sketch;
    private final Frame frame;
    private final List<ProducerState> producers;
    private final Flights flights;

    /**
     * Draws the refusals of clients at the time of a frame.
     *
     * @param producers who puts to the stream; those of the experiment have none of these refusals
     * @param flights along whose wires the refused records go back
     */
    public ThrottledMarks(Sketch sketch, Frame frame, List<ProducerState> producers, Flights flights) {
        this.sketch = sketch;
        this.frame = frame;
        this.producers = producers;
        this.flights = flights;
    }

    /** Paints those that are younger than {@code landingMicros} of the view, while control is shown. */
    public void paint() {
        if (!sketch.view().showControl()) {
            return;
        }
        double landingMicros = sketch.view().landingMicros();
        for (ProducerState producer : producers) {
            for (LastThrottle refused : producer.lastThrottles()) {
                double age = frame.ageMicros(refused.last().at()) / landingMicros;
                if (age < 1) {
                    paint(refused.last(), 1 - age);
                }
            }
        }
    }

    private void paint(PutThrottled refusal, double way) {
        Map<Long, List<Integer>> bundles = new TreeMap<>();
        double high = sketch.units(BUNDLE);
        for (int i = 0; i < refusal.positions().size(); i++) {
            int position = refusal.positions().get(i);
            long row = (long) (frame.hashes().y(refusal.batch(), position) / high);
            bundles.computeIfAbsent(row, _ -> new ArrayList<>()).add(position);
        }
        for (List<Integer> together : bundles.values()) {
            int first = together.getFirst();
            Wire wire = flights.wire(refusal.producer(), refusal.batch(), first);
            StageItem item = new ClientItem.OfThrottled(
                    refusal.stream(), refusal.producer(), refusal.shard(), refusal.at(), together.size());
            sketch.tokens()
                    .add(
                            (float) wire.x(way),
                            (float) wire.y(way),
                            1,
                            refusal.batch().keyFingerprint(first),
                            Tokens.Kind.REFUSED,
                            sketch.items().one(item));
        }
    }
}
