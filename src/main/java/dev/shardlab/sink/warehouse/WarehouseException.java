package dev.shardlab.sink.warehouse;

/** What the warehouse cannot do, in a sentence for whoever asked for it. */
public final class WarehouseException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Refuses with a sentence. */
    public WarehouseException(String why) {
        super(why);
    }

    WarehouseException(String why, Throwable cause) {
        super(why, cause);
    }

    /** The sentence. */
    public String why() {
        return String.valueOf(getMessage());
    }
}
