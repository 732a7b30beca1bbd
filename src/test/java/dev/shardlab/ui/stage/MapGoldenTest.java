package dev.shardlab.ui.stage;

import dev.shardlab.draw.QueueMoments;
import dev.shardlab.draw.item.SystemId;
import dev.shardlab.draw.item.SystemId.Kind;
import dev.shardlab.draw.paper.Focus;
import dev.shardlab.draw.paper.Picture;
import dev.shardlab.draw.paper.View;
import dev.shardlab.ui.GoldenPicture;
import dev.shardlab.ui.theme.Fonts;
import dev.shardlab.ui.theme.Theme;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Queues, two systems that share the stage, and the map, pixel by pixel, in both themes. {@code -Dshardlab.golden=write} writes them
 * anew: look at them.
 */
@ExtendWith(ApplicationExtension.class)
class MapGoldenTest {

    private static final Map<String, QueueMoments.Moment> MOMENTS = QueueMoments.all();
    private static final double HALL = 2.5;
    private static final Focus CLICKS = Focus.on(new SystemId(Kind.STREAM, "clicks"));

    @ParameterizedTest(name = "{0}, {1} x {2}, {3}, enlarged {4}")
    @CsvSource({
        "tube, 860, 560, DARK, 1",
        "fifo, 860, 560, LIGHT, 1",
        "backlog, 860, 560, LIGHT, 1",
        "queue beside stream, 860, 560, LIGHT, 1",
        "queue beside stream, 1280, 720, DARK, 1.6",
        "map, 1060, 700, DARK, 1",
        "thirty systems, 860, 560, LIGHT, 1",
        "thirty systems, 1600, 900, DARK, 1",
    })
    void they_look_as_they_did(String moment, int width, int height, Theme theme, double zoom) throws IOException {
        check(moment, View.of(width / zoom, height / zoom), theme, zoom, zoom == 1 ? "" : "-hall");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"1, DARK", "0.3, LIGHT", "0.7, LIGHT"})
    void one_system_of_the_map_comes_near(double way, Theme theme) throws IOException {
        View view = View.of(1060, 700).on(CLICKS.from(Focus.MAP, way));
        check("map", view, theme, 1, "-to-clicks-" + Math.round(way * 100));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void a_dead_letter_queue_comes_near(Theme theme) throws IOException {
        Focus letters = Focus.on(new SystemId(Kind.QUEUE, "dead-jobs"));
        check("tube", View.of(860, 560).on(letters), theme, 1, "-to-dead-letters");
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({"tube, jobs, DARK", "fifo, orders.fifo, LIGHT"})
    void a_queue_comes_near_in_a_hall(String moment, String queue, Theme theme) throws IOException {
        Focus near = Focus.on(new SystemId(Kind.QUEUE, queue));
        check(moment, View.of(1280 / HALL, 480 / HALL).on(near), theme, HALL, "-hall-near");
    }

    private static void check(String moment, View view, Theme theme, double zoom, String more) throws IOException {
        Picture picture = Objects.requireNonNull(MOMENTS.get(moment)).picture(view.at(1, Duration.ofMinutes(10)));
        Image painted = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> paint(picture, theme, zoom));
        GoldenPicture.check(
                moment.replace(' ', '-') + "-" + Math.round(view.width() * zoom) + more + "-"
                        + theme.name().toLowerCase(Locale.ROOT),
                painted);
    }

    private static Image paint(Picture picture, Theme theme, double zoom) {
        Fonts.load();
        PicturePane pane = new PicturePane();
        Scene scene =
                new Scene(pane, picture.view().width() * zoom, picture.view().height() * zoom);
        theme.applyTo(scene);
        pane.show(picture, theme.palette(), zoom);
        return pane.snapshot(new SnapshotParameters(), null);
    }
}
