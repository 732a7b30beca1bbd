package dev.shardlab.sink.warehouse;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables of the warehouse that tell of loads: which objects went into which table, and which rows did not. */
final class LoadTables {

    private final Connection connection;
    private final String table;
    private final Instant at;

    LoadTables(Connection connection, String table, Instant at) {
        this.connection = connection;
        this.table = table;
        this.at = at;
    }

    static void make(Connection connection) throws SQLException {
        Warehouse.run(
                connection,
                "CREATE TABLE IF NOT EXISTS definitions (name VARCHAR PRIMARY KEY, statement VARCHAR NOT NULL)");
        Warehouse.run(
                connection,
                "CREATE TABLE IF NOT EXISTS stl_load_commits (tbl VARCHAR, filename VARCHAR, lines_scanned BIGINT, curtime"
                        + " TIMESTAMP, PRIMARY KEY (tbl, filename))");
        Warehouse.run(
                connection,
                "CREATE TABLE IF NOT EXISTS stl_load_errors (tbl VARCHAR, starttime TIMESTAMP, filename VARCHAR, line_number"
                        + " BIGINT, colname VARCHAR, type VARCHAR, col_length VARCHAR, raw_line VARCHAR, raw_field_value"
                        + " VARCHAR, err_code INTEGER, err_reason VARCHAR)");
        makeFunctions(connection);
    }

    /** Functions that Redshift has and the database underneath has not. */
    private static void makeFunctions(Connection connection) throws SQLException {
        Warehouse.run(connection, "CREATE MACRO IF NOT EXISTS nvl(a, b) AS coalesce(a, b)");
        Warehouse.run(connection, "CREATE MACRO IF NOT EXISTS getdate() AS now()::TIMESTAMP");
        Warehouse.run(
                connection,
                "CREATE MACRO IF NOT EXISTS json_extract_path_text(j, k) AS json_extract_string(j, '$.\"' || k || '\"')");
    }

    Map<S3Url, Path> notYetLoaded(Map<S3Url, Path> files) throws SQLException {
        Set<String> loaded = new HashSet<>();
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT filename FROM stl_load_commits WHERE tbl = ?")) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    loaded.add(rows.getString(1));
                }
            }
        }
        Map<S3Url, Path> fresh = new LinkedHashMap<>();
        files.forEach((url, file) -> {
            if (!loaded.contains(url.toString())) {
                fresh.put(url, file);
            }
        });
        return fresh;
    }

    void tellLoaded(Map<S3Url, Long> rowsOfEach) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO stl_load_commits VALUES (?, ?, ?, ?)")) {
            for (Map.Entry<S3Url, Long> object : rowsOfEach.entrySet()) {
                statement.setString(1, table);
                statement.setString(2, object.getKey().toString());
                statement.setLong(3, object.getValue());
                statement.setObject(4, Warehouse.utc(at));
                statement.execute();
            }
        }
    }

    void tellErrors(List<LoadError> errors) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO stl_load_errors VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (LoadError error : errors) {
                int i = 1;
                statement.setString(i++, table);
                statement.setObject(i++, Warehouse.utc(at));
                statement.setString(i++, error.url());
                statement.setLong(i++, error.line());
                statement.setString(i++, error.column());
                statement.setString(i++, error.type());
                statement.setString(i++, error.length() == 0 ? "" : String.valueOf(error.length()));
                statement.setString(i++, error.rawLine());
                statement.setString(i++, error.rawValue());
                statement.setInt(i++, error.code());
                statement.setString(i, error.reason());
                statement.execute();
            }
        }
    }
}
