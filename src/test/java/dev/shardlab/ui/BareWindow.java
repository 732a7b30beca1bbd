package dev.shardlab.ui;

import atlantafx.base.theme.PrimerDark;
import java.time.Duration;
import java.time.Instant;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** A themed window with next to nothing in it, to measure our own first frame beside: it says how long its first frame took. */
public final class BareWindow extends Application {

    public static void main(String[] args) {
        launch(args);
    }

    @Override
    public void start(Stage stage) {
        Scene scene = new Scene(new VBox(new Label("A label"), new Button("A button")), 1600, 900);
        scene.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
        stage.setScene(scene);
        stage.show();
        new AnimationTimer() {
            private int frame;

            @Override
            public void handle(long ignored) {
                if (++frame == 2) {
                    ProcessHandle.Info process = ProcessHandle.current().info();
                    System.err.println("first frame after "
                            + Duration.between(process.startInstant().orElseThrow(), Instant.now())
                                    .toMillis()
                            + " ms, processor time "
                            + process.totalCpuDuration().orElseThrow().toMillis() + " ms");
                    Platform.exit();
                }
            }
        }.start();
    }
}
