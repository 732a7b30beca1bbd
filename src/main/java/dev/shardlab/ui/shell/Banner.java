package dev.shardlab.ui.shell;

import java.util.SequencedMap;
import javafx.scene.Node;
import org.controlsfx.control.NotificationPane;
import org.controlsfx.control.action.Action;

/** A few words above what is shown, which stay until they are closed. */
final class Banner extends NotificationPane {

    Banner(Node content) {
        super(content);
        setId("banner");
        getStyleClass().add("lab-banner");
        setShowFromTop(true);
        // Where there is nothing to do for the keys they do not stop.
        setFocusTraversable(false);
    }

    void say(String words) {
        getActions().clear();
        show(words);
    }

    /**
     * The same, with something to do about it; whatever is done, the words are gone then.
     *
     * @param doings by what is written on their buttons, in order
     */
    void offer(String words, SequencedMap<String, Runnable> doings) {
        getActions()
                .setAll(doings.entrySet().stream()
                        .map(doing -> new Action(doing.getKey(), _ -> {
                            hide();
                            doing.getValue().run();
                        }))
                        .toList());
        show(words);
    }
}
