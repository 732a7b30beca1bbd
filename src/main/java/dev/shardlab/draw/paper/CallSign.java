package dev.shardlab.draw.paper;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.paper.Mark.Fill;
import dev.shardlab.draw.paper.Mark.Stroke;

/**
 * What a client was last told, for a little while: a refusal as the crossed square that refused records are, with the service's
 * name for it, or an answered call that moved no records as a hexagon with its action.
 *
 * @param words short enough to stand in a box
 * @param sentence the same for who cannot see it
 */
public record CallSign(StageItem item, boolean refused, String words, String sentence) {

    private static final double HALF = 3.6;

    /** The colour of the sign and of its words: that of refused records for a refusal, else the accent. */
    public Role role() {
        return refused ? Role.THROTTLED : Role.ACCENT;
    }

    /** Draws the sign around a point. */
    public void paint(Sketch sketch, double x, double y) {
        double half = sketch.units(HALF);
        if (refused) {
            sketch.draw(new Mark.Box(
                    x - half, y - half, 2 * half, 2 * half, 1, Fill.NONE, role(), role(), Stroke.SOLID, 1, true, item));
            double in = half - 1;
            sketch.line(x - in, y - in, x + in, y + in, 1.3, Stroke.SOLID, role(), true);
            sketch.line(x - in, y + in, x + in, y - in, 1.3, Stroke.SOLID, role(), true);
        } else {
            sketch.draw(Glyph.hexagon(x, y, half, role(), item));
        }
        sketch.spot(item, new Area(x - half, y - half, x + half, y + half));
    }
}
