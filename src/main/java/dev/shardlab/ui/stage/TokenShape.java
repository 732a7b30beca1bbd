package dev.shardlab.ui.stage;

import dev.shardlab.draw.paper.Role;
import dev.shardlab.draw.paper.Tokens;
import dev.shardlab.ui.theme.Palette;
import javafx.scene.paint.Color;

/** What a token looks like, pixel by pixel, around its middle. */
final class TokenShape {

    private static final double CORNER = 0.24;
    /** The size of a copy that is being read, by that of a record. */
    private static final double READ = 0.72;

    private static final double RING_GAP = 1.8;
    private static final double RING_WIDTH = 1.6;
    private static final double CARDS_APART = 0.9;
    private static final double OUTLINE = 1.1;
    private static final double CROSS_GAP = 1.4;
    private static final double CROSS_WIDTH = 0.9;

    /** How wide a pattern's bar is and how far its hole reaches, by half the size of a record. */
    private static final double BAR = 0.24;

    private static final double HOLE = 0.5;

    private final Palette palette;
    private final double half;
    private final double scale;

    /** @param scale pixels of the screen for one of the picture */
    TokenShape(Palette palette, double sizePx, double scale) {
        this.palette = palette;
        this.half = sizePx * scale / 2;
        this.scale = scale;
    }

    /** How far from its middle a token reaches, sideways. */
    double reachX(Tokens.Kind kind) {
        return switch (kind) {
            case RECORD, HIDDEN -> half + 1;
            case READ -> half * READ + 1;
            case REFUSED -> half + scale + 1;
            case MANY -> half * 2 + 1;
            case SELECTED -> half + (RING_GAP + RING_WIDTH) * scale + 1;
        };
    }

    double reachY(Tokens.Kind kind) {
        return kind == Tokens.Kind.MANY ? half + 1 : reachX(kind);
    }

    /** The colour at a point, with its alpha premultiplied. */
    int argbAt(double x, double y, Tokens.Kind kind, int colour, int pattern) {
        Color fill = palette.key(colour);
        return switch (kind) {
            case RECORD -> cut(solid(x, y, fill), x, y, pattern);
            case READ -> hollow(x, y, fill, half * READ, pattern);
            case HIDDEN -> hollow(x, y, fill, half, pattern);
            case REFUSED -> cut(refused(x, y, fill), x, y, pattern);
            case MANY -> cut(many(x, y, fill), x + half * CARDS_APART, y, pattern);
            case SELECTED -> over(cut(solid(x, y, fill), x, y, pattern), ring(x, y));
        };
    }

    /** A pattern is what is left out: a bar across, an upright one, or a hole. */
    private int cut(int argb, double x, double y, int pattern) {
        double bar = Math.max(half * BAR, scale * 0.5);
        double left =
                switch (pattern) {
                    case 1 -> Coverage.box(x, y, half + scale, bar, 0);
                    case 2 -> Coverage.box(x, y, bar, half + scale, 0);
                    case 3 -> Coverage.box(x, y, half * HOLE, half * HOLE, half * HOLE);
                    default -> 0;
                };
        return left == 0 ? argb : Pixels.over(argb, 0, (int) Math.round(256 * (1 - left)));
    }

    /** What is hollow cannot have a hole; it has what was left out. */
    private int hollow(double x, double y, Color fill, double edge, int pattern) {
        if (pattern == 3) {
            double dot = Coverage.box(x, y, edge * HOLE, edge * HOLE, edge * HOLE);
            return premultiplied(fill, Math.min(1, outline(x, y, edge) + dot));
        }
        return cut(premultiplied(fill, outline(x, y, edge)), x, y, pattern);
    }

    private int solid(double x, double y, Color fill) {
        double outer = Coverage.box(x, y, half, half, half * 2 * CORNER);
        if (palette.rim() == 0) {
            return premultiplied(fill, outer);
        }
        double inner = Coverage.box(x, y, half - scale, half - scale, half * CORNER);
        Color edge = fill.deriveColor(0, 1, 1 - palette.rim(), 1);
        return over(premultiplied(fill, inner), premultiplied(edge, outer));
    }

    /** Hollow, with a cross in the hollow; a little larger than a record, or the cross would fill it. */
    private int refused(double x, double y, Color fill) {
        double edge = half + scale * 0.5;
        double hole = edge - OUTLINE * scale;
        double cross = Coverage.cross(x, y, hole - CROSS_GAP * scale, CROSS_WIDTH * scale);
        return premultiplied(fill, Math.min(1, outline(x, y, edge) + cross));
    }

    private double outline(double x, double y, double edge) {
        double hole = edge - OUTLINE * scale;
        double covered = Coverage.box(x, y, edge, edge, edge * 2 * CORNER)
                - Coverage.box(x, y, hole, hole, Math.max(0, edge * 2 * CORNER - OUTLINE * scale));
        return Math.max(0, covered);
    }

    /** Three cards, one behind the other: only their left edges show. */
    private int many(double x, double y, Color fill) {
        double apart = half * CARDS_APART;
        int front = solid(x - apart, y, fill);
        int pixel = front;
        double hidden = Coverage.box(x - apart, y, half + scale, half + scale, half * 2 * CORNER);
        for (int card = 1; card <= 2; card++) {
            double middle = apart - card * apart;
            double height = half - card * scale;
            double seen = Coverage.box(x - middle, y, half, height, half * 2 * CORNER);
            pixel = over(pixel, premultiplied(fill, Math.max(0, seen - hidden) * (1 - 0.25 * card)));
            hidden = Math.max(hidden, Coverage.box(x - middle, y, half + scale, height + scale, half * 2 * CORNER));
        }
        return pixel;
    }

    private int ring(double x, double y) {
        double inner = half + RING_GAP * scale;
        double outer = inner + RING_WIDTH * scale;
        double corner = half * 2 * CORNER + RING_GAP * scale;
        double coverage = Coverage.box(x, y, outer, outer, corner + RING_WIDTH * scale)
                - Coverage.box(x, y, inner, inner, corner);
        return premultiplied(palette.of(Role.TEXT), Math.max(0, coverage));
    }

    private static int premultiplied(Color colour, double alpha) {
        return Pixels.argb(alpha, colour.getRed() * alpha, colour.getGreen() * alpha, colour.getBlue() * alpha);
    }

    private static int over(int front, int back) {
        return Pixels.over(front, back, 256);
    }
}
