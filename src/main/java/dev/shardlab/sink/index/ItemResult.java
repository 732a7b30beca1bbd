package dev.shardlab.sink.index;

import java.util.Optional;

/**
 * What became of one action of a bulk.
 *
 * @param action what was asked for
 * @param index the index's name
 * @param id the document's id
 * @param version how often a document of this id was written; 0 if this one was not
 * @param status as of HTTP
 * @param error what was wrong
 */
public record ItemResult(
        BulkItem.Action action, String index, String id, long version, int status, Optional<ItemError> error) {

    private static final int CREATED = 201;
    private static final int OK = 200;

    /**
     * Why a document was not taken.
     *
     * @param type the service's name of the error
     * @param reason in the service's words
     */
    public record ItemError(String type, String reason) {}

    static ItemResult written(BulkItem item, String id, long version) {
        return new ItemResult(item.action(), item.index(), id, version, version == 1 ? CREATED : OK, Optional.empty());
    }

    static ItemResult refused(BulkItem item, String id, int status, ItemError error) {
        return new ItemResult(item.action(), item.index(), id, 0, status, Optional.of(error));
    }
}
