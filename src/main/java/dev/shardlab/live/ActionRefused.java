package dev.shardlab.live;

/** What a student asked for is refused by the service: nothing has changed, and no future begins with it. */
public final class ActionRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param words what the service says */
    ActionRefused(String words) {
        super(words, null, false, false);
    }
}
