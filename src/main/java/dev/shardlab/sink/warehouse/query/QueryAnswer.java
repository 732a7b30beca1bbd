package dev.shardlab.sink.warehouse.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a statement. */
public sealed interface QueryAnswer {

    /**
     * Rows.
     *
     * @param columns their names and types
     * @param rows the values as texts, null where there is none, in the columns' order
     * @param more whether there were more rows than may be answered
     */
    record Table(List<ResultColumn> columns, List<List<@Nullable String>> rows, boolean more) implements QueryAnswer {

        /** Takes columns and rows as they are at that moment. */
        public Table {
            columns = List.copyOf(columns);
            List<List<@Nullable String>> taken = new ArrayList<>();
            for (List<@Nullable String> row : rows) {
                taken.add(Collections.unmodifiableList(new ArrayList<>(row)));
            }
            rows = Collections.unmodifiableList(taken);
        }
    }

    /**
     * A column of an answer.
     *
     * @param name as the statement calls it
     * @param type as the database calls it
     */
    record ResultColumn(String name, String type) {}

    /**
     * No rows.
     *
     * @param why in sentences
     */
    record Refused(String why) implements QueryAnswer {}
}
