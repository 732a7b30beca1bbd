package dev.shardlab.sink.index;

import java.util.Optional;

/**
 * One action of a bulk.
 *
 * @param action what to do if there is such a document already
 * @param index the index's name
 * @param id the document's id; without one it gets its own
 * @param source the document, as it was delivered
 */
@SuppressWarnings("ArrayRecordComponent") // bytes as they were delivered: read once, never compared or changed
public record BulkItem(Action action, String index, Optional<String> id, byte[] source) {

    /** What a bulk can ask for. */
    public enum Action {
        /** Writes the document, over another of its id. */
        INDEX,
        /** Writes the document unless there is another of its id. */
        CREATE
    }
}
