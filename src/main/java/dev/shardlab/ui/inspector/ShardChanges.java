package dev.shardlab.ui.inspector;

import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.kinesis.StreamState;
import dev.shardlab.words.kinesis.Neighbours;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;

/** Split a shard, or merge it with the one next to it, or change the stream it belongs to. */
final class ShardChanges {

    private ShardChanges() {}

    static ChangePanel of(StreamState stream, ShardState shard, Consumer<Action> act) {
        ChangePanel ofStream = StreamChanges.of(stream, act);
        return shard.isOpen() ? ofOpen(stream, shard, act).and(ofStream) : ofStream;
    }

    private static ChangePanel ofOpen(StreamState stream, ShardState shard, Consumer<Action> act) {
        Optional<ShardId> above = Neighbours.above(stream, shard).map(ShardState::id);
        Optional<ShardId> below = Neighbours.below(stream, shard).map(ShardState::id);
        List<Node> controls = new ArrayList<>();
        controls.add(Controls.button(
                "split-middle",
                "Split in the middle",
                () -> act.accept(new Action.Split(stream.name(), shard.id(), null))));
        controls.add(splitAt(stream, shard, act));
        above.ifPresent(lower -> controls.add(Controls.button(
                "merge-above",
                "Merge with shard " + lower.index() + " above",
                () -> act.accept(new Action.Merge(stream.name(), lower, shard.id())))));
        below.ifPresent(upper -> controls.add(Controls.button(
                "merge-below",
                "Merge with shard " + upper.index() + " below",
                () -> act.accept(new Action.Merge(stream.name(), shard.id(), upper)))));
        return new ChangePanel(List.of(stream.name(), shard.id(), above, below), controls);
    }

    private static Node splitAt(StreamState stream, ShardState shard, Consumer<Action> act) {
        double start = shard.range().start().fraction();
        double end = shard.range().end().fraction();
        String middle =
                String.format(Locale.ROOT, "%.4f", shard.range().middle().fraction());
        String range = String.format(Locale.ROOT, "between %.4f and %.4f of the key space", start, end);
        NumberField field = new NumberField("split-at", middle, start, end, range);
        return Controls.number(
                field,
                "Split at",
                "Split",
                at -> act.accept(new Action.Split(stream.name(), shard.id(), HashKey.atFraction(at))));
    }
}
