package dev.shardlab.ui.transport;

import dev.shardlab.ui.notable.Notable;

/** At which heights the parts of the timeline lie, pixels. */
enum TimelineForm {
    /** The lesson's marks and those of what happened. */
    FULL(78, 32, 50, 69),

    /** The lesson's marks alone: for who presents to a hall. */
    SLIM(50, 30, Double.NaN, 43);

    private final double height;
    private final double lesson;
    private final double events;
    private final double labels;

    TimelineForm(double height, double lesson, double events, double labels) {
        this.height = height;
        this.lesson = lesson;
        this.events = events;
        this.labels = labels;
    }

    double height() {
        return height;
    }

    /** The middle of the line of what the labels of ticks say. */
    double labelsY() {
        return labels;
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
