package dev.shardlab.sim;

import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.sim.firehose.FirehoseSetupCheck;
import dev.shardlab.sim.queue.QueueSetupCheck;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.FirehoseAction;
import dev.shardlab.sim.setup.QueueAction;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.sim.setup.StreamSetup;
import dev.shardlab.sim.setup.TimedAction;
import java.util.List;

/**
 * Refuses a setup whose parts do not fit together, in one clear sentence. Scenario files are checked far more kindly before they
 * get here; this is for setups made in code.
 */
final class SetupCheck {

    private SetupCheck() {}

    /** @throws IllegalArgumentException if the parts of the setup do not fit together */
    static void require(Setup setup) {
        Participants participants = Participants.of(setup);
        List<StreamName> streams =
                setup.streams().stream().map(StreamSetup::name).toList();
        requireDistinct("streams", streams);
        requireDistinct("producers", participants.producers());
        requireDistinct("applications", participants.applications());
        setup.producers().forEach(producer -> require(producer.stream(), streams, "producer " + producer.name()));
        setup.applications()
                .forEach(application -> require(application.stream(), streams, "application " + application.name()));
        QueueSetupCheck.require(setup);
        FirehoseSetupCheck.require(setup);
        for (TimedAction timed : setup.actions()) {
            participants.require(timed.action());
            // Clients make streams too, and only running shows which: where they ask, the service says whether there is
            // one.
            if (setup.calls().isEmpty()) {
                requireStream(timed.action(), streams);
            }
        }
        SetupBounds.require(setup);
    }

    private static void requireStream(Action action, List<StreamName> streams) {
        String what = "the action '" + ActionWords.of(action) + "'";
        switch (action) {
            case Action.Split(var stream, var _, var _) -> require(stream, streams, what);
            case Action.Merge(var stream, var _, var _) -> require(stream, streams, what);
            case Action.SetShardCount(var stream, var _) -> require(stream, streams, what);
            case Action.SetRetention(var stream, var _) -> require(stream, streams, what);
            case Action.SetRate _,
                    Action.SendBurst _,
                    Action.StartWorker _,
                    Action.StopWorker _,
                    Action.KillWorker _,
                    QueueAction _,
                    FirehoseAction _ -> {}
        }
    }

    private static void require(StreamName name, List<StreamName> known, String speaker) {
        if (!known.contains(name)) {
            throw new IllegalArgumentException("There is no " + name + ", of which " + speaker + " speaks");
        }
    }

    private static <T> void requireDistinct(String what, List<T> names) {
        if (names.stream().distinct().count() < names.size()) {
            throw new IllegalArgumentException("Two " + what + " have the same name: " + names);
        }
    }
}
