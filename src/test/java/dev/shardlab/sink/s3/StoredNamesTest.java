package dev.shardlab.sink.s3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.model.s3.ObjectKey;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Rule S1 of our security: stored names stay inside their bucket and are distinct, whatever a key says. */
class StoredNamesTest {

    private static final StoredNames WITH_CAPITALS = new StoredNames(true);
    private static final StoredNames WITHOUT = new StoredNames(false);

    private static String stored(StoredNames names, String key) {
        return String.join("/", names.path(new ObjectKey(key)));
    }

    @Test
    void an_ordinary_key_is_a_path_of_plain_folders_and_a_plain_file() {
        for (String key : List.of(
                "a/b/2026/11/x.gz",
                "x",
                "year=2026/month=11/part-0001.parquet",
                "orders-1-2026-11-05-09-00-00-3f1c9a52-7d0e-4a5e-9b1a-0123456789ab.gz")) {
            assertEquals(key, stored(WITH_CAPITALS, key));
            assertEquals(key, stored(WITHOUT, key));
        }
        assertEquals("Orders/A.json", stored(WITH_CAPITALS, "Orders/A.json"));
    }

    @Test
    void what_leads_elsewhere_or_is_no_name_on_some_system_is_written_in_hexadecimal() {
        assertEquals("%2e%2e", WITHOUT.written(".."));
        assertEquals("%2e", WITHOUT.written("."));
        assertEquals("%2ehidden", WITHOUT.written(".hidden"));
        assertEquals("dot%2e", WITHOUT.written("dot."));
        assertEquals("a%3ab", WITHOUT.written("a:b"));
        assertEquals("c%3a%5cx", WITHOUT.written("c:\\x"));
        assertEquals("a%00b", WITHOUT.written("a\0b"));
        assertEquals("100%25", WITHOUT.written("100%"));
        assertEquals("blank%20", WITHOUT.written("blank "));
        assertEquals("%c3%bc", WITHOUT.written("ü"));
        assertEquals("%63on", WITHOUT.written("con"));
        assertEquals("%43ON.txt", WITH_CAPITALS.written("CON.txt"));
        assertEquals("%6cpt1.a.b", WITHOUT.written("lpt1.a.b"));
        assertEquals("console", WITHOUT.written("console"));
        assertEquals(List.of("%", "etc", "passwd"), WITHOUT.path(new ObjectKey("/etc/passwd")));
        assertEquals(List.of("%2e%2e", "%2e%2e", "x"), WITHOUT.path(new ObjectKey("../../x")));
        assertEquals(List.of("a", "%"), WITHOUT.path(new ObjectKey("a/")));
    }

    @Test
    void a_name_that_would_be_too_long_is_a_hash() {
        String part = "a".repeat(200);
        assertEquals(part, stored(WITHOUT, part));
        assertTrue(stored(WITHOUT, part + "a").matches("%long/[0-9a-f]{64}"));
        assertTrue(stored(WITHOUT, "ü".repeat(34)).matches("%long/[0-9a-f]{64}"));
        assertTrue(stored(WITHOUT, "a/".repeat(251)).matches("%long/[0-9a-f]{64}"));
    }

    @Test
    void keys_that_differ_in_case_are_stored_under_names_that_differ_even_without() {
        assertTrue(!stored(WITHOUT, "Key").equalsIgnoreCase(stored(WITHOUT, "key")));
        assertTrue(!stored(WITHOUT, "CON").equalsIgnoreCase(stored(WITHOUT, "con")));
        assertEquals("%4bey", stored(WITHOUT, "Key"));
    }

    /** Any text: bits of what is dangerous, put together by chance. */
    private static String chanceKey(Random random) {
        List<String> bits = List.of(
                "..", ".", "/", "//", "%", "%2e", "a", "A", "con", "CON", "ü", "😀", ":", "\\", "\0", " ", "~", "%long",
                "x.gz", "\u202e", "\ue000", "b", "-");
        return random.ints(1 + random.nextInt(8), 0, bits.size())
                .mapToObj(bits::get)
                .collect(Collectors.joining());
    }

    @Test
    void a_thousand_strange_keys_have_as_many_names_that_any_system_takes_and_that_lead_back_to_them() {
        Pattern safe = Pattern.compile("(?![. ])[a-z0-9_.=+@,~()!'%-]*[a-z0-9_=+@,~()!'%-]");
        Map<String, String> keys = new HashMap<>();
        Random random = new Random(11);
        for (int i = 0; i < 1_000; i++) {
            String key = chanceKey(random);
            List<String> path = WITHOUT.path(new ObjectKey(key));
            for (String name : path) {
                assertTrue(safe.matcher(name).matches(), name);
                assertEquals(name, name.toLowerCase(Locale.ROOT));
            }
            String other = keys.put(String.join("/", path), key);
            assertTrue(other == null || other.equals(key), key + " and " + other);
            assertEquals(
                    key,
                    path.stream()
                            .map(WITHOUT::part)
                            .map(part -> {
                                assertNotNull(part, key);
                                return part;
                            })
                            .collect(Collectors.joining("/")));
        }
    }

    @Test
    void a_name_that_no_key_is_written_as_is_nobodys() {
        for (String name :
                List.of("%2E", "%61", "%zz", "%c0%af", "%ff", "a b", ".x", "%2f", "%long", "a%", "Key", "%4")) {
            assertNull(WITHOUT.part(name), name);
        }
        assertEquals("a", WITHOUT.lastPart("a%"));
        assertEquals("", WITHOUT.lastPart("%%"));
    }
}
