package dev.shardlab.ui;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.ScenarioReader;
import dev.shardlab.timeline.Player;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/**
 * The whole window while the playhead is dragged wildly over a busy hour: what passes between two frames. Each frame the playhead
 * is somewhere else: mostly a hand's breadth on, now and then at the other end. Run it with {@code
 * -Djavafx.animation.fullspeed=true}, or it measures the screen's own 60 Hz.
 *
 * <p>Arguments: a scenario file, how many frames (600).
 */
public final class DragBench extends Application {

    private static final int WARM_UP = 100;
    private static final double JUMPS = 0.1;
    private static final double HAND = 0.02;

    private final SplittableRandom dice = new SplittableRandom(1);
    private double place;

    public static void main(String[] args) {
        launch(args);
    }

    @Override
    public void start(Stage stage) throws IOException {
        var args = getParameters().getRaw();
        Path file = Path.of(args.get(0));
        int frames = args.size() < 2 ? 600 : Integer.parseInt(args.get(1));
        Bench bench = Bench.of(
                ScenarioReader.read(file.toString(), Files.readAllBytes(file)).orThrow(), Theme.DARK);
        System.out.printf(
                Locale.ROOT,
                "%,d records put, %,d events%n",
                putBy(bench.session()),
                bench.session().shown().log().size());
        Scene scene = new Scene(bench.workbench(), 1600, 900);
        Theme.DARK.applyTo(scene);
        stage.setScene(scene);
        stage.show();
        new Clock(bench.session(), new long[frames]).start();
    }

    private static long putBy(PlaySession session) {
        Player player = session.shown().timeline().player();
        player.seek(session.shown().end());
        return player.state().totals().put();
    }

    private double nextPlace() {
        place = dice.nextDouble() < JUMPS
                ? dice.nextDouble()
                : Math.clamp(place + (dice.nextDouble() - 0.5) * HAND, 0, 1);
        return place;
    }

    private final class Clock extends AnimationTimer {

        private final PlaySession session;
        private final long[] costNanos;
        private int frame = -WARM_UP;
        private long last;

        Clock(PlaySession session, long[] costNanos) {
            this.session = session;
            this.costNanos = costNanos;
        }

        @Override
        public void handle(long now) {
            long began = System.nanoTime();
            if (frame > 0 && frame <= costNanos.length) {
                costNanos[frame - 1] = began - last;
            }
            last = began;
            if (frame++ == costNanos.length) {
                stop();
                report();
                Platform.exit();
                return;
            }
            session.pulse(now);
            long micros =
                    session.shown().end().micros() - session.shown().start().micros();
            session.transport().seek(new VirtualTime(session.shown().start().micros() + (long) (nextPlace() * micros)));
        }

        private void report() {
            Arrays.sort(costNanos);
            System.out.printf(
                    Locale.ROOT,
                    "dragged: median %.1f ms a frame, 90th percentile %.1f, 95th %.1f, most %.1f, over %d frames%n",
                    costNanos[costNanos.length / 2] / 1e6,
                    costNanos[costNanos.length * 9 / 10] / 1e6,
                    costNanos[costNanos.length * 95 / 100] / 1e6,
                    costNanos[costNanos.length - 1] / 1e6,
                    costNanos.length);
        }
    }
}
