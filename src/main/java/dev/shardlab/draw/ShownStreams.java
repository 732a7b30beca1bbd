package dev.shardlab.draw;

import dev.shardlab.draw.Mark.Anchor;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.state.LabState;
import dev.shardlab.state.kinesis.StreamState;
import java.util.ArrayList;
import java.util.List;
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
        StreamName wanted = wanted(sketch.view());
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

    private static @Nullable StreamName wanted(View view) {
        StreamName selected = stream(view.selected());
        return selected == null ? stream(view.highlighted()) : selected;
    }

    private static @Nullable StreamName stream(@Nullable Fact fact) {
        return switch (fact) {
            case Fact.OfRecord(var stream, var _, var _) -> stream;
            case Fact.OfRecords(var stream, var _, var _, var _) -> stream;
            case Fact.OfShard(var stream, var _) -> stream;
            case Fact.OfShards(var stream, var _) -> stream;
            case Fact.OfHashAxis(var stream) -> stream;
            case Fact.OfTrimHorizon(var stream) -> stream;
            case Fact.OfReading(var _, var stream, var _) -> stream;
            case Fact.OfLandings(var stream, var _, var _, var _) -> stream;
            case Fact.OfTurnedAway(var stream, var _, var _, var _, var _) -> stream;
            case Fact.OfConsumer(var stream, var _) -> stream;
            case Fact.OfListener(var stream, var _, var _) -> stream;
            case Fact.OfPipe(var stream, var _, var _) -> stream;
            case null, default -> null;
        };
    }

    List<StreamState> list() {
        return shown;
    }

    /** Names the others in the line of the legend, from the right. */
    void paintOthers() {
        double x = sketch.view().width() - sketch.units(MARGIN);
        double y = sketch.view().height() - sketch.units(9);
        for (StreamState stream : hidden.reversed()) {
            Fact fact = new Fact.OfHashAxis(stream.name());
            sketch.note(new Note(fact, "stream " + stream.name() + " is not drawn: there is no room"));
            Label name = sketch.small(stream.name().value(), Role.ACCENT).of(fact);
            double width = Math.min(name.width(), sketch.units(NAME));
            if (x - width > sketch.view().width() / 2
                    && sketch.labels().place(name, x - width, y, Anchor.LEFT, width)) {
                double half = sketch.units(7);
                sketch.box(new Area(x - width, y - half, x, y + half), 2, Role.BACKGROUND, null, fact);
                x -= width + sketch.units(APART);
            }
        }
        if (!hidden.isEmpty()) {
            Label also = sketch.small("not drawn, for want of room:", Role.TEXT_FAINT);
            sketch.labels().place(also, x, y, Anchor.RIGHT);
        }
    }
}
