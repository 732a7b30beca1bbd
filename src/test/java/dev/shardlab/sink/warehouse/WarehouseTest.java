package dev.shardlab.sink.warehouse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WarehouseTest {

    private static final Instant AT = Instant.parse("2026-11-30T12:00:00Z");

    @TempDir
    Path folder;

    @TempDir
    Path objects;

    private Warehouse orders() throws Exception {
        return having("CREATE TABLE orders (id VARCHAR(8) NOT NULL, amount DECIMAL(10,2), pieces INTEGER)");
    }

    private Warehouse having(String table) throws Exception {
        Warehouse warehouse = new Warehouse(folder.resolve("warehouse"));
        warehouse.create(TableDefinition.read(table));
        return warehouse;
    }

    private Bucket bucket() {
        return new Bucket(objects);
    }

    private static CopyResult copy(Warehouse warehouse, Bucket bucket, String options) throws Exception {
        return warehouse.copy(
                CopyCommand.read("COPY orders FROM 's3://lake/manifest' MANIFEST " + options), bucket, AT);
    }

    @Test
    void objects_of_a_manifest_go_into_the_columns_that_their_keys_name() throws Exception {
        Warehouse warehouse = orders();
        Bucket bucket = bucket().zip(
                        "a.gz", "{\"id\":\"o-1\",\"amount\":12.5,\"pieces\":3}{\"pieces\":1,\"id\":\"o-2\"}\n")
                .zip("b.gz", "{\"id\":\"o-3\",\"ID\":\"other\",\"more\":{\"x\":[1]}}\n\n")
                .manifest("a.gz", "b.gz");
        CopyResult result = copy(warehouse, bucket, "JSON 'auto' GZIP");
        assertEquals(new CopyResult.Loaded("orders", 3, 2, 0, List.of()), result);
        assertEquals("Load into table 'orders' completed, 3 record(s) loaded successfully.", result.message());
        assertEquals(
                List.of("o-1 | 12.50 | 3", "o-2 | null | 1", "o-3 | null | null"),
                Rows.of(warehouse, "SELECT * FROM orders ORDER BY id"));
    }

    @Test
    void an_object_is_loaded_once_however_often_it_is_in_a_manifest() throws Exception {
        Warehouse warehouse = orders();
        Bucket bucket = bucket().put("a", "{\"id\":\"o-1\"}").manifest("a", "a");
        copy(warehouse, bucket, "JSON 'auto'");
        assertEquals(new CopyResult.Loaded("orders", 0, 0, 1, List.of()), copy(warehouse, bucket, "JSON 'auto'"));
        bucket.put("b", "{\"id\":\"o-2\"}").manifest("a", "b");
        assertEquals(
                new CopyResult.Loaded("orders", 1, 1, 1, List.of()),
                copy(new Warehouse(folder.resolve("warehouse")), bucket, "JSON 'auto'"));
        assertEquals(
                List.of("orders | s3://lake/a | 1", "orders | s3://lake/b | 1"),
                Rows.of(warehouse, "SELECT tbl, filename, lines_scanned FROM stl_load_commits ORDER BY 2"));
    }

    @Test
    void one_wrong_row_and_nothing_comes_in_but_the_reason_is_told() throws Exception {
        Warehouse warehouse = orders();
        Bucket bucket = bucket().put("a", "{\"id\":\"o-1\"}\n{\"id\":\"o-2\",\"pieces\":\"1.5\"}\n")
                .manifest("a");
        CopyResult result = copy(warehouse, bucket, "JSON 'auto'");
        assertEquals(
                "Load into table 'orders' failed.  Check 'stl_load_errors' system table for details.",
                result.message());
        assertEquals(List.of("0"), Rows.of(warehouse, "SELECT count(*) FROM orders"));
        assertEquals(
                List.of(
                        "2026-11-30 12:00:00.0 | s3://lake/a | 2 | pieces | integer | {\"id\":\"o-2\",\"pieces\":\"1.5\"} | 1.5 | 1207"
                                + " | Invalid digit, Value '1.5', Type: INTEGER"),
                Rows.of(
                        warehouse,
                        "SELECT starttime, filename, line_number, colname, type, raw_line, raw_field_value, err_code,"
                                + " err_reason FROM stl_load_errors"));
        bucket.put("a", "{\"id\":\"o-1\"}");
        assertInstanceOf(
                CopyResult.Loaded.class, copy(warehouse, bucket, "JSON 'auto'"), "it was not taken for loaded");
    }

    @Test
    void so_many_rows_may_be_wrong_as_maxerror_says() throws Exception {
        Warehouse warehouse = orders();
        Bucket bucket = bucket().put("a", "{\"id\":\"o-1\"}{\"id\":\"o-2\",\"pieces\":\"x\"}")
                .put("b", "{\"pieces\":4}{\"id\":\"o-3\"}")
                .manifest("a", "b");
        assertInstanceOf(CopyResult.Failed.class, copy(warehouse, bucket, "JSON 'auto' MAXERROR 1"));
        CopyResult result = copy(warehouse, bucket, "JSON 'auto' MAXERROR AS 2");
        assertEquals(2, assertInstanceOf(CopyResult.Loaded.class, result).rows());
        assertEquals(
                List.of("s3://lake/a 2 pieces 1207", "s3://lake/b 1 id 1213"),
                result.errors().stream()
                        .map(error -> error.url() + " " + error.line() + " " + error.column() + " " + error.code())
                        .toList());
        assertEquals(List.of("o-1", "o-3"), Rows.of(warehouse, "SELECT id FROM orders ORDER BY id"));
    }

    @Test
    void a_text_may_have_as_many_bytes_as_its_column_not_as_many_letters() throws Exception {
        Warehouse warehouse = orders();
        Bucket bucket = bucket().put("a", "{\"id\":\"ääää\"}").manifest("a");
        assertInstanceOf(CopyResult.Loaded.class, copy(warehouse, bucket, "JSON 'auto'"));
        bucket.put("b", "{\"id\":\"ääää1\"}").manifest("b");
        LoadError error = copy(warehouse, bucket, "JSON 'auto'").errors().getFirst();
        assertEquals(1204, error.code());
        assertEquals("String length exceeds DDL length", error.reason());
        assertEquals(8, error.length());
    }

    @Test
    void every_type_takes_what_it_can_hold_and_refuses_the_rest() throws Exception {
        Warehouse warehouse =
                having("CREATE TABLE orders (c CHAR(3), s SMALLINT, b BIGINT, r REAL, d DOUBLE PRECISION, y BOOLEAN,"
                        + " day DATE, at TIMESTAMP, moment TIMESTAMPTZ, j SUPER, n DECIMAL(5,2))");
        Bucket bucket = bucket().put(
                        "a",
                        "{\"c\":\"abc\",\"s\":-32768,\"b\":9223372036854775807,\"r\":1.5,\"d\":1e300,\"y\":\"T\",\"day\":\"2026-02-28\","
                                + "\"at\":\"2026-11-30T12:00:00.25\",\"moment\":\"2026-11-30 12:00:00+02\",\"j\":{\"k\":[1,\"x\"]},\"n\":\"999.99\"}")
                .manifest("a");
        assertInstanceOf(CopyResult.Loaded.class, copy(warehouse, bucket, "JSON 'auto'"));
        assertEquals(
                List.of(
                        "abc | -32768 | 9223372036854775807 | 1.5 | 1.0E300 | true | 2026-02-28 | 2026-11-30 12:00:00.25 |"
                                + " 2026-11-30 10:00:00 | {\"k\":[1,\"x\"]} | 999.99"),
                Rows.of(
                        warehouse,
                        "SELECT c, s, b, r, d, y, day, at, moment AT TIME ZONE 'UTC' AS m, j, n FROM orders"
                                .replace(
                                        "moment AT TIME ZONE 'UTC' AS m",
                                        "strftime(moment AT TIME ZONE 'UTC', '%Y-%m-%d %H:%M:%S')")
                                .replace("at,", "\"at\",")));
        List<String> wrong = List.of(
                "{\"c\":\"abcd\"}",
                "{\"c\":\"ä\"}",
                "{\"s\":32768}",
                "{\"b\":\"0x10\"}",
                "{\"r\":\"much\"}",
                "{\"y\":\"perhaps\"}",
                "{\"day\":\"2026-02-30\"}",
                "{\"at\":\"noon\"}",
                "{\"n\":1000}",
                "{\"n\":\"1_0\"}");
        bucket.put("b", String.join("\n", wrong)).manifest("b");
        assertEquals(
                List.of(1204, 1215, 1204, 1207, 1208, 1210, 1205, 1206, 1204, 1209),
                copy(warehouse, bucket, "JSON 'auto'").errors().stream()
                        .map(LoadError::code)
                        .toList());
    }

    @Test
    void times_may_be_counted_since_1970() throws Exception {
        Warehouse warehouse = having("CREATE TABLE orders (at TIMESTAMP, moment TIMESTAMPTZ)");
        Bucket bucket =
                bucket().put("a", "{\"at\":1796040000.5,\"moment\":1796040000}").manifest("a");
        copy(warehouse, bucket, "JSON 'auto' TIMEFORMAT 'epochsecs'");
        bucket.put("b", "{\"at\":\"1796040000500\"}").manifest("b");
        copy(warehouse, bucket, "JSON 'auto' TIMEFORMAT AS 'epochmillisecs'");
        assertEquals(
                List.of("2026-11-30 12:00:00.5", "2026-11-30 12:00:00.5"),
                Rows.of(warehouse, "SELECT \"at\" FROM orders"));
    }

    @Test
    void lines_have_their_values_between_bars_or_what_else_is_said() throws Exception {
        Warehouse warehouse = orders();
        Bucket bucket =
                bucket().put("a", "id|amount|pieces\no-1|1.5|2\no-2|\\N|\n").manifest("a");
        assertInstanceOf(CopyResult.Loaded.class, copy(warehouse, bucket, "IGNOREHEADER 1"));
        bucket.zip("b", "o-3\t2\t3\n").manifest("b");
        assertInstanceOf(CopyResult.Loaded.class, copy(warehouse, bucket, "DELIMITER '\\t' GZIP"));
        bucket.put("c", "\"o\"\"4,\",1,2\n").manifest("c");
        assertInstanceOf(CopyResult.Loaded.class, copy(warehouse, bucket, "FORMAT AS CSV"));
        assertEquals(
                List.of("o\"4, | 1.00 | 2", "o-1 | 1.50 | 2", "o-2 | null | null", "o-3 | 2.00 | 3"),
                Rows.of(warehouse, "SELECT * FROM orders ORDER BY id"));
    }

    @Test
    void lines_with_more_or_fewer_values_are_wrong_rows() throws Exception {
        Warehouse warehouse = orders();
        Bucket bucket =
                bucket().put("a", "o-1|1|2\no-2|1\no-3|1|2|3\no-4|1|2\n").manifest("a");
        assertInstanceOf(CopyResult.Failed.class, copy(warehouse, bucket, "MAXERROR 1"));
        CopyResult result = copy(warehouse, bucket, "MAXERROR 2");
        assertEquals(
                List.of("2 1203 o-2|1", "3 1202 o-3|1|2|3"),
                result.errors().stream()
                        .map(error -> error.line() + " " + error.code() + " " + error.rawLine())
                        .toList());
        assertEquals(List.of("o-1", "o-4"), Rows.of(warehouse, "SELECT id FROM orders ORDER BY id"));
    }

    @Test
    void columns_that_are_not_named_stay_empty() throws Exception {
        Warehouse warehouse = orders();
        Bucket bucket = bucket().put("a", "7|o-1\n").manifest("a");
        warehouse.copy(
                CopyCommand.read(CopyCommand.statement("orders", "pieces, id", "", "s3://lake/manifest")), bucket, AT);
        assertEquals(List.of("o-1 | null | 7"), Rows.of(warehouse, "SELECT * FROM orders"));
        WarehouseException refused = assertThrows(
                WarehouseException.class,
                () -> warehouse.copy(
                        CopyCommand.read(CopyCommand.statement("orders", "pieces", "", "s3://lake/manifest")),
                        bucket,
                        AT));
        assertEquals("The column id must have a value and is not filled.", refused.why());
    }

    @Test
    void what_is_no_json_is_told_with_its_object_and_row() throws Exception {
        Warehouse warehouse = orders();
        Bucket bucket = bucket().put("a", "{\"id\":\"o-1\"}\n{\"id\":\"o-2\"")
                .put("b", "[1]")
                .put("c", "{\"id\":\"o-3\"}");
        bucket.manifest("a");
        LoadError error = copy(warehouse, bucket, "JSON 'auto'").errors().getFirst();
        assertEquals("s3://lake/a", error.url());
        assertTrue(error.line() >= 2, error::toString);
        assertEquals(1216, error.code());
        bucket.manifest("b");
        assertEquals(
                "s3://lake/b",
                copy(warehouse, bucket, "JSON 'auto'").errors().getFirst().url());
        bucket.manifest("c");
        assertEquals(
                "IO Error: Input is not a GZIP stream: s3://lake/c",
                copy(warehouse, bucket, "JSON 'auto' GZIP").errors().getFirst().reason());
    }

    @Test
    void what_a_manifest_names_and_is_not_there_is_told() throws Exception {
        Warehouse warehouse = orders();
        Bucket bucket = bucket().manifest("gone");
        assertEquals(
                "The object s3://lake/gone is mandatory in the manifest and is not there.",
                assertThrows(WarehouseException.class, () -> copy(warehouse, bucket, "JSON 'auto'"))
                        .why());
        bucket.put("manifest", "{\"entries\":[{\"url\":\"s3://lake/gone\"}]}");
        assertEquals(new CopyResult.Loaded("orders", 0, 0, 0, List.of()), copy(warehouse, bucket, "JSON 'auto'"));
        bucket.put("manifest", "nothing");
        assertEquals(
                "The manifest s3://lake/manifest is no JSON.",
                assertThrows(WarehouseException.class, () -> copy(warehouse, bucket, "JSON 'auto'"))
                        .why());
    }

    @Test
    void a_table_stays_as_it_was_made() throws Exception {
        Warehouse warehouse = orders();
        warehouse.create(TableDefinition.read(
                "create table if not exists public.orders (id varchar(8) not null encode zstd, amount numeric(10,2), pieces int)"
                        + " distkey(id) sortkey(id);"));
        assertEquals(
                List.of("CREATE TABLE orders (id VARCHAR(8) NOT NULL, amount DECIMAL(10,2), pieces INTEGER)"),
                warehouse.tables().stream().map(TableDefinition::toString).toList());
        assertEquals(
                "There is a table orders already, of other columns.",
                assertThrows(
                                WarehouseException.class,
                                () -> warehouse.create(TableDefinition.read("CREATE TABLE orders (id VARCHAR(9))")))
                        .why());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void R6_nobody_else_may_look_into_a_warehouse_or_a_copy_of_it() throws Exception {
        Warehouse warehouse = orders();
        Path copy = folder.resolve("copy.duckdb");
        warehouse.copyTo(copy);
        assertEquals(
                "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("warehouse"))));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)));
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(
                        folder.resolve("warehouse").resolve("warehouse.duckdb"))));
    }

    @Test
    void D1_a_value_that_looks_like_sql_or_a_path_is_a_value() throws Exception {
        Warehouse warehouse = having("CREATE TABLE orders (id VARCHAR(100), \"select\" VARCHAR(100))");
        String name = "a' [b]*?\\N\"] , 'passwd'";
        Bucket bucket = bucket().put(name, "{\"id\":\"'); DROP TABLE orders; --\",\"select\":\"$file\"}");
        bucket.put("manifest", "{\"entries\":[{\"url\":\"s3://lake/a' [b]*?\\\\N\\\"] , 'passwd'\"}]}");
        assertInstanceOf(CopyResult.Loaded.class, copy(warehouse, bucket, "JSON 'auto'"));
        assertEquals(List.of("'); DROP TABLE orders; -- | $file"), Rows.of(warehouse, "SELECT * FROM orders"));
    }

    @Test
    void a_million_rows_come_in_within_seconds() throws Exception {
        Warehouse warehouse =
                having("CREATE TABLE orders (order_id VARCHAR(20), customer VARCHAR(20), amount DECIMAL(10,2),"
                        + " quantity INTEGER, ordered_at TIMESTAMP, gift BOOLEAN)");
        Bucket bucket = bucket();
        String[] keys = new String[10];
        for (int file = 0; file < keys.length; file++) {
            keys[file] = "part-" + file + ".gz";
            int first = file * 100_000;
            bucket.zip(
                    keys[file],
                    IntStream.range(first, first + 100_000)
                            .mapToObj(i ->
                                    "{\"order_id\":\"order-" + i + "\",\"customer\":\"c-" + i % 997 + "\",\"amount\":"
                                            + i % 10_000 / 100.0 + ",\"quantity\":" + i % 10
                                            + ",\"ordered_at\":\"2026-11-30T12:" + (10 + i % 50) + ":" + (10 + i % 49)
                                            + "\",\"gift\":" + (i % 2 == 0) + "}")
                            .collect(Collectors.joining("\n")));
        }
        bucket.manifest(keys);
        long begun = System.nanoTime();
        CopyResult result = copy(warehouse, bucket, "JSON 'auto' GZIP");
        long millis = (System.nanoTime() - begun) / 1_000_000;
        assertEquals(new CopyResult.Loaded("orders", 1_000_000, 10, 0, List.of()), result);
        assertTrue(millis < 30_000, "on a machine that does nothing else, two seconds; here " + millis + " ms");
        assertEquals(List.of("1000000"), Rows.of(warehouse, "SELECT count(DISTINCT order_id) FROM orders"));
    }
}
