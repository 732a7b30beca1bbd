package dev.shardlab.ui.shell;

import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** A node and all it stands in. */
final class Ancestry {

    private Ancestry() {}

    /** The node itself, and upwards. */
    static Stream<Node> of(Node node) {
        return Stream.iterate(node, part -> part != null, Node::getParent);
    }

    /** Whether something holds for the node and for all it stands in, up to the one that is not asked any more. */
    static boolean isAll(Node node, @Nullable Node upTo, Predicate<Node> holds) {
        return of(node).takeWhile(part -> part != upTo).allMatch(holds);
    }
}
