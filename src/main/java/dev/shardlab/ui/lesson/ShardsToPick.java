package dev.shardlab.ui.lesson;

import dev.shardlab.event.ReshardStep;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.lesson.Prediction;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.FirehoseAction;
import dev.shardlab.sim.setup.QueueAction;
import dev.shardlab.sim.setup.TimedAction;
import dev.shardlab.state.kinesis.StreamState;
import dev.shardlab.ui.session.Shown;
import java.util.List;

/**
 * Which shards can be the answer to a question: those open when it is asked, and those that a reshard under way, or one the
 * lesson itself does before the answer is known, may open until then.
 */
final class ShardsToPick {

    private final Scenario scenario;
    private final Shown shown;
    private final Prediction question;
    private final StreamName stream;

    ShardsToPick(Scenario scenario, Shown shown, Prediction question, StreamName stream) {
        this.scenario = scenario;
        this.shown = shown;
        this.question = question;
        this.stream = stream;
    }

    StreamName stream() {
        return stream;
    }

    /** Why a shard cannot be the answer, as a sentence; empty if it can. */
    String problem(ShardId shard) {
        StreamState state = shown.state().kinesis().stream(stream).orElse(null);
        if (state == null) {
            return "There is no stream " + stream + " yet";
        }
        if (shard.index() < state.shards().size()) {
            return state.shards().get(shard.index()).isOpen() ? "" : "Shard " + shard.index() + " is closed";
        }
        return shard.index() < state.shards().size() + yetToOpen(state) ? "" : "There is no shard " + shard.index();
    }

    private long yetToOpen(StreamState state) {
        long planned = state.plannedSteps().stream()
                .map(ReshardStep::opening)
                .mapToLong(List::size)
                .sum();
        return planned
                + scenario.setup().actions().stream()
                        .filter(this::isAskedAbout)
                        .mapToLong(action -> opens(action.action()))
                        .sum();
    }

    private boolean isAskedAbout(TimedAction action) {
        return action.at().compareTo(question.askAt()) >= 0 && action.at().compareTo(question.answerAt()) <= 0;
    }

    /** So many shards at most; a new shard count is reached by splits and merges, each of which opens some. */
    private long opens(Action action) {
        return switch (action) {
            case Action.Split split -> split.stream().equals(stream) ? 2 : 0;
            case Action.Merge merge -> merge.stream().equals(stream) ? 1 : 0;
            case Action.SetShardCount count -> count.stream().equals(stream) ? 2L * count.shards() : 0;
            case Action.SetRetention _,
                    Action.SetRate _,
                    Action.SendBurst _,
                    Action.StartWorker _,
                    Action.StopWorker _,
                    Action.KillWorker _,
                    QueueAction _,
                    FirehoseAction _ -> 0;
        };
    }
}
