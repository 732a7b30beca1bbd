package dev.shardlab.sink.index;

import java.util.List;

/** What a search found. */
public sealed interface SearchResult {

    /**
     * Documents.
     *
     * @param total how many there are; at least so many where more were not counted
     * @param more whether there may be more than {@code total}
     * @param hits the best of them
     */
    record Found(long total, boolean more, List<Hit> hits) implements SearchResult {

        /** Takes the hits as they are at that moment. */
        public Found {
            hits = List.copyOf(hits);
        }
    }

    /**
     * A document that was found.
     *
     * @param index the name of its index
     * @param id its id
     * @param score how well it fits
     * @param source the document, as it was delivered
     */
    record Hit(String index, String id, float score, String source) {}

    /**
     * Nothing was looked for.
     *
     * @param why in sentences
     */
    record Refused(String why) implements SearchResult {}
}
