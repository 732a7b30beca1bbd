package dev.shardlab.ui.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.draw.Painting;
import dev.shardlab.draw.QueueMoments;
import dev.shardlab.draw.StageItems;
import dev.shardlab.draw.item.FlowItem;
import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.item.SystemId;
import dev.shardlab.draw.item.SystemId.Kind;
import dev.shardlab.draw.kinesis.StreamItem;
import dev.shardlab.draw.paper.Focus;
import dev.shardlab.draw.paper.View;
import dev.shardlab.draw.producer.ProducerItem;
import dev.shardlab.draw.queue.QueueItem;
import dev.shardlab.draw.queue.QueueWorkersItem;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.state.LabState;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Who moves the focus of the stage, and where to. */
@ExtendWith(ApplicationExtension.class)
class StageFocusTest {

    private static final StreamItem.OfHashAxis CLICKS = new StreamItem.OfHashAxis(new StreamName("clicks"));
    private static final SystemId STREAM = new SystemId(Kind.STREAM, "clicks");

    private final LabState map =
            Objects.requireNonNull(QueueMoments.all().get("map")).state();
    private final StageFocus focus = new StageFocus();

    private void arrive() throws Exception {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> focus.now().before() == null);
    }

    private void inWindow(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, action);
    }

    @Test
    void who_chooses_a_thing_of_the_map_goes_into_its_system_and_out_again() throws Exception {
        inWindow(() -> assertTrue(focus.moveTo(CLICKS, map, List.of())));
        assertEquals(List.of(STREAM), focus.now().on());
        arrive();
        inWindow(() -> assertFalse(focus.moveTo(CLICKS, map, List.of(STREAM)), "it is there already"));
        inWindow(focus::out);
        arrive();
        assertEquals(Focus.MAP, focus.now());
        inWindow(focus::out);
        arrive();
        assertEquals(Focus.UNCHOSEN, focus.now());
    }

    @Test
    void who_chooses_what_feeds_a_queue_and_a_stream_goes_to_both() {
        StageItem orders = new ProducerItem.OfProducer(new ProducerName("orders"));
        inWindow(() -> assertTrue(focus.moveTo(orders, map, List.of())));
        assertEquals(
                List.of(new SystemId(Kind.STREAM, "audit"), new SystemId(Kind.QUEUE, "jobs")),
                focus.now().on());
    }

    @Test
    void who_chooses_a_producer_beside_a_stream_stays_with_that_stream() {
        StageItem orders = new ProducerItem.OfProducer(new ProducerName("orders"));
        inWindow(() -> {
            focus.moveTo(new StreamItem.OfHashAxis(new StreamName("audit")), map, List.of());
            assertFalse(focus.moveTo(orders, map, List.of(new SystemId(Kind.STREAM, "audit"))));
        });
        assertEquals(List.of(new SystemId(Kind.STREAM, "audit")), focus.now().on());
    }

    @Test
    void two_that_share_the_focus_are_tiles_where_the_stage_is_too_low_and_each_can_be_chosen() {
        QueueMoments.Moment pair = Objects.requireNonNull(QueueMoments.all().get("queue beside stream"));
        View low = View.of(900, 200);
        List<SystemId> near = Painting.closeUps(pair.state(), pair.now(), low);
        assertEquals(List.of(), near);
        assertEquals(
                2,
                Painting.closeUps(pair.state(), pair.now(), View.of(900, 600)).size());

        QueueItem jobs = new QueueItem(new QueueName("jobs"));
        inWindow(() -> assertTrue(focus.moveTo(jobs, pair.state(), near)));
        assertEquals(List.of(new SystemId(Kind.QUEUE, "jobs")), focus.now().on());
        View shown = low.on(focus.now().arrived());
        assertEquals(focus.now().on(), Painting.closeUps(pair.state(), pair.now(), shown));
    }

    @Test
    void a_thing_that_is_not_on_the_map_moves_nothing() {
        FlowItem flow = new FlowItem(STREAM, STREAM);
        inWindow(() -> assertFalse(focus.moveTo(flow, map, List.of())));
        assertEquals(Focus.UNCHOSEN, focus.now());
    }

    @Test
    void where_the_stage_is_too_low_for_two_what_is_told_of_has_it_alone_and_what_is_told_of_both_stays_on_the_map() {
        QueueMoments.Moment pair = Objects.requireNonNull(QueueMoments.all().get("queue beside stream"));
        Supplier<List<SystemId>> near = () ->
                Painting.closeUps(pair.state(), pair.now(), View.of(900, 200).on(focus.now()));
        StageItem both = new ProducerItem.OfProducer(
                pair.state().producers().all().iterator().next().name());
        assertEquals(2, StageItems.storesOf(both, pair.state()).size());
        inWindow(() -> focus.follow(both, pair.state(), near));
        assertEquals(Focus.UNCHOSEN, focus.now());

        QueueName jobs = new QueueName("jobs");
        inWindow(() -> focus.follow(new QueueWorkersItem(jobs, "packers"), pair.state(), near));
        assertEquals(List.of(new SystemId(Kind.QUEUE, "jobs")), focus.now().on());
    }

    @Test
    void the_narration_moves_it_once_and_then_leaves_it_to_the_student() throws Exception {
        inWindow(() -> focus.follow(CLICKS, map, List::of));
        arrive();
        assertEquals(List.of(STREAM), focus.now().on());
        inWindow(focus::out);
        inWindow(() -> focus.follow(CLICKS, map, List::of));
        arrive();
        assertEquals(Focus.MAP, focus.now());
    }
}
