package dev.shardlab.sink.index;

import dev.shardlab.sink.disk.PrivateFolder;
import dev.shardlab.sink.index.ItemResult.ItemError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The search domain of a laboratory: indexes in a folder of its own, made when the first document comes. For any thread; one waits for
 * the other.
 */
public final class SearchDomain implements AutoCloseable {

    private static final String PREFIX = "index-";
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,150}");
    private static final int MAX_INDEXES = 500;
    private static final long MAX_BYTES = 2L << 30;
    private static final int BAD = 400;
    private static final int TOO_MANY = 429;

    private final Path folder;
    private final Duration patience;
    private final Map<String, OpenIndex> open = new TreeMap<>();

    /** @param folder where its indexes lie, or will: made when it is needed */
    public SearchDomain(Path folder) {
        this(folder, IndexSearch.USUAL_PATIENCE);
    }

    SearchDomain(Path folder, Duration patience) {
        this.folder = folder;
        this.patience = patience;
    }

    /**
     * Does the actions of a bulk. What was written is on disk when this returns; an action that is refused hinders no other.
     *
     * @throws IOException if the disk does not take them; some may have been done
     */
    public synchronized BulkResult bulk(List<BulkItem> items) throws IOException {
        Map<String, List<Integer>> byIndex = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            byIndex.computeIfAbsent(items.get(i).index(), _ -> new ArrayList<>())
                    .add(i);
        }
        List<ItemResult> results = new ArrayList<>(Collections.nCopies(items.size(), null));
        for (Map.Entry<String, List<Integer>> index : byIndex.entrySet()) {
            List<BulkItem> some = index.getValue().stream().map(items::get).toList();
            List<ItemResult> done = bulk(index.getKey(), some);
            for (int i = 0; i < done.size(); i++) {
                results.set(index.getValue().get(i), done.get(i));
            }
        }
        return new BulkResult(results);
    }

    private List<ItemResult> bulk(String index, List<BulkItem> items) throws IOException {
        if (!NAME.matcher(index).matches()) {
            return refused(
                    items,
                    BAD,
                    new ItemError(
                            "invalid_index_name_exception",
                            "Invalid index name [" + index
                                    + "], must be lowercase letters, digits, ., _ and -, beginning with a letter or digit"));
        }
        List<String> names = names();
        if (!names.contains(index) && names.size() >= MAX_INDEXES) {
            return refused(
                    items,
                    BAD,
                    new ItemError(
                            "validation_exception", "this action would add an index, and there are " + MAX_INDEXES));
        }
        if (bytes() > MAX_BYTES) {
            return refused(
                    items,
                    TOO_MANY,
                    new ItemError(
                            "cluster_block_exception",
                            "index [" + index + "] blocked by: [TOO_MANY_REQUESTS/12/disk usage exceeded flood-stage"
                                    + " watermark, index has read-only-allow-delete block];"));
        }
        return index(index).bulk(items);
    }

    private static List<ItemResult> refused(List<BulkItem> items, int status, ItemError error) {
        return items.stream()
                .map(item -> ItemResult.refused(item, item.id().orElse(""), status, error))
                .toList();
    }

    private OpenIndex index(String name) throws IOException {
        OpenIndex present = open.get(name);
        if (present == null) {
            PrivateFolder.make(folder);
            present = new OpenIndex(folder.resolve(PREFIX + name));
            open.put(name, present);
        }
        return present;
    }

    /** The names of all indexes, in their order. */
    public synchronized List<String> names() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> name.startsWith(PREFIX))
                    .map(name -> name.substring(PREFIX.length()))
                    .sorted()
                    .toList();
        }
    }

    private long bytes() throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        long bytes = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += file.toFile().length();
            }
        }
        return bytes;
    }

    /** How many documents an index has. */
    public synchronized int documents(String index) throws IOException {
        return names().contains(index) ? index(index).documents() : 0;
    }

    /**
     * Searches.
     *
     * @param indexes the name of an index, or how names begin and a {@code *}
     * @param query a query string; blank for all documents
     * @param most how many documents are wanted; 1,000 at most are found
     */
    public synchronized SearchResult search(String indexes, String query, int most) {
        try {
            Map<String, OpenIndex> searched = new TreeMap<>();
            for (String name : names()) {
                if (name.equals(indexes) || begins(name, indexes)) {
                    searched.put(name, index(name));
                }
            }
            return searched.isEmpty()
                    ? new SearchResult.Refused("There is no index " + indexes + ".")
                    : new IndexSearch(searched, patience).search(query, most);
        } catch (IOException e) {
            return new SearchResult.Refused("The index cannot be read: " + e.getMessage() + ".");
        }
    }

    private static boolean begins(String name, String pattern) {
        return pattern.endsWith("*") && name.startsWith(pattern.substring(0, pattern.length() - 1));
    }

    @Override
    public synchronized void close() throws IOException {
        for (OpenIndex index : open.values()) {
            index.close();
        }
        open.clear();
    }
}
