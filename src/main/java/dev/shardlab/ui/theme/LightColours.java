package dev.shardlab.ui.theme;

import dev.shardlab.draw.paper.Role;
import java.util.List;

/** Colours for a light stage. */
final class LightColours {

    static final List<String> KEYS =
            List.of("#38a3e0", "#4560dd", "#f2dc1f", "#00966d", "#cf5200", "#eb9c00", "#c76b9f", "#4a5663");

    private LightColours() {}

    static String of(Role role) {
        return switch (role) {
            case BACKGROUND -> "#f4f6f9";
            case PANEL -> "#ffffff";
            case PANEL_LINE -> "#d5dce4";
            case LANE -> "#ffffff";
            case LANE_LINE -> "#c3ccd6";
            case LANE_CLOSED -> "#eceff3";
            case TEXT -> "#17202b";
            case TEXT_MUTED -> "#4c5967";
            case TEXT_FAINT -> "#5d6975";
            case AXIS -> "#b6cbe6";
            case ACCENT -> "#1167d8";
            case WIRE -> "#cfd7e0";
            case THROTTLED -> "#c9302c";
            case WARNING -> "#9a5200";
            case EXPIRY -> "#b8492a";
            case SEAM -> "#1167d8";
            case APPLICATION_1 -> "#00785c";
            case APPLICATION_2 -> "#8a3fd1";
            case APPLICATION_3 -> "#8a6500";
            case APPLICATION_4 -> "#0b69b7";
            case APPLICATION_5 -> "#b8326f";
            case APPLICATION_6 -> "#4c5967";
        };
    }
}
