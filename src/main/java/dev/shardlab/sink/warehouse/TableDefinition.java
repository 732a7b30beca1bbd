package dev.shardlab.sink.warehouse;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table and its columns, in their order.
 *
 * @param name in lower case
 */
public record TableDefinition(String name, List<Column> columns) {

    private static final int MAX_COLUMNS = 1_600;

    /** The tables that tell of loads and of tables; no other may bear their names. */
    private static final Set<String> OWN = Set.of("stl_load_errors", "stl_load_commits", "definitions");

    /** Takes the columns as they are at that moment. */
    public TableDefinition {
        columns = List.copyOf(columns);
    }

    /**
     * Reads a CREATE TABLE statement. How rows are spread, sorted and packed may be said and makes no difference here.
     *
     * @throws WarehouseException if it is none, or says what is not known
     */
    public static TableDefinition read(String statement) throws WarehouseException {
        SqlWords words = SqlWords.of(statement);
        words.expect("create", "table");
        words.take("if", "not", "exists");
        String name = words.tableName();
        if (OWN.contains(name)) {
            throw new WarehouseException("The table " + name + " is the warehouse's own.");
        }
        words.expect("(");
        List<Column> columns = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        do {
            Column column = column(words);
            if (!names.add(column.name())) {
                throw new WarehouseException("There are two columns of the name " + column.name() + ".");
            }
            columns.add(column);
        } while (words.take(","));
        words.expect(")");
        if (columns.size() > MAX_COLUMNS) {
            throw new WarehouseException("A table may have " + MAX_COLUMNS + " columns.");
        }
        spread(words);
        return new TableDefinition(name, columns);
    }

    private static Column column(SqlWords words) throws WarehouseException {
        String name = words.name("the name of a column");
        ColumnType type = ColumnType.read(words);
        boolean required = false;
        while (true) {
            if (words.take("not", "null")) {
                required = true;
            } else if (words.take("encode")) {
                words.name("how it is packed");
            } else if (!words.take("null")
                    && !words.take("primary", "key")
                    && !words.take("unique")
                    && !words.take("distkey")
                    && !words.take("sortkey")) {
                return new Column(name, type, required);
            }
        }
    }

    private static void spread(SqlWords words) throws WarehouseException {
        while (!words.atEnd()) {
            if (words.take("diststyle")) {
                words.name("a style");
            } else if (words.take("distkey")
                    || words.take("sortkey")
                    || words.take("compound", "sortkey")
                    || words.take("interleaved", "sortkey")) {
                words.names("the name of a column");
            } else {
                throw words.refusal("DISTSTYLE, DISTKEY and SORTKEY");
            }
        }
    }

    Optional<Column> column(String wanted) {
        return columns.stream().filter(column -> column.name().equals(wanted)).findFirst();
    }

    /** The statement that says all that is known of it. */
    @Override
    public String toString() {
        return columns.stream()
                .map(column -> column.name() + " " + column.type() + (column.required() ? " NOT NULL" : ""))
                .collect(Collectors.joining(", ", "CREATE TABLE " + name + " (", ")"));
    }
}
