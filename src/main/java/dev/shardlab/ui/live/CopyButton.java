package dev.shardlab.ui.live;

import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Copies a text, and says that it has. */
final class CopyButton extends Button {

    private final String words;

    CopyButton(String id, String words, Supplier<String> text) {
        super(words);
        this.words = words;
        setId(id);
        getStyleClass().add("live-copy");
        setMinWidth(USE_PREF_SIZE);
        setOnAction(_ -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text.get());
            Clipboard.getSystemClipboard().setContent(content);
            setText("Copied");
        });
    }

    /** Something else is there to be copied. */
    void rest() {
        setText(words);
    }
}
