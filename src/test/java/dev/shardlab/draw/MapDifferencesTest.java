package dev.shardlab.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.kinesis.StreamItem;
import dev.shardlab.draw.paper.Difference;
import dev.shardlab.draw.paper.Focus;
import dev.shardlab.draw.paper.Mark;
import dev.shardlab.draw.paper.Picture;
import dev.shardlab.draw.paper.Role;
import dev.shardlab.draw.paper.View;
import dev.shardlab.draw.queue.QueueItem;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.queue.QueueName;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What differs from another future is marked on tiles too. */
class MapDifferencesTest {

    private static final QueueItem JOBS = new QueueItem(new QueueName("jobs"));

    private static Picture map(List<Difference> differences, QueueMoments.Moment moment) {
        View view = new View(1_280, 640, null, null, 60_000_000, true, differences);
        return moment.picture(view.at(1, Duration.ofMinutes(10)).on(Focus.MAP));
    }

    private static Set<StageItem> plates(Picture picture) {
        return picture.marks().stream()
                .filter(mark -> mark instanceof Mark.Box box && box.fillRole() == Role.TEXT)
                .map(Mark::item)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    @Test
    void a_store_that_differs_as_a_whole_has_its_badge_on_its_tile() {
        StreamItem audit = new StreamItem.OfHashAxis(new StreamName("audit"));
        List<Difference> differences = List.of(
                new Difference(JOBS, "+12 in it", "40 in it here, 28 in the other future."),
                new Difference(audit, "+1 shard", "Has 2 shards open here, 1 in the other future."));

        assertEquals(Set.of(JOBS, audit), plates(map(differences, QueueMoments.sevenSystems(42))));
    }

    @Test
    void a_queue_tells_what_there_is_more_of_than_in_the_other_future() {
        QueueMoments.Moment late = QueueMoments.tube(38, 8, 3);
        List<Difference> more =
                Differences.of(late.state(), QueueMoments.tube(10, 8, 3).state(), late.now());

        Difference ofJobs = more.stream()
                .filter(difference -> difference.item().equals(JOBS))
                .findFirst()
                .orElseThrow();
        assertTrue(ofJobs.inShort().endsWith("dead letters"), ofJobs::toString);
        assertTrue(ofJobs.words().contains(" in it here, "), ofJobs::toString);
        assertTrue(
                more.stream()
                        .anyMatch(difference -> difference.item().equals(new QueueItem(new QueueName("dead-jobs")))),
                more::toString);
        VirtualTime now = late.now();
        assertEquals(List.of(), Differences.of(late.state(), late.state(), now));
    }
}
