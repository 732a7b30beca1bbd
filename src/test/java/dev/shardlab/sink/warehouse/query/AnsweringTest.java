package dev.shardlab.sink.warehouse.query;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.sink.warehouse.Database;
import dev.shardlab.sink.warehouse.TableDefinition;
import dev.shardlab.sink.warehouse.Warehouse;
import dev.shardlab.sink.warehouse.query.QueryAnswer.Refused;
import dev.shardlab.sink.warehouse.query.QueryAnswer.Table;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be asked, judged where the child judges it, in a process that lives longer. */
class AnsweringTest {

    @TempDir
    static Path folder;

    private static Connection connection;

    @BeforeAll
    static void open() throws Exception {
        Warehouse warehouse = new Warehouse(folder.resolve("warehouse"));
        warehouse.create(TableDefinition.read("CREATE TABLE orders (id VARCHAR(100), pieces INTEGER, details SUPER)"));
        warehouse.copyTo(folder.resolve("copy.duckdb"));
        connection = Database.openToAsk(folder.resolve("copy.duckdb"));
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    private static QueryAnswer answer(String statement) throws SQLException {
        return QueryAnswerFormat.read(new Answering(connection).answer(statement));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP TABLE orders",
                "INSERT INTO orders VALUES ('x', 1, '1')",
                "UPDATE orders SET pieces = 1",
                "COPY orders TO '/tmp/x'",
                "ATTACH '/tmp/x'",
                "PRAGMA database_list",
                "CALL enable_logging(storage='file', storage_path='/tmp')",
                "SET threads=64",
                "INSTALL httpfs",
                "EXPLAIN ANALYZE SELECT 1",
                "PREPARE p AS SELECT 1",
                "BEGIN",
                "SELECT 1; SELECT 2",
                "SELECT 1; DROP TABLE orders",
                "DESCRIBE orders",
                "SUMMARIZE orders",
                "SHOW TABLES",
                "",
                "-- nothing"
            })
    void D4_only_one_select_is_run(String statement) throws SQLException {
        assertInstanceOf(Refused.class, answer(statement));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM read_csv('/etc/passwd')",
                "SELECT * FROM '/etc/passwd'",
                "SELECT * FROM \"warehouse.duckdb\"",
                "SELECT * FROM range(1000000000)",
                "SELECT * FROM query('SELECT 1')",
                "SELECT * FROM duckdb_settings()",
                "SELECT * FROM information_schema.tables",
                "SELECT * FROM main.orders, pg_catalog.pg_class",
                "SELECT * FROM definitions",
                "SELECT repeat('a', 1000000000)",
                "SELECT lpad('a', 1000000000, 'b')",
                "SELECT getvariable('x')",
                "SELECT current_setting('memory_limit')",
                "SELECT getenv('HOME')",
                "SELECT main.md5('a')",
                "SELECT pg_sleep(10)",
                "SELECT list_transform([1], x -> x)",
                "SELECT (SELECT count(*) FROM orders WHERE repeat(id, 2) = 'x')",
                "SELECT sum(pieces) OVER (ORDER BY repeat(id, 2)) FROM orders",
                "SELECT * FROM orders ORDER BY repeat(id, 100000000)",
                "SELECT count(*) FILTER (WHERE repeat(id, 2) = 'x') FROM orders",
                "SELECT unnest(generate_series(1, 1000000000))",
                "SELECT ?",
                "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT count(*) FROM t",
                "WITH \"/etc/passwd\" AS (SELECT 1) SELECT * FROM '/etc/passwd'"
            })
    void D4_only_tables_of_the_warehouse_and_functions_of_the_list_are_taken(String statement) throws SQLException {
        String why = assertInstanceOf(Refused.class, answer(statement)).why();
        assertTrue(
                why.matches("(?s).*(not allowed here|no table|not among those|no functions|letters, digits).*"), why);
    }

    @Test
    void D4_every_function_of_the_list_is_one_of_the_database() throws SQLException {
        for (String name : AllowedFunctions.names()) {
            if (Character.isLetter(name.charAt(0))) {
                String why = answer("SELECT " + name + "(1, 2, 3, 4, 5, 6, 7)") instanceof Refused(String words)
                        ? words
                        : "";
                assertTrue(!why.contains("does not exist"), why);
            }
        }
        QueryAnswer signs = answer(
                "SELECT 7 // 2, 2 ^ 3, 'a' || 'b', 'a' LIKE 'b', 'a' SIMILAR TO 'b', details ->> 'x' FROM orders");
        assertInstanceOf(Table.class, signs, signs::toString);
    }
}
