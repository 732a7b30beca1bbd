package dev.shardlab.ui.transport;

import dev.shardlab.model.VirtualTime;
import java.time.Duration;
import java.util.List;

/** Where a time lies on the timeline, in pixels, and which times get a label. */
record TimeAxis(VirtualTime start, VirtualTime end, double left, double right) {

    static final double MARGIN = 14;

    private static final double LABEL_APART = 92;

    private static final List<Duration> STEPS = List.of(
            Duration.ofMillis(1),
            Duration.ofMillis(5),
            Duration.ofMillis(10),
            Duration.ofMillis(50),
            Duration.ofMillis(100),
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(15),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofDays(1),
            Duration.ofDays(2),
            Duration.ofDays(7),
            Duration.ofDays(30),
            Duration.ofDays(90));

    /** Over the whole width of a pane; what stands over another in equally wide panes is at the same time. */
    static TimeAxis of(VirtualTime start, VirtualTime end, double width) {
        return new TimeAxis(start, end, MARGIN, width - MARGIN);
    }

    double xOf(VirtualTime time) {
        double part = (double) (time.micros() - start.micros()) / lengthMicros();
        return left + (right - left) * part;
    }

    /** The time at a place; beyond the ends, the end. */
    VirtualTime timeAt(double x) {
        double part = Math.clamp((x - left) / Math.max(1, right - left), 0, 1);
        return start.plusMicros(Math.round(part * lengthMicros()));
    }

    private long lengthMicros() {
        return Math.max(1, end.micros() - start.micros());
    }

    /** How far apart labels stand, so that none runs into the next. */
    Duration tick() {
        double pixelsPerMicro = (right - left) / lengthMicros();
        return STEPS.stream()
                .filter(step -> VirtualTime.toMicros(step) * pixelsPerMicro >= LABEL_APART)
                .findFirst()
                .orElse(STEPS.getLast());
    }
}
