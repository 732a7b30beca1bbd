package dev.shardlab.scenario.queue;

import dev.shardlab.model.queue.FleetWorker;
import dev.shardlab.model.queue.QueueLimits;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.scenario.form.DurationText;
import dev.shardlab.sim.setup.Keys;
import dev.shardlab.sim.setup.QueueAction;
import dev.shardlab.sim.setup.QueueProducerSetup;
import dev.shardlab.sim.setup.QueueWorkersSetup;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.sim.setup.Source;
import dev.shardlab.sim.setup.TimedAction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a plan does to queues that comes to nothing, or is about what never comes. */
final class QueuePlanHints {

    private final Setup setup;
    private final List<TimedAction> plan;
    private final List<String> hints = new ArrayList<>();

    private QueuePlanHints(Setup setup) {
        this.setup = setup;
        plan = setup.actions().stream()
                .sorted(Comparator.comparing(TimedAction::at))
                .toList();
    }

    static List<String> of(Setup setup) {
        QueuePlanHints all = new QueuePlanHints(setup);
        all.addPurges();
        all.setup.queues().workers().forEach(all::addAbsent);
        all.setup.queues().workers().forEach(all::addUnsent);
        return all.hints;
    }

    private void addPurges() {
        TreeMap<QueueName, Duration> last = new TreeMap<>();
        for (TimedAction planned : plan) {
            if (planned.action() instanceof QueueAction.Purge(QueueName queue)) {
                Duration before = last.get(queue);
                if (before != null && planned.at().minus(before).compareTo(QueueLimits.BETWEEN_PURGES) < 0) {
                    hints.add("At " + DurationText.write(planned.at()) + " " + queue + " is purged, and was at "
                            + DurationText.write(before) + ": within "
                            + DurationText.write(QueueLimits.BETWEEN_PURGES) + " it refuses another purge.");
                } else {
                    last.put(queue, planned.at());
                }
            }
        }
    }

    /** Of workers that share a name: who is stopped or crashed before being there, or after being stopped. */
    private void addAbsent(QueueWorkersSetup workers) {
        int present = workers.count();
        Set<Integer> stopped = new TreeSet<>();
        for (TimedAction planned : plan) {
            if (!(planned.action() instanceof QueueAction.OnWorkers action)
                    || !action.workers().equals(workers.name())) {
                continue;
            }
            switch (action) {
                case QueueAction.AddWorkers(var _, int more) -> present += more;
                case QueueAction.StopQueueWorker(var _, int number) -> {
                    addAbsent(workers, number, planned.at(), present, stopped, "stopped");
                    stopped.add(number);
                }
                case QueueAction.CrashQueueWorker(var _, int number) ->
                    addAbsent(workers, number, planned.at(), present, stopped, "crashed");
            }
        }
    }

    private void addAbsent(
            QueueWorkersSetup workers, int number, Duration at, int present, Set<Integer> stopped, String done) {
        String why = number > present
                ? "there are only " + present + " of them then"
                : stopped.contains(number)
                        ? "it was stopped before"
                        : at.compareTo(workers.startsAfter()) < 0
                                ? "it starts at " + DurationText.write(workers.startsAfter())
                                : "";
        if (!why.isEmpty()) {
            hints.add("At " + DurationText.write(at) + " the worker "
                    + new FleetWorker(workers.name().value(), number) + " is to be " + done + ", but " + why
                    + ": nothing comes of it.");
        }
    }

    /** Keys that are drawn by number, come from a file, from a client or with dead letters are not looked at. */
    private void addUnsent(QueueWorkersSetup workers) {
        Set<String> sent = new TreeSet<>();
        boolean all = setup.calls().isEmpty() && !takesDeadLetters(workers.queue());
        for (QueueProducerSetup producer : setup.queues().producers()) {
            if (producer.queue().equals(workers.queue())) {
                all &= add(producer.source(), sent);
            }
        }
        for (var producer : setup.producers()) {
            if (workers.queue().equals(producer.queue())) {
                all &= add(producer.source(), sent);
            }
        }
        for (TimedAction planned : plan) {
            if (planned.action() instanceof QueueAction.Send(QueueName queue, var _, var group)
                    && queue.equals(workers.queue())
                    && group != null) {
                sent.add(group.value());
            }
        }
        List<String> unsent =
                workers.failsOn().stream().filter(key -> !sent.contains(key)).toList();
        if (all && !unsent.isEmpty()) {
            hints.add("The workers " + workers.name() + " work off no message of " + String.join(", ", unsent)
                    + ", and nobody sends one of that key to " + workers.queue() + ".");
        }
    }

    private boolean takesDeadLetters(QueueName queue) {
        return setup.queues().queues().stream()
                .map(other -> other.settings().redrive())
                .anyMatch(
                        redrive -> redrive != null && redrive.deadLetterQueue().equals(queue));
    }

    /** @return whether all its keys are known from the file */
    private static boolean add(Source source, Set<String> sent) {
        Optional<List<String>> keys =
                switch (source) {
                    case Source.FileLines _ -> Optional.empty();
                    case Source.Generated generated ->
                        switch (generated.keys()) {
                            case Keys.Listed listed -> Optional.of(listed.keys());
                            case Keys.RoundRobin inTurn -> Optional.of(inTurn.keys());
                            case Keys.Uniform _, Keys.Zipf _, Keys.Hot _ -> Optional.empty();
                        };
                };
        keys.ifPresent(sent::addAll);
        return keys.isPresent();
    }
}
