package dev.shardlab.ui.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.draw.Focusing;
import dev.shardlab.draw.Painting;
import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.item.SystemId;
import dev.shardlab.draw.paper.Focus;
import dev.shardlab.draw.paper.Mark;
import dev.shardlab.draw.paper.Picture;
import dev.shardlab.draw.paper.Role;
import dev.shardlab.draw.paper.View;
import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.lesson.Target;
import dev.shardlab.sim.Simulation;
import dev.shardlab.state.LabState;
import dev.shardlab.ui.library.Shelf;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** What a lesson points at is to be seen on the stage, in close-up and on the map. */
@ExtendWith(ApplicationExtension.class)
class PointingTest {

    private static final Scenario SHOP =
            Shelf.read(Path.of("scenarios", "queue-or-log.json")).orThrow();
    private static final WorkerName PACKERS = new WorkerName("packers");

    private final VirtualTime now = SHOP.setup().start().plus(Duration.ofSeconds(52));
    private final LabState state = at(now);

    private static LabState at(VirtualTime time) {
        Simulation simulation = new Simulation(SHOP.setup(), _ -> {
            throw new IllegalArgumentException("no files");
        });
        simulation.runUntil(time, _ -> {});
        return simulation.state();
    }

    private StageItem item(Target target) {
        return Pointing.fact(target, SHOP, state).orElseThrow();
    }

    private long outlined(@Nullable StageItem highlighted, Focus focus) {
        View view = new View(1000, 640, null, highlighted, 20_000_000, true, List.of()).on(focus);
        Picture picture = Painting.of(state, now, view);
        return picture.marks().stream()
                .filter(mark ->
                        mark instanceof Mark.Box box && box.lineRole() == Role.ACCENT && box.fill() == Mark.Fill.NONE)
                .count();
    }

    private void assertOutlined(int times, Target target, Focus focus) {
        assertEquals(
                times, outlined(item(target), focus) - outlined(null, focus), target + " with the focus on " + focus);
    }

    @Test
    void each_kind_of_thing_of_a_queue_is_outlined_in_close_up_and_on_the_map() {
        Target orders = new Target.OfQueue(new QueueName("orders"));
        Target dead = new Target.OfQueue(new QueueName("orders-dead"));
        Target both = new Target.OfQueueWorkers(PACKERS);
        Target second = new Target.OfQueueWorker(PACKERS, 2);
        assertOutlined(1, orders, Focus.UNCHOSEN);
        assertOutlined(1, dead, Focus.UNCHOSEN);
        assertOutlined(2, both, Focus.UNCHOSEN);
        assertOutlined(1, second, Focus.UNCHOSEN);
        for (Target target : List.of(
                orders,
                dead,
                both,
                second,
                new Target.OfProducer(new ProducerName("shop")),
                new Target.OfApplication(new ApplicationName("billing")))) {
            assertOutlined(1, target, Focus.MAP);
        }
    }

    @Test
    void a_queue_for_dead_letters_is_pointed_at_beside_the_queue_whose_letters_it_has() throws Exception {
        StageFocus focus = new StageFocus();
        List<?> usual = Focusing.of(state, Focus.UNCHOSEN).on();

        Supplier<List<SystemId>> near = () -> Focusing.of(state, focus.now()).on();
        WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> focus.follow(item(new Target.OfQueue(new QueueName("orders-dead"))), state, near));
        assertEquals(usual, Focusing.of(state, focus.now()).on());

        WaitForAsyncUtils.waitForAsyncFx(10_000, focus::out);
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> focus.now().before() == null);
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            focus.follow(item(new Target.OfQueue(new QueueName("orders"))), state, near);
            focus.out();
            focus.follow(item(new Target.OfQueue(new QueueName("orders-dead"))), state, near);
        });
        assertTrue(Focusing.of(state, focus.now()).on().toString().contains("orders]"), focus.now()::toString);
    }
}
