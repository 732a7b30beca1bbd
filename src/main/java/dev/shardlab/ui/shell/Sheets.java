package dev.shardlab.ui.shell;

import java.util.List;
import java.util.Optional;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/** The sheets that lie over a workbench. While one is open it has all keys, and the focus does not leave it by Tab. */
final class Sheets {

    private final List<Node> all;

    /** @param all from the lowest to the uppermost */
    Sheets(Parent over, List<? extends Node> all) {
        this.all = List.copyOf(all);
        over.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::keep);
    }

    /** The uppermost that is open. */
    Optional<Node> open() {
        return all.reversed().stream().filter(Node::isVisible).findFirst();
    }

    /** Whether something belongs to the sheet that is open. */
    boolean hold(EventTarget target) {
        return target instanceof Node node
                && open().filter(sheet -> isIn(node, sheet)).isPresent();
    }

    private void keep(@Nullable Node left, @Nullable Node owner) {
        boolean isLeaving = left != null && owner != null && hold(left) && !hold(owner);
        if (isLeaving) {
            open().flatMap(Sheets::firstControl).ifPresent(Node::requestFocus);
        }
    }

    private static Optional<Node> firstControl(Node sheet) {
        return sheet.lookupAll("*").stream()
                .filter(node -> node.isFocusTraversable() && !node.isDisabled() && isShown(node, sheet))
                .findFirst();
    }

    private static boolean isShown(Node node, Node in) {
        return Ancestry.isAll(node, in, Node::isVisible);
    }

    private static boolean isIn(Node node, Node sheet) {
        return Ancestry.of(node).anyMatch(part -> part == sheet);
    }
}
