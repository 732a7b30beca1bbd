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
    /** Consumer groups' tracks, by the group's place in the list of groups; wraps after six. */
    GROUP_1,
    GROUP_2,
    GROUP_3,
    GROUP_4,
    GROUP_5,
    GROUP_6;

    private static final List<Role> GROUPS = List.of(GROUP_1, GROUP_2, GROUP_3, GROUP_4, GROUP_5, GROUP_6);

    /** The track of the {@code n}-th group, from 0. */
    public static Role group(int n) {
        return GROUPS.get(n % GROUPS.size());
    }
}
