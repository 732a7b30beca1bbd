package dev.shardlab.api.body;

/**
 * The body is not what it says it is, or a value has a type that its place cannot take: the service's SerializationException. Its
 * message is the service's; it is empty where the service says nothing, as for a body that breaks off.
 */
public final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param message the service's own words, which the client is told; empty where it says nothing */
    public Unreadable(String message) {
        super(message, null, false, false);
    }

    /** No more to say than that it could not be read. */
    static Unreadable broken() {
        return new Unreadable("");
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
