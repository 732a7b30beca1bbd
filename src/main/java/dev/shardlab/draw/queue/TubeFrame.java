package dev.shardlab.draw.queue;

import dev.shardlab.draw.paper.Area;
import dev.shardlab.draw.paper.CloseUp;
import dev.shardlab.draw.paper.Sketch;
import org.jspecify.annotations.Nullable;

/**
 * Where the parts of a queue lie in close-up.
 *
 * @param tight whether there is so little height or width that what matters least is left out
 * @param tube what holds the messages
 * @param strip the middle of the line of words along the top of the tube
 * @param waiting where messages wait, inside the tube
 * @param flight where messages are that somebody has received, inside the tube
 * @param exit behind the tube: what was deleted leaves here
 * @param dead the smaller tube below, of the dead-letter queue; null if there is none
 */
record TubeFrame(
        CloseUp columns,
        boolean tight,
        Area tube,
        double strip,
        Area waiting,
        Area flight,
        Area exit,
        @Nullable Area dead) {

    private static final double STRIP = 20;
    private static final double INSIDE = 8;
    private static final double WAITING = 0.56;
    /** A close-up lower than this, in units, has no room for margins. */
    private static final double LOW = 240;
    /** A narrower one has none either. */
    private static final double NARROW = 640;

    private static final double TIGHT_EXIT = 60;
    private static final double TIGHT_STRIP = 17;
    private static final double TIGHT_INSIDE = 3;
    private static final double TIGHT_DEAD = 17;
    /** Of what is in flight, the part beside which the smaller tube begins: its words need the room. */
    private static final double DEAD_FROM = 0.25;

    private static final double ABOVE_TIGHT_DEAD = 11;

    static TubeFrame of(Area area, boolean hasDead, Sketch sketch) {
        boolean tight = area.height() < sketch.units(LOW) || area.width() < sketch.units(NARROW);
        return tight ? tight(area, hasDead, sketch) : usual(area, hasDead, sketch);
    }

    private static TubeFrame tight(Area area, boolean hasDead, Sketch sketch) {
        CloseUp columns = CloseUp.tight(area, sketch);
        Area middle = columns.middle();
        double below = hasDead ? sketch.units(TIGHT_DEAD + ABOVE_TIGHT_DEAD) : 0;
        double exitWide = sketch.units(TIGHT_EXIT);
        Area tube = new Area(middle.left(), middle.top(), middle.right() - exitWide, middle.bottom() - below);
        double split = tube.middleX();
        double inside = sketch.units(TIGHT_INSIDE);
        double beside = sketch.units(INSIDE);
        double top = tube.top() + sketch.units(TIGHT_STRIP);
        double deadTop = middle.bottom() - sketch.units(TIGHT_DEAD);
        return new TubeFrame(
                columns,
                true,
                tube,
                tube.top() + sketch.units(TIGHT_STRIP / 2 + 0.5),
                new Area(tube.left() + beside, top, split - beside, tube.bottom() - inside),
                new Area(split + beside, top, tube.right() - beside, tube.bottom() - inside),
                new Area(tube.right(), tube.top(), middle.right(), tube.bottom()),
                hasDead
                        ? new Area(split + DEAD_FROM * (tube.right() - split), deadTop, tube.right(), middle.bottom())
                        : null);
    }

    private static TubeFrame usual(Area area, boolean hasDead, Sketch sketch) {
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
                false,
                tube,
                tube.top() + sketch.units(STRIP / 2 + 1),
                new Area(tube.left() + inside, top, split - inside, tube.bottom() - inside),
                new Area(split + inside, top, tube.right() - inside, tube.bottom() - inside),
                new Area(tube.right(), tube.top(), middle.right(), tube.bottom()),
                dead);
    }
}
