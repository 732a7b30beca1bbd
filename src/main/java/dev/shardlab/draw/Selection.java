package dev.shardlab.draw;

import dev.shardlab.draw.client.Arrivals;
import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.kinesis.Frame;
import dev.shardlab.draw.kinesis.StreamItem;
import dev.shardlab.draw.paper.Area;
import dev.shardlab.draw.paper.Label;
import dev.shardlab.draw.paper.Mark;
import dev.shardlab.draw.paper.Mark.Anchor;
import dev.shardlab.draw.paper.Mark.Fill;
import dev.shardlab.draw.paper.Mark.Stroke;
import dev.shardlab.draw.paper.Role;
import dev.shardlab.draw.paper.Sketch;
import dev.shardlab.draw.paper.TextWidth;
import dev.shardlab.draw.paper.Wire;
import dev.shardlab.draw.producer.Flights;
import dev.shardlab.draw.producer.ProducerItem;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.state.kinesis.BatchedRecord;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.producer.ProducerState;
import dev.shardlab.state.producer.PutInFlight;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The record that is selected or pointed at by narration: a ring around it, and for the selected one a callout with its name. */
final class Selection {

    private static final double AWAY = 15;
    private static final int DIGITS = 4;
    private static final double WIDEST_KEY = 140;

    private record Spot(double x, double y, String key, String what) {}

    private final Sketch sketch;
    private final Frame frame;
    private final List<ProducerState> producers;
    private final Flights flights;
    private final Arrivals landings;

    Selection(Sketch sketch, Frame frame, List<ProducerState> producers, Flights flights, Arrivals landings) {
        this.sketch = sketch;
        this.frame = frame;
        this.producers = producers;
        this.flights = flights;
        this.landings = landings;
    }

    /** To be painted before other labels, which keep out of the callout's way. */
    void paint() {
        find(sketch.view().selected()).ifPresent(spot -> {
            if (sketch.view().selected() instanceof ProducerItem.OfFlight) {
                sketch.ring(spot.x(), spot.y(), 1);
            }
            callout(spot);
        });
        find(sketch.view().highlighted()).ifPresent(spot -> sketch.ring(spot.x(), spot.y(), 0.65));
    }

    private Optional<Spot> find(@Nullable StageItem item) {
        return switch (item) {
            case StreamItem.OfRecord record
            when record.stream().equals(frame.stream().name()) ->
                frame.stream().shard(record.shard()).flatMap(shard -> stored(shard, record.index()));
            case ProducerItem.OfFlight flight ->
                producers.stream()
                        .filter(producer -> producer.name().equals(flight.producer()))
                        .flatMap(producer -> producer.inFlight().stream())
                        .filter(put -> put.sent().call() == flight.call())
                        .findFirst()
                        .flatMap(put -> flying(put, flight.position()));
            case null, default -> Optional.empty();
        };
    }

    private Optional<Spot> stored(ShardState shard, long index) {
        if (index < shard.first() || index >= shard.next()) {
            return Optional.empty();
        }
        BatchedRecord record = shard.log().record(index);
        RecordBatch batch = record.batch();
        int position = record.position();
        String number = shard.sequenceNumber(index).toString();
        double x = frame.x(shard.log().arrival(index));
        double y = frame.hashes().y(batch, position);
        String what = "#…" + number.substring(Math.max(0, number.length() - DIGITS));
        if (landings.of(shard).holds(index)) {
            Wire wire = flights.wire(shard.log().append(index).producer(), y).to(x, y);
            double way = landings.way(shard.log().arrivalMicros(index));
            return Optional.of(new Spot(wire.x(way), wire.y(way), batch.partitionKey(position), what));
        }
        return Optional.of(new Spot(x, y, batch.partitionKey(position), what));
    }

    private Optional<Spot> flying(PutInFlight put, int position) {
        RecordBatch batch = put.sent().batch();
        if (position >= batch.size()) {
            return Optional.empty();
        }
        return flights.way(put, position).map(way -> {
            Wire wire = flights.wire(put.sent().producer(), batch, position);
            String what = put.arrived() ? "refused" : "on its way";
            return new Spot(wire.x(way), wire.y(way), batch.partitionKey(position), what);
        });
    }

    private void callout(Spot spot) {
        Label key = sketch.mono(spot.key(), Role.TEXT);
        String fitted = TextWidth.fit(spot.key(), key.font(), key.size(), sketch.units(WIDEST_KEY));
        Label text = key.withText(fitted + " · " + spot.what());
        double half = text.width() / 2 + sketch.units(8);
        double x = Math.clamp(spot.x(), half + 1, sketch.view().width() - half - 1);
        double away = sketch.units(AWAY) + sketch.tokens().sizePx() / 2;
        double y = spot.y() - away < frame.lanes().top() ? spot.y() + away : spot.y() - away;
        double height = sketch.units(9);
        if (sketch.labels().place(text, x, y, Anchor.CENTER)) {
            sketch.labels().reserve(new Area(x - half, y - height, x + half, y + height));
            sketch.drawOnTop(new Mark.Box(
                    x - half,
                    y - height,
                    2 * half,
                    2 * height,
                    sketch.units(4),
                    Fill.SOLID,
                    Role.PANEL,
                    Role.TEXT_MUTED,
                    Stroke.SOLID,
                    1,
                    true,
                    null));
        }
    }
}
