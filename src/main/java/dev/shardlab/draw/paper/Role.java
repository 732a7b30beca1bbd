package dev.shardlab.draw.paper;

import java.util.List;

/** What a colour means. A theme gives each role its colour; states carry a shape or a pattern as well. */
public enum Role {
    BACKGROUND,
    PANEL,
    PANEL_LINE,
    LANE,
    LANE_LINE,
    LANE_CLOSED,
    TEXT,
    TEXT_MUTED,
    TEXT_FAINT,
    AXIS,
    ACCENT,
    WIRE,
    THROTTLED,
    WARNING,
    EXPIRY,
    SEAM,
    /** The tracks of readers, by the reader's place among all of them as they came; wraps after six. */
    APPLICATION_1,
    APPLICATION_2,
    APPLICATION_3,
    APPLICATION_4,
    APPLICATION_5,
    APPLICATION_6;

    private static final List<Role> APPLICATIONS =
            List.of(APPLICATION_1, APPLICATION_2, APPLICATION_3, APPLICATION_4, APPLICATION_5, APPLICATION_6);

    /** The track of the {@code n}-th reader, from 0. */
    public static Role application(int n) {
        return APPLICATIONS.get(n % APPLICATIONS.size());
    }
}
