package dev.shardlab.model;

/** How a service refuses: each service has names of its own. */
public interface ServiceError {

    /** The exception's name on the wire. */
    String wireName();

    /** Its constant's name, by which it is written down. */
    String name();

    /** Whether the same request may go well later. */
    boolean mayPass();
}
