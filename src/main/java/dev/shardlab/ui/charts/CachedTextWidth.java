package dev.shardlab.ui.charts;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** How wide a few words are that are painted again and again: titles and names of streams and applications. */
final class CachedTextWidth {

    private record Asked(String text, Font font) {}

    private static final int KEPT = 200;
    private static final Map<Asked, Double> KNOWN = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Double> eldest) {
            return size() > KEPT;
        }
    };

    private CachedTextWidth() {}

    /** In pixels; asked on the JavaFX thread alone. */
    static double of(String text, Font font) {
        return KNOWN.computeIfAbsent(new Asked(text, font), CachedTextWidth::measure);
    }

    /** The text, or as much of its beginning as there is room for, with an ellipsis. */
    public static String fit(String text, Font font, double room) {
        String fitting = text;
        int length = text.length();
        while (length > 0 && of(fitting, font) > room) {
            length--;
            fitting = text.substring(0, length).stripTrailing() + "…";
        }
        return length == 0 ? "" : fitting;
    }

    private static double measure(Asked asked) {
        var ruler = new Text(asked.text());
        ruler.setFont(asked.font());
        return ruler.getLayoutBounds().getWidth();
    }
}
