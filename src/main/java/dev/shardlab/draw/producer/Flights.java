package dev.shardlab.draw.producer;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.kinesis.Frame;
import dev.shardlab.draw.paper.Ages;
import dev.shardlab.draw.paper.Label;
import dev.shardlab.draw.paper.Mark;
import dev.shardlab.draw.paper.Mark.Stroke;
import dev.shardlab.draw.paper.Role;
import dev.shardlab.draw.paper.Sketch;
import dev.shardlab.draw.paper.Tokens;
import dev.shardlab.draw.paper.Wire;
import dev.shardlab.event.ProducerEvent.PutSent;
import dev.shardlab.event.StreamEvent.PutThrottled;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.state.producer.ProducerState;
import dev.shardlab.state.producer.PutInFlight;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Records on the network. Where one is follows from when its request left and when it arrives; a refused one goes back the same
 * way until the answer is there. An accepted one is in its lane from the moment it arrives, so it flies no more.
 */
public final class Flights {

    private static final int MOST_SINGLE = 6_000;
    /** Records nearer to each other than this can not be told apart. */
    private static final double BUNDLE = 1.5;

    private static final double CROWDED_BUNDLE = 20;
    private static final int MOST_COUNTS = 12;
    private static final int MOST_WIRES = 96;
    private static final int WIRE_ENDS = 8;

    private record Count(int records, double x, double y, StageItem item) {}

    private final Sketch sketch;
    private final Frame frame;
    private final List<ProducerState> producers;
    private final ProducerColumn column;
    private final List<Count> counts = new ArrayList<>();

    /**
     * Draws what is under way at the time of a frame.
     *
     * @param producers those whose records are drawn: who puts to the stream of the frame
     * @param column where they leave
     */
    public Flights(Sketch sketch, Frame frame, List<ProducerState> producers, ProducerColumn column) {
        this.sketch = sketch;
        this.frame = frame;
        this.producers = producers;
        this.column = column;
    }

    /**
     * Paints the ways from each producer: to the middle of each open shard, or, where those are more than 96 wires or 16
     * shards, to 8 places along the axis. Of a stream without open shards it paints none.
     */
    public void paintWires() {
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

    /**
     * The way of what a producer sends to a place on the hash axis; who has no box starts at the first one.
     *
     * @param y pixels
     */
    public Wire wire(ProducerName producer, double y) {
        return new Wire(column.portX(), column.portY(producer), frame.axis().left(), y);
    }

    /**
     * The way of one record to the height of its hash key.
     *
     * @param i its position in the batch, from 0
     */
    public Wire wire(ProducerName producer, RecordBatch batch, int i) {
        return wire(producer, frame.hashes().y(batch, i));
    }

    /** How far a record is on its wire, 0 at the producer to 1 at the axis; nothing if it is not on the network. */
    public Optional<Double> way(PutInFlight put, int position) {
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

    /**
     * Paints the records, and while control is shown the refused ones on their way back. Those of one request within the
     * same 1.5 units of the hash axis are one token; with more than 6000 on the network, those within the same 20 units.
     */
    public void paint() {
        boolean crowded = producers.stream()
                        .flatMap(producer -> producer.inFlight().stream())
                        .mapToLong(put -> put.sent().batch().size())
                        .sum()
                > MOST_SINGLE;
        double bundle = sketch.units(crowded ? CROWDED_BUNDLE : BUNDLE);
        for (ProducerState producer : producers) {
            for (PutInFlight put : producer.inFlight()) {
                PutSent sent = put.sent();
                if (!put.arrived()) {
                    int[] all = IntStream.range(0, sent.batch().size()).toArray();
                    paint(sent, all, wayThere(sent), Tokens.Kind.RECORD, bundle);
                } else if (sketch.view().showControl()) {
                    for (PutThrottled refusal : put.throttled()) {
                        paint(sent, refusal.positions().toArray(), wayBack(sent), Tokens.Kind.REFUSED, bundle);
                    }
                }
            }
        }
    }

    /** Records of one request with about the same hash are at the same place all the way: they are drawn as a bundle. */
    private void paint(PutSent sent, int[] positions, double way, Tokens.Kind kind, double bundle) {
        Map<Long, List<Integer>> bundles = new TreeMap<>();
        for (int position : positions) {
            long place = (long) (frame.hashes().y(sent.batch(), position) / bundle);
            bundles.computeIfAbsent(place, _ -> new ArrayList<>()).add(position);
        }
        long section = sketch.items().begin(new FlightNumbers(sent.producer(), sent.call()));
        for (List<Integer> together : bundles.values()) {
            int first = together.getFirst();
            if (together.size() == 1) {
                add(sent, first, way, kind, section + first);
            } else {
                Tokens.Kind many = kind == Tokens.Kind.REFUSED ? kind : Tokens.Kind.MANY;
                StageItem item = new ProducerItem.OfFlights(sent.producer(), sent.call(), together.size());
                add(sent, first, way, many, sketch.items().one(item));
                Wire wire = wire(sent.producer(), sent.batch(), first);
                counts.add(new Count(together.size(), wire.x(way), wire.y(way), item));
            }
        }
    }

    /** How many records the bundles are, where there is room for it. */
    public void paintCounts() {
        if (counts.size() <= MOST_COUNTS) {
            for (Count count : counts) {
                Label label = sketch.small("×" + Ages.count(count.records()), Role.TEXT_MUTED)
                        .of(count.item());
                double beside = sketch.units(11);
                if (count.x() + beside + label.width() < frame.axis().left()) {
                    sketch.labels().place(label, count.x() + beside, count.y(), Mark.Anchor.LEFT);
                } else {
                    sketch.labels().place(label, count.x() - beside - sketch.units(4), count.y(), Mark.Anchor.RIGHT);
                }
            }
        }
    }

    private double way(long fromMicros, long toMicros) {
        if (toMicros <= fromMicros) {
            return 1;
        }
        return Math.clamp((double) (frame.time().micros() - fromMicros) / (toMicros - fromMicros), 0, 1);
    }

    private void add(PutSent sent, int position, double way, Tokens.Kind kind, long item) {
        Wire wire = wire(sent.producer(), sent.batch(), position);
        int key = sent.batch().keyFingerprint(position);
        sketch.tokens().add((float) wire.x(way), (float) wire.y(way), 1, key, kind, item);
    }
}
