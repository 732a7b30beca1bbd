package dev.shardlab.draw.kinesis;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.paper.Ages;
import dev.shardlab.draw.paper.Area;
import dev.shardlab.draw.paper.Label;
import dev.shardlab.draw.paper.Mark;
import dev.shardlab.draw.paper.Mark.Anchor;
import dev.shardlab.draw.paper.Mark.Fill;
import dev.shardlab.draw.paper.Mark.Stroke;
import dev.shardlab.draw.paper.Role;
import dev.shardlab.draw.paper.Sketch;
import java.util.List;

/**
 * The box of a worker that is gone: hatched, its outline broken, a cross in its corner, and in words how it left and what becomes of
 * its leases.
 */
final class GoneBox {

    private static final double CORNER = 5;
    private static final double CROSS = 3.5;
    private static final double INSET = 11;
    private static final double TALL_LINE = 0.55;

    private final Sketch sketch;
    private final ConsumerPlaces.Form form;

    GoneBox(Sketch sketch, ConsumerPlaces.Form form) {
        this.sketch = sketch;
        this.form = form;
    }

    /** @param shards the shards whose leases still stand in its name, in words; empty for none */
    void paint(Seat seat, Gone gone, String shards, Area box) {
        StageItem item = seat.item();
        Role role = gone.died() ? Role.WARNING : Role.TEXT_MUTED;
        sketch.draw(area(box, Fill.SOLID, Role.LANE_CLOSED, item));
        sketch.draw(area(box, Fill.HATCHED, Role.PANEL_LINE, item));
        sketch.spot(item, box);
        cross(box.right() - sketch.units(9), box.top() + sketch.units(9), role);
        double left = box.left() + sketch.units(INSET);
        double room = box.right() - left - sketch.units(18);
        double half = box.height() / 2;
        List<String> lines = lines(seat, gone, shards);
        for (int i = 0; i < lines.size(); i++) {
            double y = lines.size() == 1
                    ? box.middleY()
                    : box.middleY() + half * TALL_LINE * (2.0 * i / (lines.size() - 1) - 1);
            Label line = i == 0 ? sketch.strong(lines.get(i), Role.TEXT_MUTED) : sketch.small(lines.get(i), role);
            sketch.labels().place(line.of(item), left, y, Anchor.LEFT, room);
        }
    }

    private List<String> lines(Seat seat, Gone gone, String shards) {
        String leases = gone.leases(!shards.isEmpty());
        return switch (form) {
            case TALL ->
                List.of(
                        seat.name() + " " + gone.word(),
                        shards.isEmpty() ? Ages.words(gone.agoMicros()) + " ago" : "holds " + shards,
                        leases);
            case BOXES -> List.of(seat.name() + " " + gone.word(), leases);
            case LINES, PACKED, GROUPS, NAMES -> List.of(seat.name() + " " + gone.word());
        };
    }

    private Mark.Box area(Area box, Fill fill, Role role, StageItem item) {
        return new Mark.Box(
                box.left(),
                box.top(),
                box.width(),
                box.height(),
                fill == Fill.HATCHED ? 0 : sketch.units(CORNER),
                fill,
                role,
                fill == Fill.HATCHED ? Role.LANE_LINE : null,
                Stroke.DASHED,
                1,
                false,
                item);
    }

    private void cross(double x, double y, Role role) {
        double reach = sketch.units(CROSS);
        sketch.line(x - reach, y - reach, x + reach, y + reach, 1.6, Stroke.SOLID, role, true);
        sketch.line(x - reach, y + reach, x + reach, y - reach, 1.6, Stroke.SOLID, role, true);
    }
}
