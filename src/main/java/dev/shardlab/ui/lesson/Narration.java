package dev.shardlab.ui.lesson;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A text in which *terms* stand between asterisks, set with the terms standing out. */
final class Narration extends TextFlow {

    private static final String MARK = "*";

    private String shown = "";

    Narration() {
        getStyleClass().add("narration");
    }

    void show(String text) {
        if (!text.equals(shown)) {
            shown = text;
            getChildren().setAll(parts(text));
            setAccessibleText(text.replace(MARK, ""));
        }
    }

    /** Every second part, counted from the second, stands between two marks; an asterisk without its partner is just one. */
    private static List<Node> parts(String text) {
        List<Node> parts = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf(MARK, at);
            int close = open < 0 ? -1 : text.indexOf(MARK, open + 1);
            if (close < 0) {
                parts.add(part(text.substring(at), "lab-text"));
                break;
            }
            if (open > at) {
                parts.add(part(text.substring(at, open), "lab-text"));
            }
            parts.add(part(text.substring(open + 1, close), "lab-strong"));
            at = close + 1;
        }
        return parts;
    }

    private static Text part(String words, String style) {
        Text text = new Text(words);
        text.getStyleClass().add(style);
        return text;
    }
}
