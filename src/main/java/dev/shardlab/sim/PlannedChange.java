package dev.shardlab.sim;

import dev.shardlab.event.Adjustable;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.FirehoseAction;
import dev.shardlab.sim.setup.QueueAction;
import dev.shardlab.state.LabState;
import dev.shardlab.state.UserAction;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An action of the plan that sets anew what the student, or a client, has set: it is never taken in silence, so it has words of its own.
 *
 * @param planned what the plan does
 * @param setting what it sets
 * @param before what had been done to the same setting
 */
public record PlannedChange(Action planned, Adjustable setting, UserAction before) {

    /** Empty if the plan's action changes nothing that is as the student or a client last set it, or sets the same value. */
    public static Optional<PlannedChange> of(Action planned, LabState state) {
        Adjustable setting = setBy(planned);
        return setting == null
                ? Optional.empty()
                : state.userActions()
                        .standing(setting)
                        .map(before -> new PlannedChange(planned, setting, before))
                        .filter(change -> !change.setsTheSameValue());
    }

    private boolean setsTheSameValue() {
        return before.description().startsWith(valueOf(setting))
                && before.description().equals(ActionWords.of(planned));
    }

    private static String valueOf(Adjustable setting) {
        return "Set " + setting.words() + " to ";
    }

    /** The setting that an action is about; null for what sets none. */
    static @Nullable Adjustable setBy(Action action) {
        return switch (action) {
            case Action.Split split -> new Adjustable.Shards(split.stream());
            case Action.Merge merge -> new Adjustable.Shards(merge.stream());
            case Action.SetShardCount count -> new Adjustable.Shards(count.stream());
            case Action.SetRetention retention -> new Adjustable.Retention(retention.stream());
            case Action.SetRate rate -> new Adjustable.Rate(rate.producer());
            case Action.StartWorker start -> new Adjustable.Workers(start.application());
            case Action.StopWorker stop -> new Adjustable.Workers(stop.application());
            case Action.KillWorker kill -> new Adjustable.Workers(kill.application());
            case QueueAction.ChangeSettings change -> new Adjustable.QueueSettings(change.queue());
            case QueueAction.OnWorkers on -> new Adjustable.QueueWorkers(on.workers());
            case FirehoseAction.SetBuffering set -> new Adjustable.DeliveryHints(set.deliveryStream());
            case Action.SendBurst _,
                    QueueAction.Send _,
                    QueueAction.Purge _,
                    FirehoseAction.BreakDestination _,
                    FirehoseAction.RepairDestination _ -> null;
        };
    }

    /** {@code The plan sets the retention of weather to 48 hours now; you had set it to 4 days.} */
    public String now() {
        return "The plan " + planWords() + " now; " + before("had ") + ".";
    }

    /** {@code the plan sets the retention of weather to 48 hours; you have set it to 4 days}. */
    public String ahead() {
        return "the plan " + planWords() + "; " + before(has());
    }

    /** {@code you had set it to 4 days}. */
    public String instead() {
        return before("had ");
    }

    /** {@code sets the retention of weather to 48 hours}: every action begins with a regular verb. */
    private String planWords() {
        String words = lowerFirst(ActionWords.of(planned));
        int verb = words.indexOf(' ');
        return words.substring(0, verb) + "s" + words.substring(verb);
    }

    private String has() {
        return before.client() == null ? "have " : "has ";
    }

    private String before(String verb) {
        if (before.client() != null) {
            return before.client() + " " + verb + "changed " + setting.words() + " (" + before.description() + ")";
        }
        String had = "you " + verb;
        String value = valueOf(setting);
        return before.description().startsWith(value)
                ? had + "set it to " + before.description().substring(value.length())
                : had + "changed " + setting.words() + ": " + lowerFirst(before.description());
    }

    private static String lowerFirst(String words) {
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }
}
