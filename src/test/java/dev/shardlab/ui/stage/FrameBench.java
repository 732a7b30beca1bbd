package dev.shardlab.ui.stage;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.kinesis.StreamItem;
import dev.shardlab.draw.paper.Density;
import dev.shardlab.draw.paper.Mark;
import dev.shardlab.draw.paper.Picture;
import dev.shardlab.draw.paper.Role;
import dev.shardlab.draw.paper.Tokens;
import dev.shardlab.draw.paper.View;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.ui.theme.Theme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/**
 * What a frame costs: moving tokens over lanes with labels, repainted as fast as the toolkit can, and the median of the times
 * between frames. Run it with {@code -Djavafx.animation.fullspeed=true}, or it measures the screen's own 60 Hz.
 *
 * <p>Arguments: how many tokens (10000), how many frames (600).
 */
public final class FrameBench extends Application {

    private static final int WIDTH = 1600;
    private static final int HEIGHT = 900;
    private static final int WARM_UP = 100;

    private final PicturePane pane = new PicturePane();
    private final SplittableRandom dice = new SplittableRandom(1);
    private float[] xs = {};
    private float[] ys = {};

    public static void main(String[] args) {
        launch(args);
    }

    @Override
    public void start(Stage stage) {
        List<String> args = getParameters().getRaw();
        int count = args.isEmpty() ? 10_000 : Integer.parseInt(args.get(0));
        int frames = args.size() < 2 ? 600 : Integer.parseInt(args.get(1));
        xs = new float[count];
        ys = new float[count];
        for (int i = 0; i < count; i++) {
            xs[i] = (float) dice.nextDouble(WIDTH);
            ys[i] = (float) dice.nextDouble(HEIGHT);
        }
        Scene scene = new Scene(pane, WIDTH, HEIGHT);
        Theme.DARK.applyTo(scene);
        stage.setScene(scene);
        stage.show();
        new Clock(frames).start();
    }

    private final class Clock extends AnimationTimer {

        private final long[] costNanos;
        private int frame = -WARM_UP;
        private long last;

        Clock(int frames) {
            costNanos = new long[frames];
        }

        @Override
        public void handle(long ignored) {
            long now = System.nanoTime();
            if (frame > 0 && frame <= costNanos.length) {
                costNanos[frame - 1] = now - last;
            }
            last = now;
            if (frame++ == costNanos.length) {
                stop();
                report();
                Platform.exit();
                return;
            }
            pane.show(picture(), Theme.DARK.palette(), 1);
        }

        private void report() {
            Arrays.sort(costNanos);
            System.out.printf(
                    "%,d tokens at %d x %d: median %.1f ms a frame, 90th percentile %.1f ms, over %d frames%n",
                    xs.length,
                    WIDTH,
                    HEIGHT,
                    costNanos[costNanos.length / 2] / 1e6,
                    costNanos[costNanos.length * 9 / 10] / 1e6,
                    costNanos.length);
        }
    }

    private Picture picture() {
        Tokens tokens = new Tokens(9);
        for (int i = 0; i < xs.length; i++) {
            xs[i] = xs[i] > WIDTH ? 0 : xs[i] + 1.3f;
            tokens.add(xs[i], ys[i], i % 3 == 0 ? 0.6f : 1, i % Tokens.KEY_COLOURS, kind(i), i);
        }
        return new Picture(
                View.of(WIDTH, HEIGHT), lanes(), new Density(), tokens, List.of(), List.of(), FrameBench::factOf);
    }

    private static Tokens.Kind kind(int i) {
        return i % 50 == 0 ? Tokens.Kind.REFUSED : i % 31 == 0 ? Tokens.Kind.MANY : Tokens.Kind.RECORD;
    }

    private static StageItem factOf(long number) {
        return new StreamItem.OfRecord(new StreamName("clicks"), new ShardId(0), number);
    }

    private List<Mark> lanes() {
        List<Mark> marks = new ArrayList<>();
        for (int lane = 0; lane < 20; lane++) {
            double y = 20 + lane * 43;
            marks.add(new Mark.Box(
                    300,
                    y,
                    1200,
                    40,
                    6,
                    Mark.Fill.SOLID,
                    Role.LANE,
                    Role.LANE_LINE,
                    Mark.Stroke.SOLID,
                    1,
                    false,
                    null));
            marks.add(new Mark.Text(
                    310, y + 12, "shardId-" + lane, Mark.Font.LABEL, 12, Mark.Anchor.LEFT, 120, Role.TEXT, true, null));
            marks.add(new Mark.Text(
                    440, y + 12, "212 rec/s", Mark.Font.MONO, 12, Mark.Anchor.LEFT, 0, Role.TEXT_MUTED, true, null));
            for (int application = 0; application < 3; application++) {
                double x = 400 + 37 * lane + 200 * application + xs[0] / 10;
                marks.add(new Mark.Line(
                        x, y, x, y + 40, 2, Mark.Stroke.SOLID, Role.application(application), 1, true, null));
                marks.add(new Mark.Line(
                        x + 30,
                        y,
                        x + 30,
                        y + 40,
                        1,
                        Mark.Stroke.DASHED,
                        Role.application(application),
                        1,
                        true,
                        null));
            }
            marks.add(new Mark.Curve(
                    100, 450, 200, 450, 200, y, 300, y, 1, Mark.Stroke.SOLID, Role.WIRE, 1, false, null));
        }
        return marks;
    }
}
