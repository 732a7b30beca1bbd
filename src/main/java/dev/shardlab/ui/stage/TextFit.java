package dev.shardlab.ui.stage;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** Shortens text to a width, with an ellipsis. Measuring is slow and the same labels come every frame: results are kept. */
final class TextFit {

    private static final int KEPT = 2_000;
    private static final String ELLIPSIS = "…";

    private record Asked(String text, Font font, double maxWidth) {}

    private final Text ruler = new Text();
    private final Map<Asked, String> fitted = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, String> eldest) {
            return size() > KEPT;
        }
    };

    /** @param maxWidth pixels; 0 or less: no limit */
    String fit(String text, Font font, double maxWidth) {
        if (maxWidth <= 0) {
            return text;
        }
        return fitted.computeIfAbsent(new Asked(text, font, maxWidth), this::shorten);
    }

    private String shorten(Asked asked) {
        ruler.setFont(asked.font());
        if (widthOf(asked.text()) <= asked.maxWidth()) {
            return asked.text();
        }
        int fits = 0;
        int tooLong = asked.text().length();
        while (fits < tooLong - 1) {
            int middle = (fits + tooLong) >>> 1;
            if (widthOf(asked.text().substring(0, middle) + ELLIPSIS) <= asked.maxWidth()) {
                fits = middle;
            } else {
                tooLong = middle;
            }
        }
        return fits == 0 ? "" : asked.text().substring(0, fits).stripTrailing() + ELLIPSIS;
    }

    private double widthOf(String text) {
        ruler.setText(text);
        return ruler.getLayoutBounds().getWidth();
    }
}
