package dev.shardlab.ui.stage;

import dev.shardlab.draw.ClientMoments;
import dev.shardlab.ui.GoldenPicture;
import dev.shardlab.ui.theme.Fonts;
import dev.shardlab.ui.theme.Theme;
import java.io.IOException;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Clients on the stage, pixel by pixel, in both themes. {@code -Dshardlab.golden=write} writes them anew: look at them. */
@ExtendWith(ApplicationExtension.class)
class ClientGoldenTest {

    @ParameterizedTest(name = "{0}, {1} x {2}, {3}")
    @CsvSource({
        "first put, 860, 560, DARK",
        "refusals, 860, 560, LIGHT",
        "busy client, 1060, 700, DARK",
        "fan-out, 860, 560, DARK",
        "twenty clients, 860, 560, LIGHT"
    })
    void clients_look_as_they_did(String moment, int width, int height, Theme theme) throws IOException {
        Image painted = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> paint(moment, width, height, theme));
        GoldenPicture.check(
                "clients-" + moment.replace(' ', '-') + "-" + theme.name().toLowerCase(Locale.ROOT), painted);
    }

    private static Image paint(String moment, int width, int height, Theme theme) {
        Fonts.load();
        PicturePane pane = new PicturePane();
        Scene scene = new Scene(pane, width, height);
        theme.applyTo(scene);
        pane.show(ClientMoments.picture(moment, width, height), theme.palette(), 1);
        return pane.snapshot(new SnapshotParameters(), null);
    }
}
