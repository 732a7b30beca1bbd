package dev.shardlab.ui.transport;

import dev.shardlab.ui.refresh.Refresh;
import dev.shardlab.ui.session.Live;
import dev.shardlab.ui.session.PlaySession;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.shape.Circle;

/** Whether one follows what happens on the live branch now, and the way back there; only while there is a live branch. */
final class FollowChip extends Button {

    private static final PseudoClass FOLLOWING = PseudoClass.getPseudoClass("following");

    private final Live live;

    FollowChip(PlaySession session) {
        live = session.live();
        setId("follow-live");
        getStyleClass().add("lab-follow");
        setGraphic(new Circle(3.5));
        setMinWidth(USE_PREF_SIZE);
        setOnAction(_ -> live.follow());
        visibleProperty().bind(live.branchProperty().isNotNull());
        managedProperty().bind(visibleProperty());
        live.followingProperty().subscribe(_ -> write());
        live.shownProperty().subscribe(_ -> write());
        Refresh.of(session, this::write);
    }

    private void write() {
        boolean following = live.isFollowing();
        pseudoClassStateChanged(FOLLOWING, following);
        setText(following ? "live" : live.shownProperty().get() ? "back to live" : "to the live branch");
        String words = following
                ? "Time follows the clock on the wall"
                : "Back to what clients do now (G); it is " + TimeWords.clock(live.behind()) + " later there";
        setAccessibleText(words);
        setTooltip(new Tooltip(words));
    }
}
