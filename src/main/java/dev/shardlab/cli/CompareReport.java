package dev.shardlab.cli;

import dev.shardlab.compare.FirstDifference;
import dev.shardlab.compare.FutureStanding;
import dev.shardlab.compare.Table;
import dev.shardlab.event.Event;
import dev.shardlab.event.ProducerEvent.InputProblem;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.words.Sentences;
import dev.shardlab.words.page.ClockFace;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of two futures.
 *
 * @param elapsed how long both ran, in virtual time
 * @param firstDifference null if there is none
 * @param wallSeconds how long that took; in the text report only, for it differs from run to run
 */
record CompareReport(
        Side a,
        Side b,
        Duration elapsed,
        Table table,
        @Nullable FirstDifference firstDifference,
        double wallSeconds) {

    /**
     * One of the two.
     *
     * @param digest SHA-256 over its event log
     */
    record Side(
            Future future,
            Setup setup,
            String digest,
            long events,
            List<InputProblem> inputProblems,
            FutureStanding standing) {

        /** The scenario's title, and in which run of it. */
        String title() {
            return future.scenario().title() + " (seed " + setup.seed() + ")";
        }

        /** What happened, in words; what it says if nothing more did. */
        String words(@Nullable Event event) {
            boolean severalStreams = setup.streams().size() > 1;
            return event == null
                    ? "nothing more"
                    : new Sentences(severalStreams).plainly(event).text();
        }

        /** What an event has otherwise than one that reads alike; else nothing. */
        String detail(@Nullable Event event, @Nullable Event other) {
            if (event == null || other == null || !words(event).equals(words(other))) {
                return "";
            }
            return EventDetail.of(event, other);
        }

        String clock(VirtualTime time) {
            return new ClockFace(setup.start()).read(time);
        }
    }

    /** Whether the two are the same to the byte. */
    boolean isIdentical() {
        return a.digest.equals(b.digest);
    }

    /** Whether an input could not be read at all. */
    boolean lacksAFile() {
        return RunReport.lacksAFile(a.inputProblems) || RunReport.lacksAFile(b.inputProblems);
    }
}
