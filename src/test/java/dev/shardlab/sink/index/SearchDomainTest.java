package dev.shardlab.sink.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.sink.index.BulkItem.Action;
import dev.shardlab.sink.index.SearchResult.Found;
import dev.shardlab.sink.index.SearchResult.Hit;
import dev.shardlab.sink.index.SearchResult.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchDomainTest {

    @TempDir
    Path folder;

    private SearchDomain domain;

    @BeforeEach
    void open() {
        domain = new SearchDomain(folder.resolve("search"), Duration.ofSeconds(60));
    }

    @AfterEach
    void close() throws IOException {
        domain.close();
    }

    private static BulkItem item(Action action, String id, String source) {
        return new BulkItem(action, "clicks", Optional.of(id), source.getBytes(StandardCharsets.UTF_8));
    }

    private BulkResult put(String... sources) throws IOException {
        return domain.bulk(IntStream.range(0, sources.length)
                .mapToObj(i -> item(Action.INDEX, "d-" + i, sources[i]))
                .toList());
    }

    private List<String> found(String query) {
        SearchResult result = domain.search("clicks", query, 100);
        return assertInstanceOf(Found.class, result, result::toString).hits().stream()
                .map(Hit::id)
                .sorted()
                .toList();
    }

    private String refusal(String query) {
        return assertInstanceOf(Refused.class, domain.search("clicks", query, 100))
                .why();
    }

    @Test
    void documents_are_found_as_they_were_delivered() throws IOException {
        put("{\"page\":\"the shop\", \"ms\": 12}");
        assertEquals(
                List.of("{\"page\":\"the shop\", \"ms\": 12}"),
                assertInstanceOf(Found.class, domain.search("clicks", "shop", 10)).hits().stream()
                        .map(Hit::source)
                        .toList());
    }

    @Test
    void an_id_is_written_again_by_index_and_refused_by_create() throws IOException {
        BulkResult result = domain.bulk(List.of(
                item(Action.INDEX, "a", "{\"n\":1}"),
                item(Action.INDEX, "a", "{\"n\":2}"),
                item(Action.CREATE, "a", "{\"n\":3}"),
                item(Action.CREATE, "b", "{\"n\":4}")));
        assertTrue(result.errors());
        assertEquals(
                "{\"took\":7,\"errors\":true,\"items\":["
                        + "{\"index\":{\"_index\":\"clicks\",\"_id\":\"a\",\"_version\":1,\"result\":\"created\",\"status\":201}},"
                        + "{\"index\":{\"_index\":\"clicks\",\"_id\":\"a\",\"_version\":2,\"result\":\"updated\",\"status\":200}},"
                        + "{\"create\":{\"_index\":\"clicks\",\"_id\":\"a\",\"status\":409,\"error\":{\"type\":"
                        + "\"version_conflict_engine_exception\",\"reason\":\"[a]: version conflict, document already exists"
                        + " (current version [2])\"}}},"
                        + "{\"create\":{\"_index\":\"clicks\",\"_id\":\"b\",\"_version\":1,\"result\":\"created\",\"status\":201}}]}",
                result.json(7));
        assertEquals(2, domain.documents("clicks"));
        assertEquals(List.of("a"), found("n:2"));
    }

    @Test
    void what_has_no_id_is_another_document_each_time() throws IOException {
        BulkItem item = new BulkItem(Action.INDEX, "clicks", Optional.empty(), "{}".getBytes(StandardCharsets.UTF_8));
        domain.bulk(List.of(item, item));
        assertEquals(2, domain.documents("clicks"));
    }

    @Test
    void the_first_value_of_a_field_decides_what_it_holds() throws IOException {
        BulkResult result = put(
                "{\"n\":1,\"f\":1.5,\"b\":true,\"d\":\"2026-11-30\",\"t\":\"words\",\"o\":{\"x\":1},\"list\":[1,2]}",
                "{\"n\":\"7\",\"f\":2,\"b\":\"false\",\"d\":1796040000000,\"t\":5,\"o\":{\"y\":\"z\"},\"list\":3,\"none\":null}",
                "{\"n\":\"much\"}",
                "{\"b\":\"perhaps\"}",
                "{\"d\":\"noon\"}",
                "{\"t\":{\"deep\":1}}",
                "{\"o\":1}",
                "{\"list\":[1,\"x\"]}",
                "{\"n\":1",
                "[1]");
        assertEquals(
                List.of(
                        "",
                        "",
                        "failed to parse field [n] of type [long] in document with id 'd-2'. Preview of field's value: 'much'",
                        "failed to parse field [b] of type [boolean] in document with id 'd-3'. Preview of field's value: 'perhaps'",
                        "failed to parse field [d] of type [date] in document with id 'd-4'. Preview of field's value: 'noon'",
                        "failed to parse field [t] of type [text] in document with id 'd-5'. Preview of field's value: '{\"deep\":1}'",
                        "object mapping for [o] tried to parse field [o] as object, but found a concrete value",
                        "failed to parse field [list] of type [long] in document with id 'd-7'. Preview of field's value: 'x'",
                        "failed to parse",
                        "failed to parse, document is not an object with fields"),
                result.items().stream()
                        .map(item ->
                                item.error().map(ItemResult.ItemError::reason).orElse(""))
                        .toList());
        assertEquals(2, domain.documents("clicks"));
    }

    @Test
    void a_document_that_does_not_fit_teaches_nothing() throws IOException {
        put("{\"n\":1}", "{\"fresh\":1,\"n\":\"x\"}");
        assertFalse(put("{\"fresh\":\"words\"}").errors());
    }

    @Test
    void what_was_learnt_and_written_is_there_after_a_new_start() throws IOException {
        put("{\"n\":1}");
        domain.close();
        domain = new SearchDomain(folder.resolve("search"));
        assertEquals(List.of("clicks"), domain.names());
        assertTrue(put("{\"n\":\"x\"}").errors());
        assertEquals(List.of("d-0"), found("n:1"));
        assertEquals(2, put("{\"n\":2}").items().getFirst().version());
    }

    @Test
    void a_query_string_asks_for_words_numbers_times_and_fields() throws IOException {
        put(
                "{\"page\":\"/shop/cart\",\"user\":\"Ada Lovelace\",\"ms\":12,\"at\":\"2026-11-30T12:00:00Z\",\"ok\":true}",
                "{\"page\":\"/shop/pay\",\"user\":\"Kim\",\"ms\":250,\"at\":\"2026-11-30T13:00:00Z\",\"ok\":false}",
                "{\"page\":\"/home\",\"user\":\"Ada\",\"ms\":3.7,\"at\":\"2026-12-01\",\"geo\":{\"city\":\"Graz\"}}");
        assertEquals(List.of("d-0", "d-1", "d-2"), found(""));
        assertEquals(List.of("d-0", "d-1", "d-2"), found("*"));
        assertEquals(List.of("d-0", "d-1"), found("shop"));
        assertEquals(List.of("d-0"), found("user:\"ada lovelace\""));
        assertEquals(List.of("d-2"), found("user.keyword:Ada"));
        assertEquals(List.of("d-2"), found("user:ada AND NOT shop"));
        assertEquals(List.of("d-1"), found("ms:[100 TO 300]"));
        assertEquals(List.of("d-1"), found("ms:>12"));
        assertEquals(List.of("d-0", "d-1"), found("ms:>=12"));
        assertEquals(List.of("d-2"), found("ms:<12"));
        assertEquals(List.of("d-0", "d-2"), found("ms:{* TO 250}"));
        assertEquals(List.of("d-0", "d-1"), found("at:2026-11-30"));
        assertEquals(List.of("d-1", "d-2"), found("at:[\"2026-11-30T12:30:00Z\" TO *]"));
        assertEquals(List.of("d-1"), found("ok:false"));
        assertEquals(List.of("d-2"), found("_exists_:geo.city"));
        assertEquals(List.of("d-2"), found("geo.city:gra*"));
        assertEquals(List.of("d-2"), found("geo.city:grax~1"));
        assertEquals(List.of("d-1"), found("_id:d-1"));
        assertEquals(List.of(), found("nowhere:x"));
    }

    @Test
    void a_query_that_is_wrong_is_told() throws IOException {
        put("{\"ms\":1,\"at\":\"2026-11-30\"}");
        assertEquals(
                "The query is not understood: The field ms holds numbers, and 'much' is none.", refusal("ms:much"));
        assertEquals(
                "The query is not understood: The field at holds times, and 'noon' is none: \"2026-11-30T12:00:00Z\" is.",
                refusal("at:noon"));
        assertTrue(refusal("(").startsWith("The query is not understood: "));
        assertEquals(
                "There is no index x*.",
                assertInstanceOf(Refused.class, domain.search("x*", "", 1)).why());
    }

    @Test
    void several_indexes_are_searched_by_how_their_names_begin() throws IOException {
        for (String name : List.of("clicks-2026-11", "clicks-2026-12", "views")) {
            domain.bulk(List.of(
                    new BulkItem(Action.INDEX, name, Optional.of(name), "{\"a\":1}".getBytes(StandardCharsets.UTF_8))));
        }
        Found found = assertInstanceOf(Found.class, domain.search("clicks-*", "a:1", 10));
        assertEquals(2, found.total());
        assertEquals(
                List.of("clicks-2026-11", "clicks-2026-12"),
                found.hits().stream().map(Hit::index).toList());
    }

    @Test
    void names_that_are_none_stay_outside() throws IOException {
        for (String name : List.of("../out", "/tmp/x", "A", "", ".", "a/b", "a\\b", "-a", "a:b", "x".repeat(200))) {
            BulkResult result = domain.bulk(
                    List.of(new BulkItem(Action.INDEX, name, Optional.of("1"), "{}".getBytes(StandardCharsets.UTF_8))));
            assertEquals(
                    "invalid_index_name_exception",
                    result.items().getFirst().error().orElseThrow().type(),
                    name);
        }
        assertFalse(Files.exists(folder.resolve("search")));
    }

    @Test
    void U1_a_query_has_a_thousand_characters_and_thirty_two_levels() throws IOException {
        put("{\"a\":1}");
        assertEquals("The query is not understood: A query may have 1,000 characters.", refusal("a".repeat(1_001)));
        assertEquals(
                "The query is not understood: A query may have 32 parentheses.",
                refusal("(".repeat(33) + "a" + ")".repeat(33)));
        assertEquals(
                "The query is not understood: A query may have 32 signs in a row.", refusal("+".repeat(500) + "a"));
        found("(".repeat(32) + "a" + ")".repeat(32));
    }

    @Test
    void U1_no_expression_and_no_star_at_the_beginning_is_looked_for() throws IOException {
        put("{\"a\":\"word\"}");
        assertTrue(refusal("/w.*d/").contains("Regular expressions"));
        assertTrue(refusal("*ord").contains("'*' or '?' not allowed as first character"));
        assertTrue(refusal("a:?ord").contains("not allowed as first character"));
    }

    @Test
    void U1_a_word_may_differ_by_one_letter() throws IOException {
        put("{\"a\":\"stream\"}");
        assertEquals(List.of("d-0"), found("streem~"));
        assertEquals(List.of(), found("streexm~"), "two letters off");
        assertTrue(refusal("stream~3").contains("one letter"));
        assertEquals(List.of(), found("strxxm~2"), "two are taken for one");
    }

    @Test
    void U1_a_query_has_1024_clauses_and_stars_that_can_be_looked_for() throws IOException {
        put("{\"a\":\"word\"}");
        assertTrue(
                refusal("a:" + "w?*".repeat(300)).matches("The query (has too many stars|is not understood).*"),
                refusal("a:" + "w?*".repeat(300)));
        assertEquals(1_024, org.apache.lucene.search.IndexSearcher.getMaxClauseCount());
    }

    @Test
    void U1_a_search_that_takes_its_time_is_stopped() throws IOException {
        put("{\"a\":\"word\"}");
        assertEquals(Duration.ofSeconds(2), IndexSearch.USUAL_PATIENCE);
        domain.close();
        domain = new SearchDomain(folder.resolve("search"), Duration.ZERO);
        assertEquals("The search took longer than 0.0 s and was stopped.", refusal("w*"));
    }

    @Test
    void U1_a_thousand_documents_are_found_and_the_others_counted() throws IOException {
        domain.bulk(IntStream.range(0, 1_500)
                .mapToObj(i -> item(Action.CREATE, "d" + i, "{\"a\":1}"))
                .toList());
        Found found = assertInstanceOf(Found.class, domain.search("clicks", "a:1", 5_000));
        assertEquals(1_000, found.hits().size());
        assertTrue(found.total() == 1_500 || found.more());
    }

    @Test
    void two_hundred_thousand_documents_come_in_within_seconds() throws IOException {
        List<BulkItem> items = IntStream.range(0, 200_000)
                .mapToObj(i -> item(
                        Action.INDEX,
                        "d" + i,
                        "{\"page\":\"/shop/" + i % 100 + "\",\"user\":\"u" + i % 999 + "\",\"ms\":" + i % 500
                                + ",\"at\":\"2026-11-30T12:00:00Z\"}"))
                .toList();
        long begun = System.nanoTime();
        for (int i = 0; i < items.size(); i += 5_000) {
            assertFalse(domain.bulk(items.subList(i, i + 5_000)).errors());
        }
        long millis = (System.nanoTime() - begun) / 1_000_000;
        assertTrue(millis < 60_000, () -> millis + " ms");
        assertEquals(200_000, domain.documents("clicks"));
    }
}
