package dev.shardlab.ui.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.draw.Painting;
import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.kcl.ApplicationItem;
import dev.shardlab.draw.kinesis.Behind;
import dev.shardlab.draw.paper.Note;
import dev.shardlab.draw.paper.Picture;
import dev.shardlab.draw.paper.View;
import dev.shardlab.engine.kinesis.stream.ReadRules;
import dev.shardlab.event.Wait;
import dev.shardlab.lesson.Measures;
import dev.shardlab.lesson.Playthrough;
import dev.shardlab.metrics.MetricSeries;
import dev.shardlab.metrics.kit.Buckets;
import dev.shardlab.metrics.kit.Series;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.lesson.Measure;
import dev.shardlab.state.LabState;
import dev.shardlab.state.kcl.ApplicationLag;
import dev.shardlab.state.kcl.ApplicationState;
import dev.shardlab.state.kinesis.Backlog;
import dev.shardlab.words.ItemCards;
import dev.shardlab.words.page.Row;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lag is one number, wherever it stands. */
class OneLagTest {

    private static final int MOMENTS = 37;

    static List<String> names() {
        return Playthrough.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_stage_the_card_the_measure_and_the_service_say_the_same(String name) {
        Playthrough played = Playthrough.asShipped(name);
        for (int i = 1; i <= MOMENTS; i++) {
            Duration since =
                    played.scenario().setup().duration().multipliedBy(i).dividedBy(MOMENTS);
            LabState state = played.stateAt(since);
            VirtualTime now = played.time(since);
            Picture picture = Painting.of(state, now, View.of(1280, 720));
            for (ApplicationState application : state.kcl().applications()) {
                Backlog backlog = ApplicationLag.of(application, state.kinesis(), now);
                String where = name + " at " + since + ", " + application.name();
                assertEquals(
                        (double) backlog.millisBehindLatest(),
                        Measures.at(new Measure.MillisBehindLatest(application.name()), played.timeline(), now),
                        where);
                assertEquals(backlog.millisBehindLatest(), asTheServiceSays(application, state, now), where);
                StageItem fact = new ApplicationItem.OfApplication(application.name());
                String said = Behind.words(backlog);
                assertEquals(said, behindLatest(fact, played, state, now), where);
                String note = picture.notes().stream()
                        .filter(it -> it.item().equals(fact))
                        .map(Note::text)
                        .findFirst()
                        .orElseThrow();
                assertTrue(
                        note.startsWith(
                                application.name() + " " + said + (backlog.isEmpty() ? "," : " behind latest,")),
                        where + ": " + said + ", but on the stage " + note);
            }
        }
    }

    /**
     * A line counts the worst of a period: no less than at any moment of it, and no more than time alone can make
     * of its begin, unless its cursor goes back to a checkpoint.
     */
    @ParameterizedTest
    @MethodSource("names")
    void the_line_of_the_chart_is_what_was_the_case(String name) {
        Playthrough played = Playthrough.asShipped(name);
        Duration duration = played.scenario().setup().duration();
        var metrics = new MetricSeries(Buckets.covering(played.time(Duration.ZERO), duration));
        metrics.advance(played.timeline().log(), Integer.MAX_VALUE);
        VirtualTime end = played.time(duration);
        LabState last = played.stateAt(duration);
        long width = metrics.buckets().width().toMillis();
        for (ApplicationState application : last.kcl().applications()) {
            Series line = metrics.counts().streams().behindOf(application.name(), application.stream());
            for (Wait wait : ApplicationLag.waits(application, last.kinesis(), end)) {
                line = line.andWaiting(metrics.buckets(), end, wait.millis(), wait.since());
            }
            for (int i = 1; i <= MOMENTS; i++) {
                Duration since = duration.multipliedBy(i).dividedBy(MOMENTS + 1);
                int period = metrics.buckets().indexOf(played.time(since));
                long then = behind(played, application, since);
                long before = behind(
                        played,
                        application,
                        metrics.buckets().startOf(period).plusMicros(-1).since(played.time(Duration.ZERO)));
                String where =
                        name + " at " + since + ", " + application.name() + ": " + then + ", line " + line.at(period);
                assertTrue(line.at(period) >= then - 1 || then == 0, where);
                boolean isNew = metrics.buckets().indexOf(application.createdAt()) >= period;
                assertTrue(
                        isNew || application.readAgain() > 0 || line.at(period) <= before + width + 1,
                        where + ", before " + before);
            }
        }
    }

    private static long behind(Playthrough played, ApplicationState application, Duration since) {
        LabState state = played.stateAt(since.isNegative() ? Duration.ZERO : since);
        return state.kcl()
                .application(application.name())
                .map(there -> ApplicationLag.of(there, state.kinesis(), played.time(since))
                        .millisBehindLatest())
                .orElse(0L);
    }

    private static long asTheServiceSays(ApplicationState application, LabState state, VirtualTime now) {
        return state.kinesis().stream(application.stream()).orElseThrow().shards().stream()
                .mapToLong(shard -> ReadRules.millisBehindLatest(shard, application.cursor(shard), now))
                .max()
                .orElse(0);
    }

    private static String behindLatest(StageItem fact, Playthrough played, LabState state, VirtualTime now) {
        return new ItemCards(played.timeline().log(), played.time(Duration.ZERO))
                .of(fact, state, now).rows().stream()
                        .filter(row -> row.label().equals("behind latest"))
                        .map(Row::value)
                        .findFirst()
                        .orElseThrow();
    }
}
