package dev.shardlab.draw;

import dev.shardlab.draw.client.ArrivalMarks;
import dev.shardlab.draw.client.Arrivals;
import dev.shardlab.draw.client.ThrottledMarks;
import dev.shardlab.draw.kinesis.AgeAxis;
import dev.shardlab.draw.kinesis.Bands;
import dev.shardlab.draw.kinesis.Belts;
import dev.shardlab.draw.kinesis.ConsumerColumn;
import dev.shardlab.draw.kinesis.Cursors;
import dev.shardlab.draw.kinesis.Frame;
import dev.shardlab.draw.kinesis.HashAxis;
import dev.shardlab.draw.kinesis.KeyNames;
import dev.shardlab.draw.kinesis.LaneBoxes;
import dev.shardlab.draw.kinesis.Reads;
import dev.shardlab.draw.kinesis.RefusalLabels;
import dev.shardlab.draw.kinesis.Seams;
import dev.shardlab.draw.kinesis.ShardRefusals;
import dev.shardlab.draw.kinesis.SpokenKeys;
import dev.shardlab.draw.kinesis.StreamItem;
import dev.shardlab.draw.kinesis.Track;
import dev.shardlab.draw.paper.Ages;
import dev.shardlab.draw.paper.Area;
import dev.shardlab.draw.paper.DifferenceMarks;
import dev.shardlab.draw.paper.Label;
import dev.shardlab.draw.paper.Labels;
import dev.shardlab.draw.paper.Mark.Anchor;
import dev.shardlab.draw.paper.Role;
import dev.shardlab.draw.paper.Sign;
import dev.shardlab.draw.paper.Sketch;
import dev.shardlab.draw.producer.Flights;
import dev.shardlab.draw.producer.ProducerColumn;
import dev.shardlab.draw.producer.UnsettledRefusals;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.LabState;
import dev.shardlab.state.kinesis.StreamState;
import dev.shardlab.state.producer.ProducerState;
import java.util.List;

/** A stream in close-up: who writes, its lanes, who reads, each from its lanes up to what moves over them. */
final class StreamCloseUp {

    private final LabState state;
    private final VirtualTime time;
    private final Sketch sketch;

    StreamCloseUp(LabState state, VirtualTime time, Sketch sketch) {
        this.state = state;
        this.time = time;
        this.sketch = sketch;
    }

    void paint(StreamState stream, Area area) {
        sketch.explain(Sign.Part.LANES);
        paint(Frame.of(stream, time, area, sketch));
    }

    private void paint(Frame frame) {
        List<ProducerState> producers = writersOf(frame.stream());
        List<Track> tracks = new Readers(state, frame, sketch.view().landingMicros()).tracks();
        Arrivals landings = new Arrivals(state.clients(), producers, frame, sketch);
        ShardRefusals refusals = new UnsettledRefusals(frame.stream(), producers, time);
        ProducerColumn senders =
                new ProducerColumn(sketch, frame, new Senders(state, time).of(frame.stream(), landings));
        ConsumerColumn readers = new ConsumerColumn(sketch, frame, tracks);
        Flights flights = new Flights(sketch, frame, producers, senders);
        ArrivalMarks landing = new ArrivalMarks(sketch, frame, landings, flights);
        KeyNames names = new KeyNames(sketch, frame);
        Seams seams = new Seams(sketch, frame);

        new Selection(sketch, frame, producers, flights, landings).paint();
        new SpokenKeys(sketch, frame).paint();
        paintHeadings(frame);
        flights.paintWires();
        senders.paint();
        new LaneBoxes(sketch, frame, refusals).paint();
        readers.paint();
        if (sketch.view().showControl()) {
            new RefusalLabels(sketch, frame, refusals).paint();
        }
        new HashAxis(sketch, frame).paint();
        if (frame.inBands()) {
            new Bands(sketch, frame, landings).paint();
        } else {
            new Belts(sketch, frame, landings, names).paint();
        }
        flights.paint();
        landing.paint();
        new ThrottledMarks(sketch, frame, producers, flights).paint();
        seams.paint();
        new Cursors(sketch, frame, tracks).paint();
        Reads reads = new Reads(sketch, frame, tracks, readers);
        if (!frame.inBands()) {
            reads.paintPipes();
        }
        reads.paint();
        seams.paintNames();
        new AgeAxis(sketch, frame).paint();
        flights.paintCounts();
        landing.paintCounts();
        names.paint();
    }

    private List<ProducerState> writersOf(StreamState stream) {
        return state.producers().all().stream()
                .filter(producer -> producer.stream().equals(stream.name()))
                .toList();
    }

    private void paintHeadings(Frame frame) {
        double y = frame.headings();
        Labels labels = sketch.labels();
        labels.place(sketch.heading("PRODUCERS"), frame.producers().left(), y, Anchor.LEFT);
        labels.place(sketch.heading("CONSUMERS"), frame.consumers().left(), y, Anchor.LEFT);
        StreamItem.OfHashAxis stream = new StreamItem.OfHashAxis(frame.stream().name());
        Label name = sketch.strong(frame.stream().name().value(), Role.TEXT).of(stream);
        double left = frame.ages().left();
        double room = frame.lanes().width();
        labels.place(name, left, y, Anchor.LEFT, room / 2);
        double next = left + Math.min(name.width(), room / 2) + sketch.units(8);
        Label facts = sketch.label(facts(frame.stream()), Role.TEXT_MUTED).of(stream);
        if (labels.place(facts, next, y, Anchor.LEFT, frame.lanes().right() - next)) {
            double after = next + facts.width() + sketch.units(8);
            new DifferenceMarks(sketch).paintHeading(stream, after, y);
            Label hint = sketch.small("a record moves right as it ages", Role.TEXT_FAINT);
            if (next + facts.width() + sketch.units(16) + hint.width()
                    < frame.lanes().right()) {
                labels.place(hint, frame.lanes().right(), y, Anchor.RIGHT);
            }
        }
        labels.place(sketch.heading("HASH KEY"), frame.axis().right(), y, Anchor.RIGHT);
    }

    private static String facts(StreamState stream) {
        int open = stream.openShards().size();
        long closed = stream.shards().stream()
                .filter(shard -> !shard.isOpen() && !shard.isExpired())
                .count();
        return Ages.count(open) + (open == 1 ? " shard" : " shards")
                + (closed == 0 ? "" : " + " + Ages.count(closed) + " closed")
                + " · " + stream.status();
    }
}
