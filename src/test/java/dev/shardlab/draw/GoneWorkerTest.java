package dev.shardlab.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.kcl.ApplicationItem;
import dev.shardlab.draw.paper.Mark;
import dev.shardlab.draw.paper.Mark.Fill;
import dev.shardlab.draw.paper.Mark.Stroke;
import dev.shardlab.draw.paper.Note;
import dev.shardlab.draw.paper.Picture;
import dev.shardlab.event.ApplicationEvent.LeaseExpired;
import dev.shardlab.event.ApplicationEvent.WorkerDied;
import dev.shardlab.event.ApplicationEvent.WorkerStopped;
import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.ShardId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is gone is drawn as gone: by shape, by pattern and in words. */
class GoneWorkerTest {

    private static final ApplicationName CART = new ApplicationName("cart");
    private static final WorkerName B = new WorkerName("b");
    private static final StageItem WORKER = new ApplicationItem.OfWorker(CART, B);

    private final TinyLab lab = TinyLab.withShards(2)
            .producer("web", 10)
            .application("cart", "a", "b")
            .assign("cart", "a", 0)
            .assign("cart", "b", 1)
            .put("web", "u-24")
            .pass(1_000);

    @Test
    void a_dead_worker_holds_its_leases_until_they_expire() {
        lab.happen(new WorkerDied(lab.now(), CART, B)).pass(3_000);
        assertEquals("b of cart, died 3 s ago, holds shard 1, leases expire in 7 s", words());
        assertTrue(isHatched());
        assertEquals(List.of(Stroke.DOTTED), cursor(1));
        assertEquals(List.of(Stroke.SOLID), cursor(0));
    }

    @Test
    void what_it_held_is_taken_over_then() {
        lab.happen(new WorkerDied(lab.now(), CART, B))
                .pass(10_000)
                .happen(new LeaseExpired(lab.now(), CART, new ShardId(1), B, 0))
                .assign("cart", "a", 1)
                .pass(500);
        assertEquals("b of cart, died 10 s ago, its leases have expired", words());
        assertEquals(List.of(Stroke.SOLID), cursor(1));
    }

    @Test
    void one_that_was_shut_down_handed_over_and_is_forgotten_after_a_while() {
        lab.happen(new WorkerStopped(lab.now(), CART, B)).assign("cart", "a", 1).pass(2_000);
        assertEquals("b of cart, stopped 2 s ago, it gave its leases back", words());
        assertTrue(isHatched());
        lab.pass(20_000);
        assertFalse(picture().notes().stream().anyMatch(note -> note.item().equals(WORKER)));
    }

    private Picture picture() {
        return lab.picture(1000, 640);
    }

    private String words() {
        return picture().notes().stream()
                .filter(note -> note.item().equals(WORKER))
                .map(Note::text)
                .findFirst()
                .orElseThrow();
    }

    private boolean isHatched() {
        return picture().marks().stream()
                .anyMatch(mark ->
                        mark instanceof Mark.Box box && box.fill() == Fill.HATCHED && WORKER.equals(box.item()));
    }

    private List<Stroke> cursor(int shard) {
        StageItem item = new ApplicationItem.OfCursor(CART, new ShardId(shard));
        return picture().marks().stream()
                .filter(mark -> mark instanceof Mark.Line && item.equals(mark.item()))
                .map(mark -> ((Mark.Line) mark).stroke())
                .toList();
    }
}
