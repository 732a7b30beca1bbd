package dev.shardlab.draw.queue;

import dev.shardlab.draw.paper.Area;
import dev.shardlab.draw.paper.CloseUp;
import dev.shardlab.draw.paper.Sketch;
import org.jspecify.annotations.Nullable;

/**
 * Where the parts of a queue lie in close-up.
 *
 * @param tube what holds the messages
 * @param strip the middle of the line of words along the top of the tube
 * @param waiting where messages wait, inside the tube
 * @param flight where messages are that somebody has received, inside the tube
 * @param exit behind the tube: what was deleted leaves here
 * @param dead the smaller tube below, of the dead-letter queue; null if there is none
 */
record TubeFrame(
        CloseUp columns,
        Area tube,
        double strip,
        Area waiting,
        Area flight,
        Area exit,
        @Nullable Area dead) {

    private static final double STRIP = 20;
    private static final double INSIDE = 8;
    private static final double WAITING = 0.56;

    static TubeFrame of(Area area, boolean hasDead, Sketch sketch) {
        CloseUp columns = CloseUp.of(area, sketch);
        Area middle = columns.middle();
        double deadHigh = Math.clamp(0.16 * middle.height(), sketch.units(20), sketch.units(44));
        double below = hasDead ? deadHigh + sketch.units(18) : 0;
        double exitWide = Math.clamp(0.16 * middle.width(), sketch.units(58), sketch.units(110));
        Area tube = new Area(middle.left(), middle.top(), middle.right() - exitWide, middle.bottom() - below);
        double split = tube.left() + WAITING * tube.width();
        double inside = sketch.units(INSIDE);
        double top = tube.top() + sketch.units(STRIP);
        Area dead = hasDead ? new Area(split, middle.bottom() - deadHigh, tube.right(), middle.bottom()) : null;
        return new TubeFrame(
                columns,
                tube,
                tube.top() + sketch.units(STRIP / 2 + 1),
                new Area(tube.left() + inside, top, split - inside, tube.bottom() - inside),
                new Area(split + inside, top, tube.right() - inside, tube.bottom() - inside),
                new Area(tube.right(), tube.top(), middle.right(), tube.bottom()),
                dead);
    }
}
