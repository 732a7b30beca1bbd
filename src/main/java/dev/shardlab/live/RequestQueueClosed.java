package dev.shardlab.live;

/** Nobody answers at a desk any more. */
public final class RequestQueueClosed extends RuntimeException {

    private static final long serialVersionUID = 1;

    RequestQueueClosed() {
        super("The laboratory is not live any more", null, false, false);
    }
}
