package dev.shardlab.live;

/** Nobody answers at a desk any more. */
public final class DeskClosed extends RuntimeException {

    private static final long serialVersionUID = 1;

    DeskClosed() {
        super("The laboratory is not live any more", null, false, false);
    }
}
