package dev.shardlab.sink.warehouse;

import dev.shardlab.sink.warehouse.CopyOptions.Csv;
import dev.shardlab.sink.warehouse.CopyOptions.Delimited;
import dev.shardlab.sink.warehouse.CopyOptions.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The objects of a COPY as a table of texts, in SQL. */
final class SourceSql {

    /** Not to be taken for a column of a person's: those begin otherwise. */
    static final String FILE = "$file";

    private static final int LONGEST_ROW = 16 << 20;

    private final List<Column> columns;
    private final CopyOptions options;

    SourceSql(List<Column> columns, CopyOptions options) {
        this.columns = columns;
        this.options = options;
    }

    String table(List<Path> files) {
        return switch (options.format()) {
            case Json _ ->
                "read_json(" + list(files) + ", format='unstructured', maximum_object_size=" + LONGEST_ROW + common();
            case Delimited(char delimiter) -> lines(files, delimiter, "''");
            case Csv(char delimiter, char quote) -> lines(files, delimiter, Database.text(String.valueOf(quote)));
        };
    }

    private String lines(List<Path> files, char delimiter, String quote) {
        return "read_csv(" + list(files) + ", auto_detect=false, header=false, store_rejects=true, nullstr='\\N', skip="
                + options.skippedLines() + ", delim=" + Database.text(String.valueOf(delimiter)) + ", quote=" + quote
                + ", escape=" + quote + common();
    }

    private String common() {
        String types = columns.stream()
                .map(column -> Database.text(column.name()) + ":'" + textType(column) + "'")
                .collect(Collectors.joining(",", "{", "}"));
        return ", compression='" + (options.gzip() ? "gzip" : "none") + "', filename='" + FILE + "', columns=" + types
                + ")";
    }

    /** In JSON a value of a SUPER column may be an object; in a line it is a text that is JSON. */
    private String textType(Column column) {
        return column.type().kind() == ColumnType.Kind.SUPER && options.format() instanceof Json ? "JSON" : "VARCHAR";
    }

    /** The rows of one file as they stand there, numbered from 1. */
    String rawRows(Path file) {
        return "SELECT row_number() OVER () AS line, json AS raw FROM read_json_objects(" + list(List.of(file))
                + ", format='unstructured', maximum_object_size=" + LONGEST_ROW + ", compression='"
                + (options.gzip() ? "gzip" : "none") + "')";
    }

    private static String list(List<Path> files) {
        return files.stream().map(file -> Database.text(file.toString())).collect(Collectors.joining(",", "[", "]"));
    }
}
