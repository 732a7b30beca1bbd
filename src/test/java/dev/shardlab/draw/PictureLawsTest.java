package dev.shardlab.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.draw.client.ClientItem;
import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.kcl.ApplicationItem;
import dev.shardlab.draw.kinesis.Frame;
import dev.shardlab.draw.kinesis.LaneBoxes;
import dev.shardlab.draw.kinesis.StreamItem;
import dev.shardlab.draw.paper.Area;
import dev.shardlab.draw.paper.Density;
import dev.shardlab.draw.paper.Mark;
import dev.shardlab.draw.paper.Picture;
import dev.shardlab.draw.paper.Role;
import dev.shardlab.draw.paper.Sketch;
import dev.shardlab.draw.paper.Tokens;
import dev.shardlab.draw.paper.View;
import dev.shardlab.draw.producer.ProducerItem;
import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.KeyHasher;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.state.kinesis.BatchedRecord;
import dev.shardlab.state.kinesis.ShardLog;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.kinesis.StreamState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds in every picture. */
class PictureLawsTest {

    private static final double[][] SIZES = {{480, 320}, {720, 520}, {1010, 680}, {1600, 900}, {3840, 2160}};

    static Stream<Arguments> pictures() {
        List<Arguments> all = new ArrayList<>();
        Map<String, TinyLab> moments = new TreeMap<>(Moments.all());
        moments.putAll(ClientMoments.all());
        moments.forEach((name, lab) -> {
            for (double[] size : SIZES) {
                all.add(Arguments.of(
                        name + " at " + (int) size[0] + "x" + (int) size[1], lab, lab.picture(size[0], size[1])));
            }
        });
        return all.stream();
    }

    private static Frame frame(TinyLab lab, Picture picture) {
        Sketch sketch = new Sketch(picture.view());
        int place = new ArrayList<>(lab.state().kinesis().streams()).indexOf(lab.clicks());
        return Stacked.frame(
                lab.clicks(), lab.now(), place, lab.state().kinesis().streams().size(), sketch);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void tokens_and_density_add_up_to_what_is_retained(String name, TinyLab lab, Picture picture) {
        long retained = lab.state().kinesis().streams().stream()
                .flatMap(stream -> stream.shards().stream())
                .mapToLong(shard -> shard.next() - shard.first())
                .sum();
        long single = 0;
        for (int i = 0; i < picture.tokens().size(); i++) {
            single += switch (picture.item(i)) {
                case StreamItem.OfRecord _ -> 1;
                case ClientItem.OfArrivals landing -> landing.records();
                default -> 0;
            };
        }
        assertEquals(retained, single + picture.density().total());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void tokens_on_the_network_add_up_to_what_is_in_flight(String name, TinyLab lab, Picture picture) {
        long inFlight = lab.state().producers().all().stream()
                .flatMap(producer -> producer.inFlight().stream())
                .mapToLong(put -> put.arrived()
                        ? put.throttled().stream()
                                .mapToLong(refusal -> refusal.positions().size())
                                .sum()
                        : put.sent().batch().size())
                .sum();
        long drawn = 0;
        for (int i = 0; i < picture.tokens().size(); i++) {
            drawn += switch (picture.item(i)) {
                case ProducerItem.OfFlight _ -> 1;
                case ProducerItem.OfFlights(var _, var _, int records) -> records;
                default -> 0;
            };
        }
        assertEquals(inFlight, drawn);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void every_stored_token_lies_in_its_lane_at_its_hash_and_age(String name, TinyLab lab, Picture picture) {
        Frame frame = frame(lab, picture);
        for (int i = 0; i < picture.tokens().size(); i++) {
            if (picture.item(i) instanceof StreamItem.OfRecord record && !isLanding(lab, record)) {
                ShardState shard = lab.clicks().shard(record.shard()).orElseThrow();
                Area lane = LaneBoxes.area(frame, shard);
                float x = picture.tokens().x(i);
                float y = picture.tokens().y(i);
                assertTrue(x >= lane.left() - 0.01 && x <= lane.right() + 0.01, () -> "x of " + record);
                assertTrue(y >= lane.top() - 0.01 && y <= lane.bottom() + 0.01, () -> "y of " + record);
                BatchedRecord stored = shard.log().record(record.index());
                assertEquals(frame.hashes().y(stored.batch(), stored.position()), y, 0.01);
                assertEquals(frame.x(shard.log().arrival(record.index())), x, 0.01);
            }
        }
    }

    private static boolean isLanding(TinyLab lab, StreamItem.OfRecord record) {
        ShardLog log = lab.clicks().shard(record.shard()).orElseThrow().log();
        return log.append(record.index()).call() < 0
                && lab.now().micros() - log.arrivalMicros(record.index()) < 400_000;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void in_every_cell_something_is_met_and_each_tells_its_records(String name, TinyLab lab, Picture picture) {
        Density cells = picture.density();
        for (int i = 0; i < cells.size(); i++) {
            double x = cells.left(i) + cells.width(i) / 2;
            double y = cells.top(i) + cells.height(i) / 2;
            assertTrue(picture.hit(x, y).isPresent(), () -> "nothing at " + x + ", " + y);
            assertTrue(picture.itemOfCell(i) instanceof StreamItem.OfRecords
                    || picture.itemOfCell(i) instanceof StreamItem.OfShards);
        }
    }

    @Test
    void copies_on_their_way_to_a_reader_do_not_look_like_stored_records() {
        TinyLab lab = Moments.flashSale();
        Picture picture = lab.picture(1000, 640);
        long copies = 0;
        for (int i = 0; i < picture.tokens().size(); i++) {
            boolean isCopy = picture.item(i) instanceof StreamItem.OfRecords;
            assertEquals(isCopy, picture.tokens().kind(i) == Tokens.Kind.READ);
            copies += isCopy ? 1 : 0;
        }
        assertTrue(copies > 0);
    }

    @Test
    void a_record_keeps_its_height_when_it_lands() {
        TinyLab lab = TinyLab.withShards(4).producer("web-1", 1);
        long call = lab.send("web-1", 40, "u-24");
        lab.pass(40);
        Picture before = lab.picture(1000, 640);
        Picture after = lab.arrive(call).picture(1000, 640);
        assertEquals(before.tokens().y(0), after.tokens().y(0), 0.01);
        Frame frame = frame(lab, after);
        assertEquals(frame.axis().left(), before.tokens().x(0), 0.01);
        assertEquals(frame.ages().left(), after.tokens().x(0), 0.01);
        assertEquals(
                frame.hashes().y(KeyHasher.hashOf("u-24").fraction()),
                after.tokens().y(0),
                0.01);
    }

    @Test
    void a_flight_is_as_far_as_its_time_on_the_network() {
        TinyLab lab = TinyLab.withShards(1).producer("web-1", 1);
        lab.send("web-1", 40, "u-24");
        Frame frame = frame(lab, lab.picture(1000, 640));
        assertEquals(frame.producers().right(), lab.picture(1000, 640).tokens().x(0), 0.01);
        lab.pass(20);
        assertEquals(frame.wires().middleX(), lab.picture(1000, 640).tokens().x(0), 0.01);
    }

    @Test
    void a_refused_record_comes_back_the_same_way() {
        TinyLab lab = TinyLab.withShards(1).producer("web-1", 1);
        long call = lab.send("web-1", 40, "u-24");
        lab.pass(30);
        Tokens there = lab.picture(1000, 640).tokens();
        lab.pass(10).refuse(call, 0, 0).pass(10);
        Tokens back = lab.picture(1000, 640).tokens();
        assertEquals(Tokens.Kind.RECORD, there.kind(0));
        assertEquals(Tokens.Kind.REFUSED, back.kind(0));
        assertEquals(there.x(0), back.x(0), 0.01);
        assertEquals(there.y(0), back.y(0), 0.01);
    }

    @Test
    void without_the_layer_of_control_no_refusal_and_no_checkpoint_is_drawn() {
        TinyLab lab = Moments.flashSale();
        Picture picture =
                Painting.of(lab.state(), lab.now(), new View(1000, 640, null, null, 60_000_000, false, List.of()));
        for (int i = 0; i < picture.tokens().size(); i++) {
            assertTrue(picture.tokens().kind(i) != Tokens.Kind.REFUSED);
        }
        assertTrue(picture.marks().stream()
                .noneMatch(mark ->
                        mark instanceof Mark.Line line && line.stroke() == Mark.Stroke.DASHED && line.item() != null));
    }

    @Test
    void a_seam_stands_at_the_age_of_its_split() {
        TinyLab lab = TinyLab.withShards(2)
                .producer("web-1", 1)
                .split(1, HashKey.atFraction(0.75))
                .pass(3_000);
        Picture picture = lab.picture(1000, 640);
        Frame frame = frame(lab, picture);
        Mark.Line seam = picture.marks().stream()
                .filter(Mark.Line.class::isInstance)
                .map(Mark.Line.class::cast)
                .filter(line -> line.role() == Role.SEAM)
                .findFirst()
                .orElseThrow();
        assertEquals(frame.ages().x(3_000_000), seam.x1(), 0.01);
        assertEquals(frame.hashes().border(0.5), seam.y1(), 0.01);
        assertEquals(frame.lanes().bottom(), seam.y2(), 0.01);
    }

    @Test
    void a_cursor_stands_at_its_lag() {
        TinyLab lab = TinyLab.withShards(1)
                .producer("web-1", 1)
                .application("cart", "worker A")
                .assign("cart", "worker A", 0);
        lab.put("web-1", "a").pass(1_000).put("web-1", "b").pass(4_000);
        lab.read("cart", "worker A", 0, 1, 0);
        assertEquals(4_000_000, lagAtCursor(lab));
        lab.read("cart", "worker A", 0, 2, 0);
        assertEquals(0, lagAtCursor(lab));
    }

    private static long lagAtCursor(TinyLab lab) {
        Picture picture = lab.picture(1000, 640);
        Mark.Line cursor = picture.marks().stream()
                .filter(Mark.Line.class::isInstance)
                .map(Mark.Line.class::cast)
                .filter(line -> line.item() instanceof ApplicationItem.OfCursor && line.stroke() == Mark.Stroke.SOLID)
                .findFirst()
                .orElseThrow();
        return Math.round(frame(lab, picture).ages().ageMicros(cursor.x1()) / 1e3) * 1_000;
    }

    @Test
    void open_lanes_are_as_high_as_their_share_and_tile_the_height() {
        TinyLab lab = TinyLab.withShards(2).split(1, HashKey.atFraction(0.625)).pass(60_000);
        Frame frame = frame(lab, lab.picture(1000, 640));
        StreamState stream = lab.clicks();
        double y = frame.lanes().top();
        for (ShardState shard : stream.openShards()) {
            Area area = LaneBoxes.area(frame, shard);
            assertEquals(y, area.top(), 0.01);
            y = area.bottom();
        }
        assertEquals(frame.lanes().bottom(), y, 0.01);
        double half = belt(frame, lab.shard(0));
        assertEquals(half / 4, belt(frame, lab.shard(2)), 0.01);
        assertEquals(half * 3 / 4, belt(frame, lab.shard(3)), 0.01);
    }

    /** A lane's height without the strip for its name. */
    private static double belt(Frame frame, ShardState shard) {
        return frame.hashes().bottom(shard.range()) - frame.hashes().stripBottom(shard.range());
    }

    @Test
    void the_selected_record_is_named_and_ringed_also_in_a_crowd() {
        Map<String, TinyLab> labs = Map.of("alone", Moments.flashSale(), "in a crowd", Moments.crowd());
        labs.forEach((name, lab) -> {
            StageItem item = new StreamItem.OfRecord(
                    TinyLab.CLICKS, new ShardId(0), lab.shard(0).next() - 3);
            Picture picture =
                    Painting.of(lab.state(), lab.now(), new View(1000, 640, item, null, 60_000_000, true, List.of()));
            assertTrue(picture.marks().stream()
                    .anyMatch(mark ->
                            mark instanceof Mark.Text text && text.text().contains("#…")));
            boolean token = false;
            for (int i = 0; i < picture.tokens().size(); i++) {
                token |= picture.tokens().kind(i) == Tokens.Kind.SELECTED
                        && picture.item(i).equals(item);
            }
            boolean ring = picture.marks().stream()
                    .anyMatch(mark -> mark instanceof Mark.Box box
                            && box.fill() == Mark.Fill.NONE
                            && box.lineRole() == Role.TEXT);
            assertTrue(token ^ ring, name);
        });
    }
}
