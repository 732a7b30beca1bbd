package dev.shardlab.ui.theme;

import dev.shardlab.draw.paper.Role;
import java.util.List;

/** Colours for a dark stage. */
final class DarkColours {

    static final List<String> KEYS =
            List.of("#5ab8ee", "#7c9dff", "#f3e655", "#10a87c", "#e0661a", "#eba512", "#d583b1", "#bfc7d1");

    private DarkColours() {}

    static String of(Role role) {
        return switch (role) {
            case BACKGROUND -> "#0f1319";
            case PANEL -> "#151b23";
            case PANEL_LINE -> "#27313d";
            case LANE -> "#18212c";
            case LANE_LINE -> "#2f3b4a";
            case LANE_CLOSED -> "#141a22";
            case TEXT -> "#e8edf3";
            case TEXT_MUTED -> "#a3afbd";
            case TEXT_FAINT -> "#8794a2";
            case AXIS -> "#2b4a70";
            case ACCENT -> "#58a6ff";
            case WIRE -> "#2a3340";
            case THROTTLED -> "#ff7b6e";
            case WARNING -> "#f5a742";
            case EXPIRY -> "#f08468";
            case SEAM -> "#58a6ff";
            case APPLICATION_1 -> "#86e8cd";
            case APPLICATION_2 -> "#d6a6ff";
            case APPLICATION_3 -> "#ffd67a";
            case APPLICATION_4 -> "#8cc8ff";
            case APPLICATION_5 -> "#ff9fc4";
            case APPLICATION_6 -> "#c8d0da";
        };
    }
}
