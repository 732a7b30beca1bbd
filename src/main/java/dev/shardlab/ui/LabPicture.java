package dev.shardlab.ui;

import dev.shardlab.export.PictureExport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Writes a frame of the window to a file, as a program of the toolkit that never opens a window. Once in the life of the process. */
public final class LabPicture extends Application {

    /** The toolkit makes the application itself and passes it nothing but strings. */
    private static @Nullable Still asked;

    private static final AtomicReference<@Nullable Image> PAINTED = new AtomicReference<>();

    /**
     * Paints and writes.
     *
     * @throws IOException if the file cannot be written
     */
    public static void write(Still still, Path out) throws IOException {
        asked = still;
        Application.launch(LabPicture.class);
        Image frame = PAINTED.get();
        if (frame == null) {
            throw new IOException("The picture could not be painted");
        }
        PictureExport.write(frame, out);
    }

    @Override
    public void start(Stage stage) {
        try {
            PAINTED.set(asked == null ? null : asked.paint());
        } finally {
            Platform.exit();
        }
    }
}
