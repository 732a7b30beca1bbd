package dev.shardlab.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.shardlab.export.PictureExport;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.setting.Setting;
import dev.shardlab.ui.library.Shelf;
import dev.shardlab.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import javafx.scene.image.Image;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Whole frames, pixel by pixel. They are the same on every machine because the fonts come along and the painting is done in
 * software. {@code -Dshardlab.golden=write} writes them anew: look at them before you keep them.
 */
@ExtendWith(ApplicationExtension.class)
class GoldenTest {

    @ParameterizedTest(name = "{0} at {1} s, {2} x {3}, {4}")
    @CsvSource({
        "partition-keys, 22, 1600, 900, DARK",
        "hot-shard, 18.5, 1600, 900, LIGHT",
        "resharding, 40, 1280, 720, DARK"
    })
    void a_frame_is_what_it_was(String scenario, double seconds, int width, int height, Theme theme)
            throws IOException {
        GoldenPicture.check(scenario, paint(scenario, seconds, width, height, theme));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"DARK, 1280, 720", "LIGHT, 1600, 900"})
    void two_futures_are_what_they_were(Theme theme, int width, int height) throws IOException {
        Scenario scenario = Shelf.read(Path.of("scenarios", "hot-shard.json")).orThrow();
        Setting randomKeys = Setting.parse("producers.campaign.keys={\"prefix\": \"random-\", \"count\": 1000}");
        var at = scenario.setup().start().plus(Duration.ofSeconds(24));
        Still still = new Still(scenario, randomKeys, Map.of(), at, width, height, theme, false);
        GoldenPicture.check(
                "two-futures-" + theme.name().toLowerCase(Locale.ROOT),
                WaitForAsyncUtils.waitForAsyncFx(60_000, still::paint));
    }

    @Test
    void the_same_frame_painted_twice_gives_the_same_bytes() {
        assertArrayEquals(
                PictureExport.png(paint("resharding", 12, 1280, 720, Theme.LIGHT)),
                PictureExport.png(paint("resharding", 12, 1280, 720, Theme.LIGHT)));
    }

    private static Image paint(String name, double seconds, int width, int height, Theme theme) {
        Scenario scenario = Shelf.read(Path.of("scenarios", name + ".json")).orThrow();
        var at = scenario.setup().start().plus(Duration.ofMillis(Math.round(seconds * 1_000)));
        Still still = new Still(scenario, null, Map.of(), at, width, height, theme, false);
        return WaitForAsyncUtils.waitForAsyncFx(60_000, still::paint);
    }
}
