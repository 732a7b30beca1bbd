package dev.shardlab.api.shape;

import dev.shardlab.api.body.BodyReader;
import dev.shardlab.api.body.Unreadable;
import dev.shardlab.command.Violation;
import java.util.List;

/**
 * What a member may be. A request is taken in two passes, as the service does: first every value is read as its type, and the
 * first that is of another type ends it (SerializationException); then every constraint is checked, and all that are broken are
 * told together (ValidationException).
 *
 * @param <T> what its value becomes
 */
public interface MemberShape<T> {

    /**
     * Takes the value on which the reader stands; it is not null.
     *
     * @throws Unreadable if it is of another type
     */
    T read(BodyReader in);

    /** Adds what is wrong with the value, and nothing if it is right. */
    void check(String path, T value, List<Violation> found);
}
