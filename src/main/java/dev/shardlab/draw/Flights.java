package dev.shardlab.draw;

import dev.shardlab.draw.Mark.Stroke;
import dev.shardlab.event.ProducerEvent.PutSent;
import dev.shardlab.event.StreamEvent.PutThrottled;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.RecordBatch;
import dev.shardlab.state.ProducerState;
import dev.shardlab.state.PutInFlight;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Records on the network. Where one is follows from when its request left and when it arrives; a refused one goes back the same
 * way until the answer is there. An accepted one is in its lane from the moment it arrives, so it flies no more.
 */
final class Flights {

    private static final int MOST_TOKENS = 6_000;
    private static final int MOST_WIRES = 96;
    private static final int WIRE_ENDS = 8;
    /** How many groups a request is drawn as when its records are too many. */
    private static final int GROUPS = 24;

    private final Sketch sketch;
    private final Frame frame;
    private final List<ProducerState> producers;
    private final ProducerColumn column;

    Flights(Sketch sketch, Frame frame, List<ProducerState> producers, ProducerColumn column) {
        this.sketch = sketch;
        this.frame = frame;
        this.producers = producers;
        this.column = column;
    }

    void paintWires() {
        int lanes = frame.stream().openShards().size();
        if (lanes == 0) {
            return;
        }
        int ends = lanes * producers.size() <= MOST_WIRES && lanes <= 2 * WIRE_ENDS ? lanes : WIRE_ENDS;
        for (ProducerState producer : producers) {
            for (int i = 0; i < ends; i++) {
                double fraction = ends == lanes ? middle(i) : (i + 0.5) / ends;
                sketch.draw(wire(producer.name(), frame.hashes().y(fraction))
                        .mark(sketch.units(1), Stroke.SOLID, Role.WIRE, 0.55, null));
            }
        }
    }

    private double middle(int lane) {
        var range = frame.stream().openShards().get(lane).range();
        return (range.start().fraction() + range.end().fraction()) / 2;
    }

    private Wire wire(ProducerName producer, double y) {
        return new Wire(column.portX(), column.portY(producer), frame.axis().left(), y);
    }

    Wire wire(ProducerName producer, RecordBatch batch, int i) {
        return wire(producer, frame.hashes().y(batch, i));
    }

    /** How far a record is on its wire, 0 at the producer to 1 at the axis; nothing if it is not on the network. */
    Optional<Double> way(PutInFlight put, int position) {
        if (!put.arrived()) {
            return Optional.of(wayThere(put.sent()));
        }
        boolean refused = put.throttled().stream()
                .anyMatch(
                        refusal -> Arrays.stream(refusal.positions().toArray()).anyMatch(p -> p == position));
        return refused ? Optional.of(wayBack(put.sent())) : Optional.empty();
    }

    private double wayThere(PutSent sent) {
        return way(sent.at().micros(), sent.arrivesAt().micros());
    }

    private double wayBack(PutSent sent) {
        return 1 - way(sent.arrivesAt().micros(), sent.answeredAt().micros());
    }

    void paint() {
        boolean single = producers.stream()
                        .flatMap(producer -> producer.inFlight().stream())
                        .mapToLong(put -> put.sent().batch().size())
                        .sum()
                <= MOST_TOKENS;
        for (ProducerState producer : producers) {
            for (PutInFlight put : producer.inFlight()) {
                if (!put.arrived()) {
                    paintSent(producer, put.sent(), single);
                } else if (sketch.view().showControl()) {
                    paintRefused(producer, put);
                }
            }
        }
    }

    private void paintSent(ProducerState producer, PutSent sent, boolean single) {
        double way = wayThere(sent);
        if (single || sent.batch().size() <= GROUPS) {
            long section = sketch.facts().begin(new Section.Flights(producer.name(), sent.call()));
            for (int i = 0; i < sent.batch().size(); i++) {
                add(producer, sent.batch(), i, way, Tokens.Kind.RECORD, section + i);
            }
        } else {
            paintGroups(producer, sent, way);
        }
    }

    private void paintGroups(ProducerState producer, PutSent sent, double way) {
        int[] counts = new int[GROUPS];
        int[] firsts = new int[GROUPS];
        for (int i = sent.batch().size() - 1; i >= 0; i--) {
            int group = (int) (HashScale.fraction(sent.batch(), i) * GROUPS);
            counts[group]++;
            firsts[group] = i;
        }
        for (int group = 0; group < GROUPS; group++) {
            if (counts[group] > 0) {
                long fact = sketch.facts().one(new Fact.OfFlights(producer.name(), sent.call(), counts[group]));
                add(producer, sent.batch(), firsts[group], way, Tokens.Kind.MANY, fact);
            }
        }
    }

    private void paintRefused(ProducerState producer, PutInFlight put) {
        PutSent sent = put.sent();
        double way = wayBack(sent);
        long section = sketch.facts().begin(new Section.Flights(producer.name(), sent.call()));
        for (PutThrottled refusal : put.throttled()) {
            for (int position : refusal.positions().toArray()) {
                add(producer, sent.batch(), position, way, Tokens.Kind.REFUSED, section + position);
            }
        }
    }

    private double way(long fromMicros, long toMicros) {
        if (toMicros <= fromMicros) {
            return 1;
        }
        return Math.clamp((double) (frame.time().micros() - fromMicros) / (toMicros - fromMicros), 0, 1);
    }

    private void add(ProducerState producer, RecordBatch batch, int i, double way, Tokens.Kind kind, long fact) {
        Wire wire = wire(producer.name(), batch, i);
        sketch.tokens().add((float) wire.x(way), (float) wire.y(way), 1, KeyColour.of(batch, i), kind, fact);
    }
}
