package dev.shardlab.ui.transport;

import dev.shardlab.ui.notable.Notable;

/** At which heights the parts of the timeline lie, pixels. */
enum TimelineForm {
    /** The lesson's marks and those of what happened. */
    FULL(78, 32, 50, 69, 11),

    /** The lesson's marks alone, and larger figures: for who presents to a hall. */
    SLIM(52, 27, Double.NaN, 43, 16);

    private final double height;
    private final double lesson;
    private final double events;
    private final double labels;
    private final double labelSize;

    TimelineForm(double height, double lesson, double events, double labels, double labelSize) {
        this.height = height;
        this.lesson = lesson;
        this.events = events;
        this.labels = labels;
        this.labelSize = labelSize;
    }

    double height() {
        return height;
    }

    /** The middle of the line of what the labels of ticks say. */
    double labelsY() {
        return labels;
    }

    /** The type size of these labels. */
    double labelSize() {
        return labelSize;
    }

    /** Whether marks of a kind are shown. */
    boolean shows(Notable.Kind kind) {
        return kind.ofLesson() || !Double.isNaN(events);
    }

    /** The height at which the middle of a mark lies. */
    double yOf(Notable.Kind kind) {
        return kind.ofLesson() ? lesson : events;
    }
}
