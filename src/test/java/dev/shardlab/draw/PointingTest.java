package dev.shardlab.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.kcl.ApplicationItem;
import dev.shardlab.draw.kinesis.Frame;
import dev.shardlab.draw.kinesis.LaneBoxes;
import dev.shardlab.draw.kinesis.StreamItem;
import dev.shardlab.draw.paper.Area;
import dev.shardlab.draw.paper.Mark;
import dev.shardlab.draw.paper.Picture;
import dev.shardlab.draw.paper.Reach;
import dev.shardlab.draw.paper.Sketch;
import dev.shardlab.draw.paper.View;
import dev.shardlab.draw.producer.ProducerItem;
import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.ShardId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What answers when somebody points at the picture. */
class PointingTest {

    private final TinyLab lab = TinyLab.withShards(2)
            .producer("web-1", 1)
            .application("cart", "worker A")
            .assign("cart", "worker A", 0, 1)
            .put("web-1", "u-24")
            .pass(20_000);

    private Picture picture() {
        return lab.picture(1000, 640);
    }

    private Frame frame() {
        return Stacked.frame(lab.clicks(), lab.now(), 0, 1, new Sketch(View.of(1000, 640)));
    }

    private static Optional<StageItem> shard(int index) {
        return Optional.of(new StreamItem.OfShard(TinyLab.CLICKS, new ShardId(index)));
    }

    @Test
    void a_token_answers_with_its_record() {
        int shard = lab.shardOf("u-24");
        Picture picture = picture();
        StageItem record = new StreamItem.OfRecord(TinyLab.CLICKS, new ShardId(shard), 0);
        assertEquals(record, picture.item(0));
        assertEquals(
                Optional.of(record),
                picture.hit(picture.tokens().x(0) + 3, picture.tokens().y(0) - 3));
    }

    @Test
    void a_record_on_the_network_answers_with_its_request() {
        long call = lab.send("web-1", 40, "u-1");
        lab.pass(20);
        Picture picture = picture();
        int last = picture.tokens().size() - 1;
        assertEquals(
                Optional.of(new ProducerItem.OfFlight(new ProducerName("web-1"), call, 0)),
                picture.hit(picture.tokens().x(last), picture.tokens().y(last)));
    }

    @Test
    void an_empty_place_in_a_lane_answers_with_its_shard() {
        Area lanes = frame().lanes();
        assertEquals(shard(0), picture().hit(lanes.right() - 40, lanes.top() + 60));
        assertEquals(shard(1), picture().hit(lanes.right() - 40, lanes.bottom() - 60));
    }

    @Test
    void right_of_a_seam_the_closed_parent_answers_and_left_of_it_the_child() {
        lab.split(1, HashKey.atFraction(0.75)).pass(30_000);
        Area lanes = frame().lanes();
        double seam = frame().ages().x(30_000_000);
        assertEquals(shard(1), picture().hit(seam + 30, lanes.bottom() - 60));
        assertEquals(shard(3), picture().hit(seam - 30, lanes.bottom() - 60));
    }

    @Test
    void a_cursor_answers_with_its_application_and_shard() {
        int shard = lab.shardOf("u-24");
        Area lane = LaneBoxes.area(frame(), lab.shard(shard));
        assertEquals(
                Optional.of(new ApplicationItem.OfCursor(new ApplicationName("cart"), new ShardId(shard))),
                picture().hit(frame().ages().x(20_000_000) + 2, lane.bottom() - 20));
    }

    @Test
    void boxes_and_axes_answer_with_what_they_are() {
        Frame frame = frame();
        Picture picture = picture();
        assertEquals(
                Optional.of(new ProducerItem.OfProducer(new ProducerName("web-1"))),
                picture.hit(frame.producers().middleX(), frame.producers().middleY()));
        assertEquals(
                Optional.of(new ApplicationItem.OfWorker(new ApplicationName("cart"), new WorkerName("worker A"))),
                picture.hit(frame.consumers().middleX(), frame.consumers().top() + 40));
        assertEquals(
                Optional.of(new StreamItem.OfHashAxis(TinyLab.CLICKS)),
                picture.hit(frame.axis().middleX(), frame.axis().top() + 30));
        assertEquals(
                Optional.of(new StreamItem.OfTrimHorizon(TinyLab.CLICKS)),
                picture.hit(frame.lanes().right(), frame.lanes().middleY()));
        assertEquals(Optional.empty(), picture.hit(frame.wires().middleX(), 4));
    }

    /** Where the name of a lane stands, the lane is meant. */
    private static boolean isNamed(Picture picture, double x, double y) {
        return picture.marks().stream()
                .anyMatch(mark ->
                        mark instanceof Mark.Text && Reach.isLane(mark.item()) && Reach.distance(mark, x, y) == 0);
    }

    @Test
    void a_crowded_place_answers_with_its_run_of_records() {
        Picture picture = Moments.crowd().picture(1000, 640);
        for (int cell = 0; cell < picture.density().size(); cell++) {
            double x = picture.density().left(cell) + picture.density().width(cell) / 2;
            double y = picture.density().top(cell) + picture.density().height(cell) / 2;
            Optional<StageItem> hit = picture.hit(x, y);
            if (picture.tokenAt(x, y) < 0 && !isNamed(picture, x, y)) {
                assertInstanceOf(StreamItem.OfRecords.class, hit.orElseThrow());
            }
        }
    }
}
