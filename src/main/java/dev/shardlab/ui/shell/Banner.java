package dev.shardlab.ui.shell;

import javafx.scene.Node;
import org.controlsfx.control.NotificationPane;

/** A few words above what is shown, which stay until they are closed. */
final class Banner extends NotificationPane {

    Banner(Node content) {
        super(content);
        setId("banner");
        getStyleClass().add("lab-banner");
        setShowFromTop(true);
    }

    void say(String words) {
        show(words);
    }
}
