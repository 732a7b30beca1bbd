package dev.shardlab.ui.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.draw.paper.Role;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.lesson.Prediction;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.ui.theme.Theme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class ChartStripTest {

    private static final double WIDE = 1_000;
    private static final double HEIGHT = 84;

    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.DARK);

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void each_chart_says_what_it_shows_at_the_playhead() {
        onFx(() -> {
            PlaySession session = ShopRun.session();
            ChartStrip strip = shown(session, WIDE, HEIGHT);
            session.transport().seek(ShopRun.at(72, 0));
            assertEquals(
                    List.of(
                            "IncomingRecords of clicks: 100 records in 1 s",
                            "WriteProvisionedThroughputExceeded of clicks: 50 records in 1 s",
                            "GetRecords.IteratorAgeMilliseconds of clicks: all readers together 7.3 s behind",
                            "Behind latest, by application of clicks: audit 7.5 s behind; cart 0 ms behind"),
                    cards(strip).stream()
                            .map(card -> card.queryAccessibleAttribute(AccessibleAttribute.TEXT))
                            .toList());
            return null;
        });
    }

    @Test
    void a_click_goes_to_the_time_it_points_at() {
        onFx(() -> {
            PlaySession session = ShopRun.session();
            ChartStrip strip = shown(session, WIDE, HEIGHT);
            Node chart = cards(strip).getFirst();
            press(chart, Layout.MARGIN);
            assertEquals(session.shown().start(), session.shown().time());
            press(chart, chart.getLayoutBounds().getWidth() - 1);
            assertEquals(session.shown().end(), session.shown().time());
            press(chart, 100);
            VirtualTime early = session.shown().time();
            press(chart, 120);
            assertTrue(session.shown().start().isBefore(early)
                    && early.isBefore(session.shown().time()));
            return null;
        });
    }

    @Test
    void with_less_room_there_are_fewer_charts() {
        onFx(() -> {
            PlaySession session = ShopRun.session();
            assertEquals(4, visible(shown(session, WIDE, HEIGHT)));
            assertEquals(3, visible(shown(session, 700, HEIGHT)));
            assertEquals(2, visible(shown(session, 500, HEIGHT)));
            assertEquals(1, visible(shown(session, 300, HEIGHT)));
            assertEquals(0, visible(shown(session, 100, HEIGHT)));
            assertEquals(0, visible(shown(session, WIDE, 50)));
            return null;
        });
    }

    @Test
    void the_same_moment_has_the_same_pixels_however_it_was_reached() {
        onFx(() -> {
            PlaySession straight = ShopRun.session();
            straight.transport().seek(ShopRun.at(70, 0));
            PlaySession around = ShopRun.session();
            ChartStrip wandering = shown(around, WIDE, HEIGHT);
            around.transport().seek(ShopRun.at(119, 0));
            int[] elsewhere = pixels(wandering);
            around.transport().seek(ShopRun.at(70, 0));
            assertTrue(Arrays.equals(pixels(shown(straight, WIDE, HEIGHT)), pixels(wandering)));
            assertFalse(Arrays.equals(elsewhere, pixels(wandering)));
            return null;
        });
    }

    @Test
    void the_theme_can_be_changed_at_any_time() {
        onFx(() -> {
            ChartStrip strip = shown(ShopRun.session(), WIDE, HEIGHT);
            for (Theme look : Theme.values()) {
                theme.set(look);
                Color panel = look.palette().of(Role.PANEL);
                assertEquals(panel, image(strip).getPixelReader().getColor(150, 30));
            }
            return null;
        });
    }

    @Test
    void what_comes_after_an_open_question_leaves_no_trace() {
        onFx(() -> {
            Prediction about = ShopRun.question(ShopRun.SALE_FROM, ShopRun.SALE_TO);
            PlaySession asked = ShopRun.session(about);
            PlaySession told = ShopRun.session();
            ChartStrip asking = shown(asked, WIDE, HEIGHT);
            ChartStrip telling = shown(told, WIDE, HEIGHT);
            assertEquals(0, refusalPixels(asking));
            assertNotEquals(0, refusalPixels(telling));
            asked.transport().seek(ShopRun.at(ShopRun.SALE_TO, 0));
            assertNotEquals(0, refusalPixels(asking));
            return null;
        });
    }

    /** How many pixels of the chart of refusals, above its lowest line, are red. */
    private static int refusalPixels(ChartStrip strip) {
        WritableImage image = image(strip);
        int red = 0;
        for (int y = 38; y < 70; y++) {
            for (int x = (int) WIDE / 4 + 12; x < WIDE / 2 - 12; x++) {
                Color pixel = image.getPixelReader().getColor(x, y);
                red += pixel.getRed() > pixel.getBlue() + 0.05 ? 1 : 0;
            }
        }
        return red;
    }

    private ChartStrip shown(PlaySession session, double width, double height) {
        var strip = new ChartStrip(session, theme);
        strip.setManaged(false);
        strip.resize(width, height);
        new Scene(new Pane(strip), width, height).getRoot().layout();
        strip.layout();
        return strip;
    }

    private static List<Node> cards(ChartStrip strip) {
        return new ArrayList<>(strip.getChildrenUnmodifiable());
    }

    private static long visible(ChartStrip strip) {
        return cards(strip).stream().filter(Node::isVisible).count();
    }

    private static WritableImage image(ChartStrip strip) {
        strip.layout();
        return strip.snapshot(null, null);
    }

    private static int[] pixels(ChartStrip strip) {
        WritableImage image = image(strip);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = image.getPixelReader().getArgb(i % width, i / width);
        }
        return pixels;
    }

    private static void press(Node chart, double x) {
        Point2D at = chart.localToScene(x, 50);
        chart.fireEvent(new MouseEvent(
                MouseEvent.MOUSE_PRESSED,
                at.getX(),
                at.getY(),
                at.getX(),
                at.getY(),
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                true,
                false,
                true,
                null));
    }

    private static void onFx(Callable<Void> what) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, what);
    }
}
