package dev.shardlab.sim;

import dev.shardlab.model.GroupName;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.StreamName;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.GroupSetup;
import dev.shardlab.sim.setup.ProducerSetup;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.sim.setup.StreamSetup;
import java.util.List;

/**
 * Refuses a setup whose parts do not fit together, in one clear sentence. Scenario files are checked far more kindly before they
 * get here; this is for setups made in code, and for actions.
 */
final class SetupCheck {

    private final List<StreamName> streams;
    private final List<ProducerName> producers;
    private final List<GroupName> groups;

    SetupCheck(Setup setup) {
        streams = setup.streams().stream().map(StreamSetup::name).toList();
        producers = setup.producers().stream().map(ProducerSetup::name).toList();
        groups = setup.groups().stream().map(GroupSetup::name).toList();
        requireDistinct("streams", streams);
        requireDistinct("producers", producers);
        requireDistinct("consumer groups", groups);
        setup.producers().forEach(producer -> require(producer.stream(), streams, "producer " + producer.name()));
        setup.groups().forEach(group -> require(group.stream(), streams, "consumer group " + group.name()));
        setup.actions().forEach(timed -> requireKnown(timed.action()));
        SetupBounds.require(setup);
    }

    /** @throws IllegalArgumentException if the action speaks of somebody who does not take part */
    void requireKnown(Action action) {
        String what = "the action '" + ActionWords.of(action) + "'";
        switch (action) {
            case Action.Split(var stream, var _, var _) -> require(stream, streams, what);
            case Action.Merge(var stream, var _, var _) -> require(stream, streams, what);
            case Action.SetShardCount(var stream, var _) -> require(stream, streams, what);
            case Action.SetRetention(var stream, var _) -> require(stream, streams, what);
            case Action.SetRate(var producer, var _) -> require(producer, producers, what);
            case Action.SendBurst(var producer, var _) -> require(producer, producers, what);
            case Action.StartWorker(var group, var _) -> require(group, groups, what);
            case Action.StopWorker(var group, var _) -> require(group, groups, what);
        }
    }

    private static <T> void require(T name, List<T> known, String speaker) {
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
