package dev.shardlab.draw;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.kinesis.StreamItem;
import dev.shardlab.draw.paper.Area;
import dev.shardlab.draw.paper.Label;
import dev.shardlab.draw.paper.Mark.Anchor;
import dev.shardlab.draw.paper.Note;
import dev.shardlab.draw.paper.Role;
import dev.shardlab.draw.paper.Sketch;
import dev.shardlab.draw.paper.View;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.state.LabState;
import dev.shardlab.state.kinesis.StreamState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which streams are drawn, where there is not room for all: the first by name, and in place of the last of them the one that is
 * selected, or that narration points at. The others are named above the legend; whoever is named there can be selected.
 */
final class ShownStreams {

    private static final double LOWEST = 130;
    private static final double LEGEND = 16;
    private static final double MARGIN = 14;
    private static final double APART = 12;
    private static final double NAME = 120;

    private final Sketch sketch;
    private final List<StreamState> shown = new ArrayList<>();
    private final List<StreamState> hidden = new ArrayList<>();

    ShownStreams(LabState state, Sketch sketch) {
        this.sketch = sketch;
        List<StreamState> all = List.copyOf(state.kinesis().streams());
        double room = sketch.view().height() - sketch.units(LEGEND);
        int most = Math.clamp((int) (room / sketch.units(LOWEST)), 1, Math.max(1, all.size()));
        shown.addAll(all.subList(0, Math.min(most, all.size())));
        hidden.addAll(all.subList(shown.size(), all.size()));
        StreamName wanted = wanted(sketch.view(), state);
        hidden.stream()
                .filter(stream -> stream.name().equals(wanted))
                .findFirst()
                .ifPresent(this::show);
    }

    private void show(StreamState stream) {
        hidden.remove(stream);
        hidden.addFirst(shown.removeLast());
        shown.add(stream);
    }

    private static @Nullable StreamName wanted(View view, LabState state) {
        return streamOf(view.selected(), state)
                .or(() -> streamOf(view.highlighted(), state))
                .orElse(null);
    }

    private static Optional<StreamName> streamOf(@Nullable StageItem item, LabState state) {
        return item == null ? Optional.empty() : StageItems.streamOf(item, state);
    }

    List<StreamState> list() {
        return shown;
    }

    /** Names the others in the line of the legend, from the right. */
    void paintOthers() {
        double x = sketch.view().width() - sketch.units(MARGIN);
        double y = sketch.view().height() - sketch.units(9);
        for (StreamState stream : hidden.reversed()) {
            StageItem item = new StreamItem.OfHashAxis(stream.name());
            sketch.note(new Note(item, "stream " + stream.name() + " is not drawn: there is no room"));
            Label name = sketch.small(stream.name().value(), Role.ACCENT).of(item);
            double width = Math.min(name.width(), sketch.units(NAME));
            if (x - width > sketch.view().width() / 2
                    && sketch.labels().place(name, x - width, y, Anchor.LEFT, width)) {
                double half = sketch.units(7);
                sketch.box(new Area(x - width, y - half, x, y + half), 2, Role.BACKGROUND, null, item);
                x -= width + sketch.units(APART);
            }
        }
        if (!hidden.isEmpty()) {
            Label also = sketch.small("not drawn, for want of room:", Role.TEXT_FAINT);
            sketch.labels().place(also, x, y, Anchor.RIGHT);
        }
    }
}
