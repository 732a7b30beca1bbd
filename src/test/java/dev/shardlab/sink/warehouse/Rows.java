package dev.shardlab.sink.warehouse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBDriver;

/** What lies in a warehouse, read by the database itself. */
final class Rows {

    private Rows() {}

    /** Rows as texts, their values separated by a blank, a bar and a blank. */
    static List<String> of(Warehouse warehouse, String sql) throws Exception {
        Path folder = Files.createTempDirectory("rows");
        Path copy = folder.resolve("copy.duckdb");
        warehouse.copyTo(copy);
        Class.forName(DuckDBDriver.class.getName());
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + copy);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    values.add(found.getString(i));
                }
                rows.add(String.join(" | ", values.stream().map(String::valueOf).toList()));
            }
        } finally {
            Files.deleteIfExists(copy);
            Files.deleteIfExists(folder);
        }
        return rows;
    }
}
