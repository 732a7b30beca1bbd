package dev.shardlab.ui.transport;

import dev.shardlab.draw.paper.Role;
import dev.shardlab.live.Branch;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.Input;
import dev.shardlab.ui.notable.Notable;
import dev.shardlab.ui.session.BranchLine;
import dev.shardlab.ui.theme.Palette;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import org.jspecify.annotations.Nullable;

/**
 * Paints the tree of futures like the map of an underground railway: the trunk at the bottom, each branch a line that leaves its
 * parent's upward at its time. The way to the branch that is played is thick; what nobody has seen of a branch yet is dotted.
 */
final class BranchPainter {

    static final double ROW_HEIGHT = 22;

    /** A name stands above its line. */
    static final double NAME_HEIGHT = 15;

    static final double LINE_Y = 18;

    private static final double BEND = 6;
    private static final double THICK = 3;
    private static final double THIN = 1.5;

    private final GraphicsContext g;
    private final TimeAxis axis;
    private final Palette palette;
    private final List<BranchLine> lines;

    /** @param lines from top to bottom, each above the one it leaves */
    BranchPainter(Canvas canvas, TimeAxis axis, Palette palette, List<BranchLine> lines) {
        g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        this.axis = axis;
        this.palette = palette;
        this.lines = lines;
    }

    /** The lines, which names may stand on. */
    void paintWays() {
        g.setLineCap(StrokeLineCap.BUTT);
        Set<Branch> played = new HashSet<>();
        lines.stream().filter(BranchLine::shown).findFirst().ifPresent(shown -> addWithAncestors(shown, played));
        for (BranchLine line : lines) {
            own(line);
        }
        lines.stream().filter(line -> played.contains(line.branch())).forEach(line -> way(line, played));
    }

    /** What lies on the lines: where branches leave, what was done, where one is. */
    void paintStops(VirtualTime now) {
        for (BranchLine line : lines) {
            station(line);
            deeds(line);
            if (line.shown()) {
                train(axis.xOf(now), yOf(lineAt(now, line)));
            }
        }
    }

    private void addWithAncestors(BranchLine line, Set<Branch> ancestors) {
        ancestors.add(line.branch());
        BranchLine parent = lineOf(line.parent());
        if (parent != null) {
            addWithAncestors(parent, ancestors);
        }
    }

    private @Nullable BranchLine lineOf(@Nullable Branch branch) {
        return lines.stream()
                .filter(line -> line.branch() == branch)
                .findFirst()
                .orElse(null);
    }

    /** On which line one is at a time: before a branch begins, on the one it leaves. */
    private BranchLine lineAt(VirtualTime time, BranchLine line) {
        BranchLine parent = lineOf(line.parent());
        return parent != null && time.isBefore(line.from()) ? lineAt(time, parent) : line;
    }

    private double yOf(BranchLine line) {
        return lines.indexOf(line) * ROW_HEIGHT + LINE_Y;
    }

    private void own(BranchLine line) {
        stroke(line, THIN, palette.of(Role.TEXT_FAINT), line.branch().end());
    }

    /** The part of a line on the way to the branch that is played: all of it, or up to where the next one leaves it. */
    private void way(BranchLine line, Set<Branch> played) {
        VirtualTime until = lines.stream()
                .filter(child -> child.parent() == line.branch() && played.contains(child.branch()))
                .map(BranchLine::from)
                .findFirst()
                .orElse(line.branch().end());
        stroke(line, THICK, palette.of(Role.ACCENT), until);
    }

    private void stroke(BranchLine line, double width, Color colour, VirtualTime until) {
        double y = yOf(line);
        double end = axis.xOf(until);
        double seen = Math.min(end, axis.xOf(line.branch().shownUntil()));
        double from = axis.xOf(line.from());
        g.setStroke(colour);
        g.setLineWidth(width);
        BranchLine parent = lineOf(line.parent());
        double begin = from;
        if (parent != null) {
            begin = Math.min(from + BEND, axis.right());
            g.beginPath();
            g.moveTo(from, yOf(parent));
            g.lineTo(from, y + BEND);
            g.quadraticCurveTo(from, y, begin, y);
            g.stroke();
        }
        if (seen > begin) {
            g.strokeLine(begin, y, seen, y);
        }
        g.setLineDashes(1.5, 4);
        if (end > Math.max(begin, seen)) {
            g.strokeLine(Math.max(begin, seen), y, end, y);
        }
        g.setLineDashes();
    }

    /** Where a branch leaves its parent. */
    private void station(BranchLine line) {
        BranchLine parent = lineOf(line.parent());
        if (parent != null) {
            double x = axis.xOf(line.from());
            double y = yOf(parent);
            g.setFill(palette.of(Role.BACKGROUND));
            g.fillOval(x - 3.5, y - 3.5, 7, 7);
            g.setStroke(palette.of(Role.TEXT));
            g.setLineWidth(1.5);
            g.strokeOval(x - 3.5, y - 3.5, 7, 7);
        }
    }

    private void deeds(BranchLine line) {
        double first = line.isTrunk() ? axis.left() : axis.xOf(line.from()) + BEND + 4;
        for (Input done : line.done()) {
            double x = Math.min(Math.max(first, axis.xOf(done.at())), axis.right());
            MarkShape.paint(Notable.Kind.ACTION, x, yOf(line), palette.of(Notable.Kind.ACTION.role()), g);
        }
    }

    private void train(double x, double y) {
        g.setFill(palette.of(Role.TEXT));
        g.fillOval(x - 5, y - 5, 10, 10);
        g.setFill(palette.of(Role.ACCENT));
        g.fillOval(x - 2.5, y - 2.5, 5, 5);
    }
}
