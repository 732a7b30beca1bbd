package dev.shardlab.ui.shell;

import javafx.scene.Node;
import org.controlsfx.control.NotificationPane;

/** A few words at the foot of what is shown, which stay until they are closed. */
final class Banner extends NotificationPane {

    Banner(Node content) {
        super(content);
        setId("banner");
        getStyleClass().add("lab-banner");
        setShowFromTop(false);
    }

    void say(String words) {
        show(words);
    }
}
