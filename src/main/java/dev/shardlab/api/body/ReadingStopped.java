package dev.shardlab.api.body;

/**
 * The thread that reads a body was interrupted: whoever waits for it has waited long enough. What the body says stays unknown, so it is
 * neither understood nor refused for what it is.
 */
public final class ReadingStopped extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Carries no stack: it says that time is over, not where. */
    public ReadingStopped() {
        super("the time for reading a body is over", null, false, false);
    }
}
