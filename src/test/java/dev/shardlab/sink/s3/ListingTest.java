package dev.shardlab.sink.s3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.shardlab.model.s3.BucketName;
import dev.shardlab.model.s3.ObjectKey;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListingTest {

    private static final BucketName LOGS = new BucketName("logs");

    @TempDir
    private Path folder;

    private BucketStore with(Iterable<ObjectKey> keys) throws IOException {
        BucketStore store = new BucketStore(folder, StoreLimits.USUAL.withFreeBytes(0), InstantSource.system());
        store.createBucket(LOGS);
        for (ObjectKey key : keys) {
            store.put(LOGS, key, new byte[0], ObjectMetadata.NONE);
        }
        return store;
    }

    /** Keys and common beginnings, in one row, page by page. */
    private static List<String> listed(BucketStore store, ListQuery first) throws IOException {
        List<String> listed = new ArrayList<>();
        @Nullable String last = first.after();
        while (last != null) {
            Listing page = store.list(LOGS, first.after(last));
            TreeSet<ObjectKey> both =
                    page.commonPrefixes().stream().map(ObjectKey::new).collect(Collectors.toCollection(TreeSet::new));
            page.objects().forEach(object -> both.add(object.key()));
            both.forEach(each -> listed.add(each.value()));
            last = page.last();
        }
        return listed;
    }

    /** The same, of keys in a list. */
    private static List<String> expected(TreeSet<ObjectKey> keys, ListQuery query) {
        List<String> expected = new ArrayList<>();
        for (ObjectKey key : keys) {
            String text = key.value();
            int at = query.delimiter().isEmpty() || !text.startsWith(query.prefix())
                    ? -1
                    : text.indexOf(query.delimiter(), query.prefix().length());
            String item =
                    at < 0 ? text : text.substring(0, at + query.delimiter().length());
            boolean isBehind = query.after().isEmpty()
                    || (key.compareTo(new ObjectKey(query.after())) > 0 && !item.equals(query.after()));
            if (text.startsWith(query.prefix()) && isBehind && !expected.contains(item)) {
                expected.add(item);
            }
        }
        return expected;
    }

    private static String chanceText(Random random, int longest) {
        List<String> bits = List.of("a", "b", "/", "-", "0", "ü", "😀", "\ue000", ".", "a/", "x".repeat(120));
        return random.ints(random.nextInt(longest + 1), 0, bits.size())
                .mapToObj(bits::get)
                .collect(Collectors.joining());
    }

    @Test
    void whatever_is_asked_for_comes_once_and_in_the_order_of_its_bytes_on_pages_of_any_size() throws IOException {
        Random random = new Random(3);
        TreeSet<ObjectKey> keys = new TreeSet<>();
        while (keys.size() < 200) {
            String text = chanceText(random, 6);
            if (ObjectKey.isValid(text)) {
                keys.add(new ObjectKey(text));
            }
        }
        BucketStore store = with(keys);
        for (int i = 0; i < 300; i++) {
            ListQuery query = new ListQuery(
                    chanceText(random, 2),
                    List.of("", "/", "a", "-0").get(random.nextInt(4)),
                    random.nextBoolean() ? "" : chanceText(random, 3),
                    1 + random.nextInt(50));
            assertEquals(expected(keys, query), listed(store, query), query.toString());
        }
    }

    @Test
    void a_page_says_whether_there_is_more() throws IOException {
        BucketStore store = with(List.of(new ObjectKey("a"), new ObjectKey("b")));
        assertEquals("a", store.list(LOGS, new ListQuery("", "", "", 1)).last());
        assertNull(store.list(LOGS, new ListQuery("", "", "a", 1)).last());
        assertNull(store.list(LOGS, new ListQuery("", "", "", 2)).last());
        assertEquals(new Listing(List.of(), List.of(), null), store.list(LOGS, new ListQuery("", "", "", 0)));
    }
}
