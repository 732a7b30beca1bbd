package dev.shardlab.proof;

import dev.shardlab.live.ActionRefused;
import dev.shardlab.live.Branch;
import dev.shardlab.live.Laboratory;
import dev.shardlab.model.DeliveryStreamName;
import dev.shardlab.model.firehose.BufferingHints;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.queue.MessageGroupId;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.sim.EventSink;
import dev.shardlab.sim.Input;
import dev.shardlab.sim.Simulation;
import dev.shardlab.sim.dice.Dice;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.FirehoseAction;
import dev.shardlab.sim.setup.QueueAction;
import dev.shardlab.sim.setup.Setup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/**
 * Whoever has seen it all goes back and changes something, has seen all of that too, and goes back again. Held against simulations
 * that were told the changes that count when they first came to their times.
 */
final class Changed implements Property {

    @Override
    public String words() {
        return "Changed in the past, it goes on as if the change had been made when the time was there first";
    }

    @Override
    public Optional<String> refutedBy(Experiment experiment) {
        Dice dice = experiment.dice("changes");
        Optional<String> mistake = Optional.empty();
        try (Laboratory laboratory = experiment.forgetfulLaboratory("changes in the past")) {
            Branch branch = seen(laboratory, laboratory.trunk());
            List<Input> done = List.of();
            List<Action> changes = changes(experiment.setup());
            for (int i = 0; i < changes.size() && mistake.isEmpty(); i++) {
                Input change = new Input(experiment.anyTime(dice), changes.get(i));
                Optional<Branch> other = changed(laboratory, branch, change);
                if (other.isEmpty()) {
                    continue;
                }
                branch = seen(laboratory, other.get());
                List<Input> inputs = and(done, change);
                done = inputs;
                mistake = ObservedRun.of(branch.timeline().log())
                        .differenceFrom(ObservedRun.by(out -> run(experiment, inputs, out)))
                        .map(difference -> "with " + inputs + ": " + difference);
            }
            return mistake.or(() -> ObservedRun.of(laboratory.trunk().timeline().log())
                    .differenceFrom(experiment.truth())
                    .map(difference -> "what was planned: " + difference));
        }
    }

    /** The other future; empty if there is none, since the service refuses the change. */
    private static Optional<Branch> changed(Laboratory laboratory, Branch branch, Input change) {
        try {
            return Optional.of(
                    laboratory.take(branch, change.at(), change.action()).join());
        } catch (CompletionException e) {
            if (e.getCause() instanceof ActionRefused) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Of a stream, or else of a queue or a delivery stream; where there is neither, nothing can be changed. */
    private static List<Action> changes(Setup setup) {
        if (!setup.streams().isEmpty()) {
            StreamName stream = setup.streams().getFirst().name();
            return List.of(new Action.Split(stream, new ShardId(0), null), new Action.SetShardCount(stream, 2));
        }
        if (!setup.queues().queues().isEmpty()) {
            QueueName queue = setup.queues().queues().getFirst().name();
            return List.of(
                    new QueueAction.Send(queue, "sent by hand", new MessageGroupId("by-hand")),
                    new QueueAction.Purge(queue));
        }
        if (!setup.firehose().deliveryStreams().isEmpty()) {
            DeliveryStreamName stream =
                    setup.firehose().deliveryStreams().getFirst().name();
            return List.of(
                    new FirehoseAction.SetBuffering(stream, BufferingHints.ofMib(1, 1)),
                    new FirehoseAction.BreakDestination(stream));
        }
        return List.of();
    }

    private static Branch seen(Laboratory laboratory, Branch branch) {
        laboratory.runToEnd(branch);
        branch.show(laboratory.setup().end());
        return branch;
    }

    /** What was done after the new change belongs to the other future. */
    private static List<Input> and(List<Input> done, Input change) {
        List<Input> all = new ArrayList<>(done);
        all.removeIf(input -> input.at().isAfter(change.at()));
        all.add(change);
        return List.copyOf(all);
    }

    private static void run(Experiment experiment, List<Input> inputs, EventSink out) {
        Simulation simulation = experiment.simulation();
        for (Input input : inputs) {
            simulation.runUntil(input.at(), out);
            simulation.take(input.action(), true);
        }
        simulation.runUntil(experiment.setup().end(), out);
    }
}
