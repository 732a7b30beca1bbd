package dev.shardlab.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.draw.item.SystemId;
import dev.shardlab.draw.item.SystemId.Kind;
import dev.shardlab.draw.kinesis.StreamItem;
import dev.shardlab.draw.kinesis.StreamTile;
import dev.shardlab.draw.paper.Area;
import dev.shardlab.draw.paper.Focus;
import dev.shardlab.draw.paper.Mark;
import dev.shardlab.draw.paper.Picture;
import dev.shardlab.draw.paper.Sketch;
import dev.shardlab.draw.paper.View;
import dev.shardlab.draw.plan.Arrangement;
import dev.shardlab.draw.queue.QueueItem;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.queue.QueueName;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is in close-up, what is a tile, and how one becomes the other. */
class FocusTest {

    private static final SystemId CLICKS = new SystemId(Kind.STREAM, "clicks");
    private static final SystemId JOBS = new SystemId(Kind.QUEUE, "jobs");
    private static final View VIEW = View.of(1000, 640);

    private static Arrangement arrangement(QueueMoments.Moment lab, Focus focus) {
        return Arrangement.of(
                LabGraph.of(lab.state(), lab.now(), VIEW), Focusing.of(lab.state(), focus), new Sketch(VIEW));
    }

    private static Area clicks(Arrangement arrangement) {
        return Objects.requireNonNull(arrangement.frames().get(CLICKS));
    }

    @Test
    void with_one_stream_the_close_up_is_the_whole_stage_whoever_chose_it() {
        TinyLab lab = Moments.flashSale();
        Picture usual = Painting.of(lab.state(), lab.now(), VIEW);
        Picture chosen = Painting.of(lab.state(), lab.now(), VIEW.on(Focus.on(StreamTile.id(TinyLab.CLICKS))));
        assertEquals(usual.marks(), chosen.marks());
        assertEquals(usual.tokens(), chosen.tokens());
        assertEquals(usual.density(), chosen.density());
        assertEquals(usual.notes(), chosen.notes());
    }

    @Test
    void a_queue_and_a_stream_are_in_close_up_together() {
        QueueMoments.Moment lab = QueueMoments.sideBySide(20);
        assertEquals(
                List.of(CLICKS, JOBS), Focusing.of(lab.state(), Focus.UNCHOSEN).on());
        assertEquals(
                Set.of(CLICKS, JOBS), arrangement(lab, Focus.UNCHOSEN).frames().keySet());
    }

    @Test
    void two_for_which_the_stage_is_too_low_are_a_map() {
        QueueMoments.Moment lab = QueueMoments.sideBySide(20);
        View low = View.of(880, 190);
        Picture map = lab.picture(low.on(Focus.MAP));
        Picture pair = lab.picture(low);
        assertEquals(map.marks(), pair.marks());
        Arrangement one = Arrangement.of(LabGraph.of(lab.state(), lab.now(), VIEW), Focus.on(CLICKS), new Sketch(low));
        assertEquals(List.of(CLICKS), one.closeUps(), "one alone has the room");
    }

    @Test
    void more_than_two_stores_are_a_map() {
        QueueMoments.Moment lab = QueueMoments.sevenSystems(20);
        assertEquals(Focus.MAP, Focusing.of(lab.state(), Focus.UNCHOSEN));
    }

    @Test
    void what_is_not_in_focus_is_a_tile_at_the_edge_and_nothing_disappears() {
        QueueMoments.Moment lab = QueueMoments.sevenSystems(20);
        Picture picture = lab.picture(VIEW.on(Focus.on(CLICKS)));
        Set<?> items = picture.marks().stream().map(Mark::item).collect(Collectors.toSet());
        assertTrue(items.contains(new StreamItem.OfHashAxis(new StreamName("audit"))), "the other stream");
        assertTrue(items.contains(new QueueItem(new QueueName("jobs"))), "the queue");
        Arrangement around = arrangement(lab, Focus.on(CLICKS));
        assertEquals(List.of(CLICKS), around.closeUps());
        Area closeUp = clicks(around);
        around.frames().forEach((system, area) -> {
            if (!system.equals(CLICKS)) {
                assertTrue(area.top() >= closeUp.bottom(), system + " lies in the close-up");
            }
        });
    }

    @Test
    void on_its_way_each_frame_is_between_where_it_was_and_where_it_will_be() {
        QueueMoments.Moment lab = QueueMoments.sevenSystems(20);
        Focus here = Focus.on(CLICKS);
        Area was = clicks(arrangement(lab, Focus.MAP));
        Area is = clicks(arrangement(lab, here));
        Area half = clicks(arrangement(lab, here.from(Focus.MAP, 0.5)));
        assertEquals((was.left() + is.left()) / 2, half.left(), 1e-9);
        assertEquals((was.right() + is.right()) / 2, half.right(), 1e-9);
        assertEquals((was.bottom() + is.bottom()) / 2, half.bottom(), 1e-9);
        assertEquals(arrangement(lab, here), arrangement(lab, here.from(Focus.MAP, 1)));
        assertEquals(was, clicks(arrangement(lab, here.from(Focus.MAP, 0))));
    }

    @Test
    void the_same_way_gives_the_same_picture_forwards_and_backwards() {
        QueueMoments.Moment lab = QueueMoments.sevenSystems(20);
        View view = VIEW.on(Focus.on(JOBS).from(Focus.MAP, 0.7));
        assertEquals(lab.picture(view), lab.picture(view));
        assertFalse(lab.picture(view).equals(lab.picture(VIEW.on(Focus.on(JOBS)))));
    }
}
