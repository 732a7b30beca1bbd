package dev.shardlab.ui.shell;

import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/**
 * Where the focus goes when the control that had it vanishes: a button that was pressed for the last time, an answer that is
 * locked in. The toolkit would give it to the next control in order, and the next press of a key would do what nobody meant.
 *
 * <p>It looks at the beginning of a pulse for controls that are gone: takes the focus from them, gives it to another, and then
 * lays out. So what it chose is mended just before the layout.
 */
final class FocusHome {

    private final Node home;
    private final ChangeListener<@Nullable Node> follow = (_, before, now) -> moved(before, now);
    private final Runnable mend = this::mend;
    private boolean orphaned;

    private FocusHome(Node home) {
        this.home = home;
    }

    /** Gives the focus of every control that vanishes from {@code home}'s scene to {@code home}, while it is in that scene. */
    static void at(Node home) {
        FocusHome focus = new FocusHome(home);
        home.sceneProperty().subscribe(focus::move);
    }

    private void move(@Nullable Scene from, @Nullable Scene to) {
        if (from != null) {
            from.focusOwnerProperty().removeListener(follow);
            from.removePreLayoutPulseListener(mend);
        }
        if (to != null) {
            to.focusOwnerProperty().addListener(follow);
            to.addPreLayoutPulseListener(mend);
        }
    }

    private void moved(@Nullable Node before, @Nullable Node now) {
        if (before != null && now == null && !isThere(before)) {
            orphaned = true;
        }
    }

    private void mend() {
        if (orphaned) {
            orphaned = false;
            home.requestFocus();
        }
    }

    private boolean isThere(Node node) {
        return node.getScene() == home.getScene() && !node.isDisabled() && Ancestry.isAll(node, null, Node::isVisible);
    }
}
