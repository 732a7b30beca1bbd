package dev.shardlab.draw.plan;

import dev.shardlab.draw.item.SystemId;
import dev.shardlab.draw.paper.Area;
import dev.shardlab.draw.paper.Glyph;
import dev.shardlab.draw.paper.Label;
import dev.shardlab.draw.paper.Mark;
import dev.shardlab.draw.paper.Mark.Anchor;
import dev.shardlab.draw.paper.Mark.Fill;
import dev.shardlab.draw.paper.Mark.Stroke;
import dev.shardlab.draw.paper.Note;
import dev.shardlab.draw.paper.Role;
import dev.shardlab.draw.paper.Sketch;
import java.util.List;
import java.util.Locale;

/**
 * Paints systems as tiles, in the form for which there is room: with its kind, name, rate, last seconds and backlog; without its last
 * seconds; or on one line.
 *
 * <p>The bar of a backlog is logarithmic, the same for every tile: a tenth of the tile for one, all of it for a million. Of what can be full it is as long as that is
 * full.
 */
final class TilePainter {

    private static final double TALL = 84;
    private static final double THREE_LINES = 60;
    private static final double MIDDLE = 46;
    private static final double FLAT_NAME = 13;
    private static final double INSET = 9;
    private static final double BAR = 3;
    private static final double FULL_BAR = 1_000_000;
    private static final double LEAST_BAR = 0.1;
    private static final double SIGN = 3.6;

    private final Sketch sketch;

    TilePainter(Sketch sketch) {
        this.sketch = sketch;
    }

    void paint(Tile tile, Area area) {
        sketch.note(new Note(tile.item(), tile.note()));
        boolean absent = tile.condition() == Tile.Condition.ABSENT;
        sketch.draw(new Mark.Box(
                area.left(),
                area.top(),
                area.width(),
                area.height(),
                Math.min(sketch.units(6), area.height() / 4),
                Fill.SOLID,
                Role.PANEL,
                condition(tile),
                absent ? Stroke.DASHED : Stroke.SOLID,
                1,
                false,
                tile.item()));
        sketch.spot(tile.item(), area);
        if (area.height() >= sketch.units(TALL)) {
            paintTall(tile, area);
        } else if (area.height() >= sketch.units(MIDDLE)) {
            paintMiddle(tile, area);
        } else {
            paintFlat(tile, area);
        }
        paintBar(tile, area);
    }

    private void paintTall(Tile tile, Area area) {
        heading(tile, area, 12);
        name(tile, area, 27, left(area));
        Label rate = rate(tile).saying(room(area), List.of(withDetail(tile), tile.rate()));
        place(rate, left(area), area.top() + sketch.units(41), room(area));
        double bottom = area.bottom() - sketch.units(24);
        tile.strip().paint(sketch, new Area(left(area), area.top() + sketch.units(51), area.right() - inset(), bottom));
        place(backlog(tile, room(area)), left(area), area.bottom() - sketch.units(14), room(area));
    }

    private void paintMiddle(Tile tile, Area area) {
        name(tile, area, 13, left(area));
        double second = area.top() + sketch.units(28);
        Label full = rate(tile);
        Label backlog = backlog(tile, Double.MAX_VALUE);
        boolean all = full.width() + backlog.width() + sketch.units(8) <= room(area);
        Label rate = all ? full : mono(tile.rate(), tile);
        place(rate, left(area), second, room(area));
        double rest = room(area) - rate.width() - sketch.units(8);
        if (backlog.width() > rest && area.height() >= sketch.units(THREE_LINES)) {
            place(backlog(tile, room(area)), left(area), area.top() + sketch.units(43), room(area));
            return;
        }
        backlog = backlog(tile, rest);
        if (backlog.width() <= rest) {
            sketch.labels().place(backlog, area.right() - inset(), second, Anchor.RIGHT);
        }
    }

    private void paintFlat(Tile tile, Area area) {
        if (area.height() < sketch.units(FLAT_NAME)) {
            return;
        }
        double y = area.middleY() - sketch.units(1);
        Label rate = mono(tile.rate(), tile);
        Label name = sketch.small(tile.system().name(), Role.TEXT).of(tile.item());
        boolean both = name.width() + rate.width() + sketch.units(6) <= room(area);
        place(name, left(area), y, room(area));
        if (both) {
            sketch.labels().place(rate, area.right() - inset(), y, Anchor.RIGHT);
        }
    }

    private void heading(Tile tile, Area area, double down) {
        SystemId.Kind kind = tile.system().kind();
        List<String> ways =
                List.of(kind.word().toUpperCase(Locale.ROOT), kind.brief().toUpperCase(Locale.ROOT));
        double room = room(area) - (tile.condition() == Tile.Condition.CALM ? 0 : sketch.units(8));
        Label heading = sketch.heading(ways.getFirst()).of(tile.item()).saying(room, ways);
        place(heading, left(area), area.top() + sketch.units(down), room);
        sign(tile, area.right() - sketch.units(11), area.top() + sketch.units(down));
    }

    private void name(Tile tile, Area area, double down, double left) {
        Label name = sketch.strong(tile.system().name(), Role.TEXT).of(tile.item());
        Label fitting = name.shrunk(area.right() - inset() - left, sketch.smallest());
        place(fitting, left, area.top() + sketch.units(down), area.right() - inset() - left);
        Label kind = sketch.small(tile.system().kind().word(), Role.TEXT_FAINT).of(tile.item());
        double signs = tile.condition() == Tile.Condition.CALM ? 0 : sketch.units(14);
        if (area.height() < sketch.units(TALL)
                && fitting.width() + kind.width() + sketch.units(8) + signs <= room(area)) {
            sketch.labels().place(kind, area.right() - inset() - signs, area.top() + sketch.units(down), Anchor.RIGHT);
        }
        if (area.height() < sketch.units(TALL)) {
            sign(tile, area.right() - sketch.units(11), area.top() + sketch.units(down));
        }
    }

    private static Role condition(Tile tile) {
        return switch (tile.condition()) {
            case CALM, ABSENT -> Role.PANEL_LINE;
            case REFUSING -> Role.THROTTLED;
            case LOSING -> Role.EXPIRY;
        };
    }

    /** How it is, as a shape. */
    private void sign(Tile tile, double x, double y) {
        double half = sketch.units(SIGN);
        Role role = condition(tile);
        switch (tile.condition()) {
            case CALM -> {}
            case REFUSING -> {
                sketch.draw(new Mark.Box(
                        x - half,
                        y - half,
                        2 * half,
                        2 * half,
                        1,
                        Fill.NONE,
                        role,
                        role,
                        Stroke.SOLID,
                        1,
                        true,
                        tile.item()));
                sketch.line(x - half + 1, y - half + 1, x + half - 1, y + half - 1, 1.3, Stroke.SOLID, role, true);
                sketch.line(x - half + 1, y + half - 1, x + half - 1, y - half + 1, 1.3, Stroke.SOLID, role, true);
            }
            case LOSING -> sketch.draw(Glyph.TRIANGLE_DOWN.mark(x, y, half, role, 1, tile.item()));
            case ABSENT ->
                sketch.draw(new Mark.Box(
                        x - half,
                        y - half,
                        2 * half,
                        2 * half,
                        1,
                        Fill.HATCHED,
                        Role.TEXT_MUTED,
                        Role.TEXT_MUTED,
                        Stroke.DASHED,
                        1,
                        true,
                        tile.item()));
        }
    }

    /** In full, or only what stands before the first dot. */
    private Label backlog(Tile tile, double room) {
        Role role = tile.condition() == Tile.Condition.LOSING ? Role.EXPIRY : Role.TEXT_MUTED;
        String brief = tile.backlog().split(" · ", 2)[0];
        return sketch.small(tile.backlog(), role).of(tile.item()).saying(room, List.of(tile.backlog(), brief));
    }

    private Label rate(Tile tile) {
        return mono(withDetail(tile), tile);
    }

    private static String withDetail(Tile tile) {
        return tile.detail().isEmpty() ? tile.rate() : tile.rate() + " · " + tile.detail();
    }

    private Label mono(String text, Tile tile) {
        return sketch.mono(text, Role.TEXT_MUTED).of(tile.item());
    }

    private void place(Label label, double x, double y, double room) {
        sketch.labels().place(label, x, y, Anchor.LEFT, room);
    }

    private double left(Area area) {
        return area.left() + inset();
    }

    private double room(Area area) {
        return area.width() - 2 * inset();
    }

    private double inset() {
        return sketch.units(INSET);
    }

    private void paintBar(Tile tile, Area area) {
        double high = Math.min(sketch.units(BAR), area.height() / 6);
        double y = area.bottom() - high - Math.min(sketch.units(4), area.height() / 8);
        double full = room(area);
        bar(left(area), y, full, high, Role.PANEL_LINE, tile);
        double share = tile.fill().orElseGet(() -> logarithmic(tile.waiting()));
        if (share > 0) {
            bar(
                    left(area),
                    y,
                    share * full,
                    high,
                    tile.condition() == Tile.Condition.LOSING ? Role.EXPIRY : Role.ACCENT,
                    tile);
        }
    }

    private static double logarithmic(long waiting) {
        return waiting == 0
                ? 0
                : Math.min(
                        1, LEAST_BAR + (1 - LEAST_BAR) * StrictMath.log((double) waiting) / StrictMath.log(FULL_BAR));
    }

    private void bar(double x, double y, double width, double high, Role role, Tile tile) {
        sketch.draw(
                new Mark.Box(x, y, width, high, high / 2, Fill.SOLID, role, null, Stroke.SOLID, 1, false, tile.item()));
    }
}
