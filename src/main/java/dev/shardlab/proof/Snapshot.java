package dev.shardlab.proof;

import dev.shardlab.draw.Painting;
import dev.shardlab.draw.PictureText;
import dev.shardlab.draw.paper.View;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.LabState;
import java.util.List;
import java.util.Optional;

/**
 * All that can be seen at one time.
 *
 * @param position how many events have happened
 * @param state the whole state in words
 * @param picture what the stage shows, in characters
 */
record Snapshot(VirtualTime at, long position, List<String> state, String picture) {

    static Snapshot of(LabState state, VirtualTime at, View view) {
        return new Snapshot(
                at, state.totals().events(), state.describe(), PictureText.of(Painting.of(state, at, view)));
    }

    /** What is seen here and not in the true moment, in words; empty if they are the same. */
    Optional<String> differenceFrom(Snapshot truth) {
        if (equals(truth)) {
            return Optional.empty();
        }
        String what = position != truth.position
                ? "after " + position + " events in place of " + truth.position
                : Differing.first(state, truth.state)
                        .or(() -> Differing.first(
                                picture.lines().toList(), truth.picture.lines().toList()))
                        .orElse("another time, " + at + " in place of " + truth.at);
        return Optional.of("at " + truth.at + ": " + what);
    }
}
