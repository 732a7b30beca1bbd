package dev.shardlab.lesson;

import dev.shardlab.event.Adjustable;
import dev.shardlab.lesson.Verdict.Outcome;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.scenario.lesson.Prediction;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.state.UserAction;
import dev.shardlab.timeline.Player;
import dev.shardlab.timeline.Timeline;
import java.util.Locale;
import java.util.Optional;

/**
 * A question in one future, and why it is not judged there.
 *
 * <p>An answer is judged in the future the question was asked in: the plan, and what the student had changed by then. So there
 * are two ways for a question to fall. Where what it takes for granted is not so when it is asked, it is <em>not asked</em>: nobody
 * could answer it. And where the student does something between the question and its answer, it is <em>moot</em>: what then
 * happens is no answer to what was asked.
 */
final class Asking {

    private final Prediction prediction;
    private final Setup setup;
    private final Timeline timeline;
    private final VirtualTime asked;

    Asking(Prediction prediction, Setup setup, Timeline timeline) {
        this.prediction = prediction;
        this.setup = setup;
        this.timeline = timeline;
        asked = Stop.timeOf(prediction, timeline.start());
    }

    /** @param now the time that is shown; before the question nothing is known of it */
    Optional<Truth.NoAnswer> fallen(VirtualTime now) {
        if (now.isBefore(asked)) {
            return Optional.empty();
        }
        return notAsked().or(() -> taken().or(() -> changed(now)));
    }

    private Optional<Truth.NoAnswer> notAsked() {
        return new PreconditionCheck(timeline)
                .otherwise(prediction.premise(), asked, "This is asked of the plan")
                .map(words -> new Truth.NoAnswer(Outcome.NOT_ASKED, words));
    }

    private Optional<Truth.NoAnswer> taken() {
        Player player = timeline.player();
        Untouched.seek(player, timeline, asked);
        return new GivenShards(prediction, setup)
                .takenAway(player.state())
                .map(stream -> new Truth.NoAnswer(Outcome.MOOT, resharded(stream)));
    }

    private static String resharded(StreamName stream) {
        return "You have resharded " + stream + ", so its shards are not those the question is about.";
    }

    /** What the student does where the question stands is after it, what he does where its answer is told is after that. */
    private Optional<Truth.NoAnswer> changed(VirtualTime now) {
        VirtualTime answered = timeline.start().plus(prediction.answerAt());
        Player player = timeline.player();
        player.seek(VirtualTime.earliest(now, answered));
        return player.state().userActions().taken().stream()
                .filter(action -> !action.at().isBefore(asked) && action.at().isBefore(answered))
                .findFirst()
                .map(action -> new Truth.NoAnswer(Outcome.MOOT, changed(action)));
    }

    private static String changed(UserAction action) {
        Adjustable changed = action.changed();
        String words = action.description();
        String what = changed == null
                ? "You did something after the question was asked ("
                        + words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1) + ")"
                : "You changed " + changed.words() + " after the question was asked";
        return what + "; go back to before that, or to the plan, and answer there.";
    }
}
