package dev.shardlab.ui.live;

import dev.shardlab.ui.session.PlaySession;
import javafx.scene.control.Label;
import javafx.scene.text.TextAlignment;

/** What to do while there is nothing on the stage. */
public final class EmptyNote extends Label {

    private static final double MOST_WIDTH = 460;

    private final PlaySession session;
    private final LiveSwitch live;

    public EmptyNote(PlaySession session, LiveSwitch live) {
        this.session = session;
        this.live = live;
        setId("stage-empty");
        getStyleClass().add("lab-empty-note");
        setWrapText(true);
        setMaxWidth(MOST_WIDTH);
        setTextAlignment(TextAlignment.CENTER);
        setMouseTransparent(true);
        live.stateProperty().subscribe(_ -> write());
        session.shown().revisionProperty().subscribe(_ -> write());
        session.acting().failureProperty().subscribe(_ -> write());
    }

    private void write() {
        boolean empty = session.isOpening() || !session.shown().state().hasStores();
        setVisible(empty);
        if (empty) {
            setText(words());
        }
    }

    private String words() {
        if (session.isOpening()) {
            return "Opening…";
        }
        return switch (live.stateProperty().get()) {
            case LiveState.Listening(LiveEndpoint endpoint) ->
                "There is no stream and no queue here yet. Let a client make one at " + endpoint.address()
                        + ": the lines on the right make both, put a record and read it back, send a message and delete it.";
            case LiveState.Starting _ -> "The endpoint is being opened…";
            case LiveState.Off _, LiveState.CouldNot _ ->
                "There is no stream and no queue here. Switch Live on (G), and a client can make one.";
        };
    }
}
