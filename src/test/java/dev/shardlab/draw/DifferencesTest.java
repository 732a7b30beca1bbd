package dev.shardlab.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.kcl.ApplicationItem;
import dev.shardlab.draw.kinesis.StreamItem;
import dev.shardlab.draw.paper.Difference;
import dev.shardlab.draw.paper.Mark;
import dev.shardlab.draw.paper.Picture;
import dev.shardlab.draw.paper.Role;
import dev.shardlab.draw.paper.View;
import dev.shardlab.draw.producer.ProducerItem;
import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.ShardId;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    private static final String NO_SUCH_RANGE = "No shard of the other future has just this range of hash keys.";
    private static final StageItem WEB = new ProducerItem.OfProducer(new ProducerName("web"));

    private static TinyLab shop(int shards) {
        return TinyLab.withShards(shards).producer("web", 100).application("billing", "b1");
    }

    private static List<Difference> of(TinyLab here, TinyLab there) {
        return Differences.of(here.state(), there.state(), here.now());
    }

    private static StageItem shard(int index) {
        return new StreamItem.OfShard(TinyLab.CLICKS, new ShardId(index));
    }

    private static Picture picture(TinyLab lab, TinyLab other) {
        View alone = View.of(1000, 640);
        return Painting.of(
                lab.state(),
                lab.now(),
                new View(alone.width(), alone.height(), null, null, alone.nearMicros(), true, of(lab, other)));
    }

    @Test
    void two_futures_that_are_alike_have_no_differences() {
        assertEquals(List.of(), of(shop(2), shop(2)));
    }

    /** So many records are throttled by the only shard. */
    private static TinyLab refusing(int throttled) {
        TinyLab lab = shop(1);
        String[] keys = IntStream.range(0, throttled).mapToObj(i -> "k" + i).toArray(String[]::new);
        lab.refuse(lab.send("web", 5, keys), 0, IntStream.range(0, throttled).toArray());
        return lab;
    }

    @Test
    void refusals_are_marked_at_their_producer_and_their_shard_where_there_are_more() {
        TinyLab hot = refusing(12);
        TinyLab calm = refusing(2);
        assertEquals(
                List.of(
                        new Difference(WEB, "+10 throttled", "12 throttled here, 2 in the other future."),
                        new Difference(shard(0), "+10 throttled", "12 throttled here, 2 in the other future.")),
                of(hot, calm));
        assertEquals(List.of(), of(calm, hot));
    }

    @Test
    void what_differs_of_a_application_is_not_written_under_its_buttons() {
        TinyLab lab = shop(1);
        StageItem billing = new ApplicationItem.OfApplication(new ApplicationName("billing"));
        View alone = View.of(1000, 640);
        Picture picture = Painting.of(
                lab.state(),
                lab.now(),
                new View(
                        alone.width(),
                        alone.height(),
                        null,
                        null,
                        alone.nearMicros(),
                        true,
                        List.of(new Difference(billing, "+9 h behind", "9 h more."))));
        Picture.Handle buttons = picture.handles().getFirst();
        Mark.Box plate = picture.marks().stream()
                .filter(mark ->
                        mark instanceof Mark.Box box && box.fillRole() == Role.TEXT && billing.equals(box.item()))
                .map(Mark.Box.class::cast)
                .findFirst()
                .orElseThrow();
        assertTrue(plate.x() + plate.width() <= buttons.x(), plate + " and " + buttons);
    }

    @Test
    void what_differs_by_less_than_ten_records_or_a_twentieth_is_not_marked() {
        assertEquals(List.of(), of(refusing(11), refusing(2)));
        assertEquals(List.of(), of(refusing(400), refusing(381)));
        assertEquals(2, of(refusing(400), refusing(380)).size());
    }

    @Test
    void twice_as_many_shards_are_one_difference_of_the_stream() {
        assertEquals(
                List.of(new Difference(
                        new StreamItem.OfHashAxis(TinyLab.CLICKS),
                        "+2 shards",
                        "Has 4 shards open here, 2 in the other future.")),
                of(shop(4), shop(2)));
        assertEquals(List.of(), of(shop(2), shop(4)));
    }

    @Test
    void the_children_of_a_split_are_marked_each() {
        TinyLab split = shop(2);
        split.split(0, HashKey.atFraction(0.25));
        assertEquals(
                List.of(
                        new Difference(shard(2), "only here", NO_SUCH_RANGE),
                        new Difference(shard(3), "only here", NO_SUCH_RANGE)),
                of(split, shop(2)));
        assertEquals(List.of(), of(shop(2), split));
    }

    @Test
    void a_shard_with_another_number_but_the_same_range_is_no_difference() {
        TinyLab one = shop(2).split(0, HashKey.atFraction(0.25)).split(1, HashKey.atFraction(0.75));
        TinyLab other = shop(2).split(1, HashKey.atFraction(0.75)).split(0, HashKey.atFraction(0.25));
        assertEquals(List.of(), of(one, other));
    }

    @Test
    void a_lag_counts_from_two_seconds_more() {
        TinyLab behind = shop(1).assign("billing", "b1", 0).put("web", "a").pass(1_900);
        TinyLab atTheTip = shop(1).assign("billing", "b1", 0)
                .put("web", "a")
                .read("billing", "b1", 0, 1, 5)
                .pass(1_900);
        assertEquals(List.of(), of(behind, atTheTip));
        behind.pass(100);
        atTheTip.pass(100);
        assertEquals(
                List.of(new Difference(
                        new ApplicationItem.OfApplication(new ApplicationName("billing")),
                        "+2 s behind",
                        "Is 2 s behind latest here, at the tip in the other future.")),
                of(behind, atTheTip));
    }

    @Test
    void who_is_in_one_future_only_is_marked_there() {
        TinyLab more =
                TinyLab.withShards(1).producer("web", 100).producer("app", 1).application("billing", "b1", "b2");
        assertEquals(
                List.of(
                        new Difference(
                                new ProducerItem.OfProducer(new ProducerName("app")),
                                "only here",
                                "There is no app in the other future."),
                        new Difference(
                                new ApplicationItem.OfWorker(new ApplicationName("billing"), new WorkerName("b2")),
                                "only here",
                                "There is no worker b2 in the other future.")),
                of(more, shop(1)));
    }

    @Test
    void a_longer_retention_is_marked_at_the_horizon() {
        TinyLab week = new TinyLab().stream(TinyLab.CLICKS, 1, Duration.ofDays(7));
        assertEquals(
                List.of(new Difference(
                        new StreamItem.OfTrimHorizon(TinyLab.CLICKS),
                        "+6 d",
                        "Keeps records 7 d here, 24 h in the other future.")),
                of(week, TinyLab.withShards(1)));
    }

    @Test
    void a_mark_can_be_pointed_at_and_is_told_in_words() {
        TinyLab hot = refusing(12).pass(60_000);
        Picture picture = picture(hot, shop(1));
        Mark.Text mark = picture.marks().stream()
                .filter(Mark.Text.class::isInstance)
                .map(Mark.Text.class::cast)
                .filter(text -> text.text().equals("+12 throttled"))
                .findFirst()
                .orElseThrow();
        assertEquals(WEB, picture.hit(mark.x(), mark.y()).orElseThrow());
        assertTrue(PictureText.of(picture).contains("- differs: 12 throttled here, 0 in the other future."));
    }

    @Test
    void without_another_future_nothing_is_marked() {
        TinyLab hot = Moments.flashSale();
        assertEquals(hot.picture(1000, 640), picture(hot, hot));
    }
}
