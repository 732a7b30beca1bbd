package dev.shardlab.draw.client;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.kinesis.Frame;
import dev.shardlab.draw.kinesis.Spans;
import dev.shardlab.draw.kinesis.StreamItem;
import dev.shardlab.draw.paper.Ages;
import dev.shardlab.draw.paper.Label;
import dev.shardlab.draw.paper.Mark;
import dev.shardlab.draw.paper.Role;
import dev.shardlab.draw.paper.Sketch;
import dev.shardlab.draw.paper.Tokens;
import dev.shardlab.draw.paper.Wire;
import dev.shardlab.draw.producer.Flights;
import dev.shardlab.event.StreamEvent.RecordsAppended;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.kinesis.ShardLog;
import dev.shardlab.state.kinesis.ShardState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What clients have only just put, on its way into its lane.
 *
 * <p>Few records are drawn one by one; those of one request with about the same hash key are a bundle with their number. Where there
 * are too many for that, all that was put by one client within a part of the way, at about the same height, is one bundle. Its
 * number is exact; of more records than can be looked at, every n-th says where it and its neighbours are.
 */
public final class ArrivalMarks {

    private static final long MOST_LOOKS = 6_000;
    private static final long MOST_ALONE = 160;
    private static final int PARTS_OF_THE_WAY = 10;
    private static final double BUNDLE = 1.5;
    private static final double CROWDED_BUNDLE = 22;
    private static final int MOST_COUNTS = 12;

    /** Records that are drawn as one. */
    private static final class Bundle {

        private final ShardState shard;
        private final long first;
        private final RecordsAppended append;
        private long records;
        private int looks;
        private double heights;
        private long arrivals;

        Bundle(ShardState shard, long first, RecordsAppended append) {
            this.shard = shard;
            this.first = first;
            this.append = append;
        }

        void add(long count, double height, long arrivalMicros) {
            records += count;
            looks++;
            heights += height;
            arrivals += arrivalMicros - append.at().micros();
        }

        double y() {
            return heights / looks;
        }

        long arrivalMicros() {
            return append.at().micros() + Math.round((double) arrivals / looks);
        }
    }

    private record Place(ProducerName client, long part, long row) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byClient = client.compareTo(other.client);
            int byPart = byClient != 0 ? byClient : Long.compare(part, other.part);
            return byPart != 0 ? byPart : Long.compare(row, other.row);
        }
    }

    private record Count(Label label, double x, double y) {}

    private final Sketch sketch;
    private final Frame frame;
    private final Arrivals landings;
    private final Flights flights;
    private final List<Count> counts = new ArrayList<>();

    /**
     * Draws the records of the clients of one stream that are not seen in their lanes yet.
     *
     * @param landings which records those are
     * @param flights along whose wires they move
     */
    public ArrivalMarks(Sketch sketch, Frame frame, Arrivals landings, Flights flights) {
        this.sketch = sketch;
        this.frame = frame;
        this.landings = landings;
        this.flights = flights;
    }

    /** Paints them as tokens, each between its client and its lane by its age; more than 160 of them in coarse bundles. */
    public void paint() {
        long records = landings.all().values().stream().mapToLong(Spans::count).sum();
        boolean crowded = records > MOST_ALONE;
        long step = records <= MOST_LOOKS ? 1 : Long.highestOneBit((records - 1) / MOST_LOOKS) * 2;
        Map<Place, Bundle> bundles = new TreeMap<>();
        landings.all().forEach((shard, spans) -> {
            for (int i = 0; i < spans.size(); i++) {
                gather(shard, spans.from(i), spans.to(i), step, crowded, bundles);
            }
        });
        bundles.values().forEach(this::paint);
    }

    /** Looks at the first record of each whole multiple of the step, so that the same are looked at while they move. */
    private void gather(ShardState shard, long from, long to, long step, boolean crowded, Map<Place, Bundle> bundles) {
        ShardLog log = shard.log();
        long part = crowded ? Math.max(1, sketch.view().landingMicros() / PARTS_OF_THE_WAY) : 1;
        double high = sketch.units(crowded ? CROWDED_BUNDLE : BUNDLE);
        long end;
        for (long index = from; index < to; index = end) {
            end = Math.min(to, (index / step + 1) * step);
            RecordsAppended append = log.append(index);
            double y = frame.hashes().y(log.hashHigh(index), log.hashLow(index));
            long when = crowded ? append.at().micros() / part : append.call();
            Place place = new Place(append.producer(), when, (long) (y / high));
            long first = index;
            bundles.computeIfAbsent(place, _ -> new Bundle(shard, first, append))
                    .add(end - index, y, append.at().micros());
        }
    }

    private void paint(Bundle bundle) {
        ShardLog log = bundle.shard.log();
        int key = log.keyFingerprint(bundle.first);
        ProducerName client = bundle.append.producer();
        Wire wire = wire(client, bundle.y(), bundle.arrivalMicros());
        double way = landings.way(bundle.arrivalMicros());
        float x = (float) wire.x(way);
        float y = (float) wire.y(way);
        if (bundle.records == 1) {
            StreamItem.OfRecord item = new StreamItem.OfRecord(bundle.shard.stream(), bundle.shard.id(), bundle.first);
            boolean selected = item.equals(sketch.view().selected());
            Tokens.Kind kind = selected ? Tokens.Kind.SELECTED : Tokens.Kind.RECORD;
            sketch.tokens().add(x, y, 1, key, kind, sketch.items().one(item));
            return;
        }
        StageItem item = new ClientItem.OfArrivals(bundle.shard.stream(), client, bundle.append.at(), bundle.records);
        sketch.tokens().add(x, y, 1, key, Tokens.Kind.MANY, sketch.items().one(item));
        Label label =
                sketch.small("×" + Ages.count(bundle.records), Role.TEXT_MUTED).of(item);
        counts.add(new Count(label, x, y));
    }

    /** The way of a stored record from its client to where it lies now. */
    Wire wire(ProducerName client, double y, long arrivalMicros) {
        return flights.wire(client, y).to(frame.x(new VirtualTime(arrivalMicros)), y);
    }

    /** How many records the bundles are, where there is room for it. */
    public void paintCounts() {
        if (counts.size() <= MOST_COUNTS) {
            for (Count count : counts) {
                double x = count.x() + sketch.units(11);
                sketch.labels().place(count.label(), x, count.y(), Mark.Anchor.LEFT);
            }
        }
    }
}
