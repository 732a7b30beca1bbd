package dev.shardlab.sink.warehouse.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.sink.warehouse.CopyCommand;
import dev.shardlab.sink.warehouse.Database;
import dev.shardlab.sink.warehouse.TableDefinition;
import dev.shardlab.sink.warehouse.Warehouse;
import dev.shardlab.sink.warehouse.query.QueryAnswer.Refused;
import dev.shardlab.sink.warehouse.query.QueryAnswer.ResultColumn;
import dev.shardlab.sink.warehouse.query.QueryAnswer.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarehouseQueriesTest {

    @TempDir
    static Path folder;

    /** For machines that do other things as well. */
    private static final QueryLimits PATIENT = new QueryLimits(Duration.ofSeconds(60), Duration.ofSeconds(50));

    private static Warehouse warehouse;

    @BeforeAll
    static void fill() throws Exception {
        warehouse = new Warehouse(folder.resolve("warehouse"));
        warehouse.create(TableDefinition.read("CREATE TABLE orders (id VARCHAR(100), pieces INTEGER, details SUPER)"));
        Path object = folder.resolve("object");
        Files.writeString(
                object,
                IntStream.range(0, 12_000)
                        .mapToObj(i -> "{\"id\":\"o-" + i + "\",\"pieces\":" + i + ",\"details\":{\"size\":\"large\"}}")
                        .collect(Collectors.joining("\n")));
        Path manifest = folder.resolve("manifest");
        Files.writeString(manifest, "{\"entries\":[{\"url\":\"s3://lake/object\"}]}");
        warehouse.copy(
                CopyCommand.read("COPY orders FROM 's3://lake/manifest' MANIFEST JSON 'auto'"),
                (_, key) -> Optional.of(folder.resolve(key)),
                Instant.EPOCH);
    }

    private static QueryAnswer ask(String statement) {
        try (WarehouseQueries queries = new WarehouseQueries(warehouse, PATIENT)) {
            return queries.ask(statement);
        }
    }

    private static Table table(String statement) {
        return assertInstanceOf(Table.class, ask(statement));
    }

    private static String refusal(String statement) {
        return assertInstanceOf(Refused.class, ask(statement)).why();
    }

    @Test
    void a_select_is_answered_with_columns_and_rows() {
        assertEquals(
                new Table(
                        List.of(
                                new ResultColumn("id", "VARCHAR"),
                                new ResultColumn("half", "INTEGER"),
                                new ResultColumn("n", "VARCHAR")),
                        List.of(Arrays.asList("o-7", "3", null), Arrays.asList("o-8", "4", null)),
                        false),
                ask(
                        "SELECT o.id, pieces / 2 AS half, nullif('a', 'a') AS n FROM orders o WHERE pieces IN (7, 8) ORDER BY 1;"));
    }

    @Test
    void what_redshift_can_say_of_rows_can_be_said() {
        assertEquals(
                List.of(List.of("o-11999", "12000", "71994000", "large")),
                table("""
                        WITH big AS (SELECT max_by(id, pieces) AS id FROM orders)
                        SELECT big.id, (SELECT count(*) FROM orders), sum(pieces),
                               max(json_extract_path_text(details, 'size'))
                        FROM orders CROSS JOIN big WHERE id LIKE 'o-%' AND pieces BETWEEN 0 AND 100000
                        GROUP BY big.id HAVING count(DISTINCT id) > 1
                        """.replace("WHERE id", "WHERE orders.id").replace("DISTINCT id", "DISTINCT orders.id"))
                        .rows());
        assertEquals(
                List.of(List.of("o-2", "1"), List.of("o-1", "2")),
                table("SELECT id, row_number() OVER (ORDER BY pieces DESC) FROM orders WHERE pieces IN (1, 2)"
                                + " ORDER BY 2 LIMIT 10")
                        .rows());
        assertEquals(
                List.of(List.of("2026-11-01 00:00:00.0", "x")),
                table(
                                "SELECT date_trunc('month', TIMESTAMP '2026-11-30 12:00:00'), CASE WHEN 1 = 1 THEN nvl(NULL, 'x') END")
                        .rows());
        assertEquals(
                List.of(List.of("s3://lake/object")),
                table("SELECT filename FROM stl_load_commits").rows());
    }

    @Test
    void a_statement_that_is_wrong_is_told_as_the_database_tells_it() {
        assertTrue(refusal("SELECT nothing FROM orders").contains("nothing"));
        assertTrue(refusal("SELEC 1").contains("not understood"));
        assertTrue(refusal("SELECT * FROM \"order\"").startsWith("There is no table 'order'. There are: "));
    }

    @Test
    void D1_a_copy_that_is_asked_reads_no_file_loads_nothing_and_takes_no_setting() throws Exception {
        Path copy = Files.createDirectories(folder.resolve("private")).resolve("copy.duckdb");
        Files.deleteIfExists(copy);
        warehouse.copyTo(copy);
        Files.writeString(folder.resolve("secret.csv"), "a\n1\n");
        try (Connection connection = Database.openToAsk(copy)) {
            for (String statement : List.of(
                    "SELECT * FROM read_csv('" + folder.resolve("secret.csv") + "')",
                    "SELECT * FROM '" + folder.resolve("secret.csv") + "'",
                    "SELECT * FROM glob('" + folder + "/*')",
                    "COPY orders TO '" + folder.resolve("out.csv") + "'",
                    "ATTACH '" + folder.resolve("other.duckdb") + "'",
                    "EXPORT DATABASE '" + folder.resolve("all") + "'",
                    "INSTALL httpfs",
                    "LOAD httpfs",
                    "CREATE PERSISTENT SECRET s (TYPE s3)",
                    "INSERT INTO orders VALUES ('x', 1, '1')",
                    "SET memory_limit='4GB'",
                    "SET threads=64",
                    "SET max_temp_directory_size='4GB'",
                    "SET enable_external_access=true",
                    "SET allowed_directories=['/']",
                    "SET lock_configuration=false",
                    "RESET lock_configuration")) {
                try (Statement asked = connection.createStatement()) {
                    assertThrows(SQLException.class, () -> asked.execute(statement), statement);
                }
            }
        }
        assertFalse(Files.exists(folder.resolve("out.csv")));
        assertFalse(Files.exists(folder.resolve("other.duckdb")));
    }

    @Test
    void D2_what_is_asked_is_a_copy_that_is_gone_afterwards() throws Exception {
        assertEquals(
                List.of(List.of("12000")), table("SELECT count(*) FROM orders").rows());
        try (var left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertEquals(
                    List.of(),
                    left.filter(file -> file.getFileName().toString().startsWith(SqlProcess.FOLDER))
                            .toList());
        }
    }

    @Test
    void D3_a_statement_that_takes_its_time_ends_with_its_process() {
        long before = children();
        try (WarehouseQueries hurried =
                new WarehouseQueries(warehouse, new QueryLimits(Duration.ofSeconds(60), Duration.ofSeconds(2)))) {
            assertEquals(
                    new Refused("The statement took longer than 2 s and was stopped."),
                    // Every three of 12,000: it needs no memory to speak of, only days.
                    hurried.ask(
                            "SELECT sum(length(a.id) + length(b.id) + length(c.id)) FROM orders a, orders b, orders c"));
        }
        assertEquals(before, children());
    }

    @Test
    void a_process_that_was_prepared_answers_one_question_and_what_was_loaded_meanwhile() throws Exception {
        try (WarehouseQueries queries = new WarehouseQueries(warehouse, PATIENT)) {
            queries.prepare();
            queries.prepare();
            warehouse.create(TableDefinition.read("CREATE TABLE later (id VARCHAR(10))"));
            for (int i = 0; i < 2; i++) {
                assertEquals(
                        List.of(List.of("0")),
                        assertInstanceOf(Table.class, queries.ask("SELECT count(*) FROM later"))
                                .rows());
            }
            queries.prepare();
        }
    }

    @Test
    void D4_a_statement_has_five_seconds() {
        assertEquals(Duration.ofSeconds(5), QueryLimits.usual().toAnswer());
    }

    private static long children() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive).count();
    }

    @Test
    void D3_a_statement_that_fills_the_memory_ends_alone() {
        StringBuilder statement = new StringBuilder("SELECT length(s) FROM (SELECT 'abcdefgh' AS s)");
        for (int i = 0; i < 29; i++) {
            statement.insert(0, "SELECT s || s AS s FROM (").append(')');
        }
        String doubled = statement
                .toString()
                .replace("SELECT length(s) FROM (SELECT 'abcdefgh' AS s)", "SELECT 'abcdefgh' AS s");
        assertInstanceOf(Refused.class, ask("SELECT length(s), s FROM (" + doubled + ")"));
        assertEquals(
                List.of(List.of("12000")), table("SELECT count(*) FROM orders").rows());
    }

    @Test
    void D4_ten_thousand_rows_are_answered_and_that_there_were_more() {
        Table table = table("SELECT id FROM orders");
        assertEquals(10_000, table.rows().size());
        assertTrue(table.more());
        assertFalse(table("SELECT id FROM orders LIMIT 10000").more());
    }

    @Test
    void D4_eight_mebibytes_are_answered_and_that_there_was_more() {
        String wide = IntStream.range(0, 60).mapToObj(_ -> "md5(id)").collect(Collectors.joining(" || "));
        Table table = table("SELECT " + wide + " FROM orders");
        assertTrue(table.more());
        assertTrue(table.rows().size() > 4_000, () -> table.rows().size() + " rows");
        assertTrue(table.rows().size() < 4_400, () -> table.rows().size() + " rows");
    }

    @Test
    void D4_a_statement_that_is_nested_deeply_is_refused_or_ends_alone() {
        assertInstanceOf(Refused.class, ask("SELECT " + "(".repeat(4_000) + "1" + ")".repeat(4_000)));
        assertInstanceOf(Refused.class, ask("SELECT " + "1+".repeat(4_900) + "1"));
        assertEquals("A statement may have 10,000 characters.", refusal("SELECT 1" + " ".repeat(10_000)));
    }
}
