package dev.shardlab.draw.paper;

/**
 * The columns that all close-ups have in common, so that two of them one above the other can be compared: who sends on the left, the
 * ways to where it is kept, what is kept in the middle, who reads on the right.
 *
 * @param headings the middle of the line of headings
 * @param wires between the senders and the axis
 * @param axis a narrow strip where records and messages come in
 * @param ticks the middle of the first line below
 * @param notes the middle of the second line below
 */
public record CloseUp(
        double headings, Area senders, Area wires, Area axis, Area middle, Area readers, double ticks, double notes) {

    private static final double MARGIN = 14;
    private static final double HEADINGS = 34;
    private static final double TICKS = 34;
    private static final double AXIS = 8;
    /** Between the axis and what is kept. */
    private static final double GAP = 4;

    private static final double TIGHT_HEADINGS = 20;
    private static final double TIGHT_MARGIN = 4;
    /** What is kept is so wide at least before the ways to it are of usual length. */
    private static final double LEAST_MIDDLE = 340;

    private static final double SHORTEST_WIRES = 18;

    /** @param area all the room that a system in close-up has */
    public static CloseUp of(Area area, Sketch sketch) {
        double width = area.width();
        double top = area.top() + sketch.units(HEADINGS);
        double bottom = area.bottom() - sketch.units(TICKS);
        double margin = sketch.units(MARGIN);
        double sendersLeft = area.left() + margin;
        double sendersRight = sendersLeft + share(width, 0.125, 88, 150, sketch);
        double axisLeft = sendersRight + share(width, 0.19, 96, 420, sketch);
        double axisRight = axisLeft + sketch.units(AXIS);
        double middleLeft = axisRight + sketch.units(GAP);
        double readersLeft = area.right() - margin - share(width, 0.165, 112, 190, sketch);
        double middleRight = readersLeft - sketch.units(MARGIN + 4);
        return new CloseUp(
                area.top() + sketch.units(HEADINGS / 2),
                new Area(sendersLeft, top, sendersRight, bottom),
                new Area(sendersRight, top, axisLeft, bottom),
                new Area(axisLeft, top, axisRight, bottom),
                new Area(middleLeft, top, middleRight, bottom),
                new Area(readersLeft, top, area.right() - margin, bottom),
                bottom + sketch.units(11),
                bottom + sketch.units(24));
    }

    /**
     * The same where there is little room: without a margin and without lines below, and in little width with short ways, so
     * that what is kept has the room.
     *
     * @param area all the room that a system in close-up has
     */
    public static CloseUp tight(Area area, Sketch sketch) {
        CloseUp usual = of(area, sketch);
        double top = area.top() + sketch.units(TIGHT_HEADINGS);
        double bottom = area.bottom() - sketch.units(TIGHT_MARGIN);
        double lacking = Math.max(0, sketch.units(LEAST_MIDDLE) - usual.middle.width());
        double shorter = Math.min(lacking, usual.wires.width() - sketch.units(SHORTEST_WIRES));
        return new CloseUp(
                area.top() + sketch.units(TIGHT_HEADINGS / 2),
                new Area(usual.senders.left(), top, usual.senders.right(), bottom),
                new Area(usual.wires.left(), top, usual.wires.right() - shorter, bottom),
                new Area(usual.axis.left() - shorter, top, usual.axis.right() - shorter, bottom),
                new Area(usual.middle.left() - shorter, top, usual.middle.right(), bottom),
                new Area(usual.readers.left(), top, usual.readers.right(), bottom),
                bottom,
                bottom);
    }

    private static double share(double width, double share, double least, double most, Sketch sketch) {
        return Math.clamp(width * share, sketch.units(least), sketch.units(most));
    }
}
