package dev.shardlab.cli;

import dev.shardlab.grading.Limits;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.producer.InputFiles;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.timeline.HistoryMemory;
import dev.shardlab.timeline.Run;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * About how long a run of grading will take, said before it begins. The teacher's plan is played for a moment to find out how long
 * one replay takes here; a submission is judged over the plan, which each machine replays once, and over its branches.
 */
final class GradingEstimate {

    /** A long experiment is not played to its end for an estimate. */
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(2);

    private static final int PARTS = 200;
    private static final double START_SECONDS = 1.5;
    private static final int USUAL_REPLAYS = 3;

    private GradingEstimate() {}

    /** {@code 30 submissions to grade, 2 at once: about 12 s, less where nothing was changed.} */
    static String of(int submissions, Limits limits, Setup setup, InputFiles files) {
        int atOnce = Math.min(submissions, limits.children());
        double seconds = seconds(submissions, atOnce, replaySeconds(setup, files), limits.patience());
        return String.format(
                Locale.ROOT,
                "%,d %s to grade, %d at once: about %s, less where nothing was changed.",
                submissions,
                submissions == 1 ? "submission" : "submissions",
                atOnce,
                words(seconds));
    }

    /** None takes longer than a machine is patient with it. */
    static double seconds(int submissions, int atOnce, double replaySeconds, Duration patience) {
        double rounds = Math.ceil((double) submissions / atOnce);
        double each = Math.min(USUAL_REPLAYS * replaySeconds, patience.toMillis() / 1e3);
        return START_SECONDS + Math.min(replaySeconds, patience.toMillis() / 1e3) + rounds * each;
    }

    /** What a Java machine does for the first time takes it many times as long, so the first part is not counted. */
    private static double replaySeconds(Setup setup, InputFiles files) {
        Run course = new Run(setup, files, List.of(), HistoryMemory.usual());
        course.runUntil(endOf(1, setup));
        long begun = System.nanoTime();
        long looked = 0;
        int part = 1;
        while (part < PARTS && looked < LONGEST_LOOK.toNanos()) {
            part++;
            course.runUntil(endOf(part, setup));
            looked = System.nanoTime() - begun;
        }
        course.close();
        return looked / 1e9 * PARTS / (part - 1);
    }

    private static VirtualTime endOf(int part, Setup setup) {
        return setup.start().plus(setup.duration().multipliedBy(part).dividedBy(PARTS));
    }

    private static String words(double seconds) {
        return seconds < 90
                ? Math.max(1, Math.round(seconds)) + " s"
                : Math.max(2, Math.round(seconds / 60)) + " minutes";
    }
}
