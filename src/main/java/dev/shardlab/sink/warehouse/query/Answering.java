package dev.shardlab.sink.warehouse.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;

/** Answers statements over an open copy of a warehouse: looks at each, runs it if it may be run, and writes what came of it. */
final class Answering {

    private final Connection connection;
    private final StatementCheck check;

    Answering(Connection connection) throws SQLException {
        this.connection = connection;
        this.check = new StatementCheck(tables(connection));
    }

    private static Set<String> tables(Connection connection) throws SQLException {
        Set<String> tables = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT name FROM definitions UNION ALL SELECT 'stl_load_errors'"
                                + " UNION ALL SELECT 'stl_load_commits'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    byte[] answer(String asked) {
        try {
            check.check(parsed(asked));
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(asked)) {
                return QueryAnswerFormat.table(rows);
            }
        } catch (StatementCheck.NotAllowed e) {
            return QueryAnswerFormat.refused(String.valueOf(e.getMessage()));
        } catch (SQLException e) {
            return QueryAnswerFormat.refused(String.valueOf(e.getMessage()).strip());
        }
    }

    private String parsed(String asked) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT json_serialize_sql(?::VARCHAR)")) {
            statement.setString(1, asked);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
