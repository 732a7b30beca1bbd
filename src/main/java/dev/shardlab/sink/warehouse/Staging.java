package dev.shardlab.sink.warehouse;

import dev.shardlab.sink.warehouse.CopyOptions.Json;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The rows of a COPY on their way: read as texts, looked at, and written to the table if they are as it wants them. */
final class Staging {

    static final int MAX_ERRORS_TOLD = 1_000;

    private static final int TOO_MANY_COLUMNS = 1202;
    private static final int TOO_FEW_COLUMNS = 1203;
    private static final int INVALID_LINE = 1216;

    private static final Pattern AT_A_ROW =
            Pattern.compile("in file \"(.+?)\",.*?\\bin (?:record/value|line) (\\d+): ?(.*)", Pattern.DOTALL);

    private final Connection connection;
    private final TableDefinition table;
    private final List<Column> columns;
    private final CopyOptions options;
    private final SourceSql source;
    private final ValueRules rules;
    private final Map<String, S3Url> urls = new TreeMap<>();

    Staging(Connection connection, TableDefinition table, List<Column> columns, CopyOptions options) {
        this.connection = connection;
        this.table = table;
        this.columns = columns;
        this.options = options;
        this.source = new SourceSql(columns, options);
        this.rules = new ValueRules(options.times());
    }

    /** A file that cannot be read to its end as what the statement says it is. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient LoadError error;

        Unreadable(LoadError error) {
            super(error.reason());
            this.error = error;
        }

        LoadError error() {
            return error;
        }
    }

    void read(Map<S3Url, Path> files) throws SQLException, Unreadable {
        files.forEach((url, file) -> urls.put(file.toString(), url));
        String all = names(columns);
        String wrong = IntStream.range(0, columns.size())
                .mapToObj(i -> "WHEN " + rules.isWrong(columns.get(i)) + " THEN " + i)
                .collect(Collectors.joining(" ", "CASE ", " END"));
        try {
            run("CREATE OR REPLACE TEMP TABLE staged AS SELECT *, " + wrong
                    + " AS \"$wrong\" FROM (SELECT row_number() OVER () AS \"$row\", \"" + SourceSql.FILE + "\", " + all
                    + " FROM " + source.table(List.copyOf(files.values())) + ")");
        } catch (SQLException e) {
            throw new Unreadable(unreadable(String.valueOf(e.getMessage())));
        }
    }

    private LoadError unreadable(String message) {
        String line = message.lines().findFirst().orElse("").strip();
        Matcher matcher = AT_A_ROW.matcher(line);
        if (matcher.find() && urls.containsKey(matcher.group(1))) {
            return new LoadError(
                    url(matcher.group(1)),
                    Long.parseLong(matcher.group(2)),
                    "",
                    "",
                    0,
                    "",
                    "",
                    INVALID_LINE,
                    "Invalid JSON: " + matcher.group(3));
        }
        String named = line;
        String object = "";
        for (Map.Entry<String, S3Url> file : urls.entrySet()) {
            if (named.contains(file.getKey())) {
                object = file.getValue().toString();
                named = named.replace(file.getKey(), object);
            }
        }
        return new LoadError(object, 0, "", "", 0, "", "", INVALID_LINE, named);
    }

    /** How many rows are not as the table wants them, with those that are no rows at all. */
    long wrongRows() throws SQLException {
        return number("SELECT count(*) FROM staged WHERE \"$wrong\" IS NOT NULL")
                + (options.format() instanceof Json
                        ? 0
                        : number("SELECT count(DISTINCT (scan_id, file_id, line)) FROM reject_errors"));
    }

    /** The first of them. */
    List<LoadError> errors() throws SQLException {
        List<LoadError> errors = new ArrayList<>();
        if (!(options.format() instanceof Json)) {
            errors.addAll(rejects());
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT \"$row\" - first + 1, \"" + SourceSql.FILE + "\", \"$wrong\", "
                                + names(columns) + " FROM staged JOIN (SELECT \"" + SourceSql.FILE
                                + "\", min(\"$row\") AS first FROM staged GROUP BY 1) USING (\"" + SourceSql.FILE
                                + "\") WHERE \"$wrong\" IS NOT NULL ORDER BY \"$row\" LIMIT "
                                + (MAX_ERRORS_TOLD - errors.size()))) {
            while (rows.next()) {
                errors.add(error(rows));
            }
        }
        return options.format() instanceof Json ? withRawLines(errors) : errors;
    }

    private LoadError error(ResultSet rows) throws SQLException {
        int firstColumn = 4;
        Column column = columns.get(rows.getInt(3));
        List<String> values = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            values.add(orEmpty(rows.getString(firstColumn + i)));
        }
        String raw = values.get(columns.indexOf(column));
        ValueRules.Fault fault = rules.fault(column, raw);
        return new LoadError(
                url(orEmpty(rows.getString(2))),
                rows.getLong(1) + options.skippedLines(),
                column.name(),
                column.type().inErrors(),
                column.type().size(),
                String.join("|", values),
                raw,
                fault.code(),
                fault.reason());
    }

    private List<LoadError> rejects() throws SQLException {
        List<LoadError> errors = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT s.file_path, e.line, min(e.error_type), min(e.csv_line),"
                                + " min(e.error_message) FROM reject_errors e JOIN reject_scans s USING (scan_id, file_id)"
                                + " GROUP BY ALL ORDER BY 1, 2 LIMIT " + MAX_ERRORS_TOLD)) {
            while (rows.next()) {
                String type = orEmpty(rows.getString(3));
                int code = type.startsWith("TOO MANY")
                        ? TOO_MANY_COLUMNS
                        : type.startsWith("MISSING") ? TOO_FEW_COLUMNS : INVALID_LINE;
                String reason =
                        switch (code) {
                            case TOO_MANY_COLUMNS -> "Extra column(s) found";
                            case TOO_FEW_COLUMNS -> "Delimiter not found";
                            default -> orEmpty(rows.getString(5));
                        };
                String raw = orEmpty(rows.getString(4)).stripTrailing();
                errors.add(new LoadError(
                        url(orEmpty(rows.getString(1))), rows.getLong(2), "", "", 0, raw, "", code, reason));
            }
        }
        return errors;
    }

    /** What an object says of a row is looked up again: until then nobody knew that it would be asked for. */
    private List<LoadError> withRawLines(List<LoadError> errors) throws SQLException {
        Map<String, List<LoadError>> byUrl = new LinkedHashMap<>();
        errors.forEach(error ->
                byUrl.computeIfAbsent(error.url(), _ -> new ArrayList<>()).add(error));
        List<LoadError> full = new ArrayList<>();
        for (Map.Entry<String, S3Url> file : urls.entrySet()) {
            List<LoadError> some = byUrl.remove(file.getValue().toString());
            if (some != null) {
                Map<Long, String> raw = rawLines(Path.of(file.getKey()), some);
                some.forEach(error -> full.add(error.withLine(raw.getOrDefault(error.line(), ""))));
            }
        }
        return full;
    }

    private Map<Long, String> rawLines(Path file, List<LoadError> errors) throws SQLException {
        String lines =
                errors.stream().map(error -> String.valueOf(error.line())).collect(Collectors.joining(","));
        Map<Long, String> raw = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT line, raw FROM (" + source.rawRows(file) + ") WHERE line IN (" + lines + ")")) {
            while (rows.next()) {
                raw.put(rows.getLong(1), orEmpty(rows.getString(2)));
            }
        }
        return raw;
    }

    /** Writes the rows that are as they should be, and returns how many. */
    long write() throws SQLException {
        String values = columns.stream().map(rules::value).collect(Collectors.joining(", "));
        run("INSERT INTO " + Database.name(table.name()) + " (" + names(columns) + ") SELECT " + values
                + " FROM staged WHERE \"$wrong\" IS NULL");
        return number("SELECT count(*) FROM staged WHERE \"$wrong\" IS NULL");
    }

    /** How many rows each object had, those that were left out too. */
    Map<S3Url, Long> rowsOfEach() throws SQLException {
        Map<String, Long> counted = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT \"" + SourceSql.FILE + "\", count(*) FROM staged GROUP BY 1")) {
            while (rows.next()) {
                counted.put(orEmpty(rows.getString(1)), rows.getLong(2));
            }
        }
        Map<S3Url, Long> ofEach = new LinkedHashMap<>();
        urls.forEach((file, url) -> ofEach.put(url, counted.getOrDefault(file, 0L)));
        return ofEach;
    }

    private String url(String file) {
        return Objects.toString(urls.get(file), file);
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    private static String names(List<Column> columns) {
        return columns.stream().map(column -> Database.name(column.name())).collect(Collectors.joining(", "));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
