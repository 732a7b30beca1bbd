package dev.shardlab.draw.firehose;

import dev.shardlab.draw.paper.Area;
import dev.shardlab.draw.paper.CloseUp;
import dev.shardlab.draw.paper.Sketch;

/**
 * Where the parts of a delivery stream lie in close-up.
 *
 * @param tight whether there is so little height or width that what matters least is left out
 * @param glass the vessel up to its rim
 * @param full the part of it that is full at the limit of the size
 * @param beside the room between the vessel and the bucket
 */
record VesselFrame(CloseUp columns, boolean tight, Area glass, Area full, Area beside) {

    /** A close-up lower or narrower than this, in units, has no room for margins. */
    private static final double LOW = 240;

    private static final double NARROW = 640;
    private static final double RIM = 0.1;
    private static final double SHARE = 0.42;

    static VesselFrame of(Area area, Sketch sketch) {
        boolean tight = area.height() < sketch.units(LOW) || area.width() < sketch.units(NARROW);
        CloseUp columns = tight ? CloseUp.tight(area, sketch) : CloseUp.of(area, sketch);
        Area middle = columns.middle();
        double wide = Math.clamp(SHARE * middle.width(), sketch.units(48), sketch.units(220));
        Area glass = new Area(middle.left(), middle.top(), middle.left() + wide, middle.bottom());
        double rim = Math.max(sketch.units(7), RIM * glass.height());
        Area full = new Area(glass.left() + 2, glass.top() + rim, glass.right() - 2, glass.bottom() - 2);
        Area beside = new Area(glass.right() + sketch.units(10), glass.top(), middle.right(), glass.bottom());
        return new VesselFrame(columns, tight, glass, full, beside);
    }
}
