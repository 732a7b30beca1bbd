package dev.shardlab.sink.warehouse.query;

import dev.shardlab.sink.warehouse.query.QueryAnswer.Refused;
import dev.shardlab.sink.warehouse.query.QueryAnswer.ResultColumn;
import dev.shardlab.sink.warehouse.query.QueryAnswer.Table;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer as the child writes it and its parent reads it: JSON. */
final class QueryAnswerFormat {

    static final int MAX_ROWS = 10_000;
    static final int MAX_BYTES = 8 << 20;

    /** What comes after the last row: a handful of signs. */
    private static final int REST = 64;

    /** A value is cut there; as long as the longest text that a column may have. */
    private static final int LONGEST_VALUE = 65_535;

    private static final JsonMapper JSON = JsonMapper.shared();

    private QueryAnswerFormat() {}

    static byte[] refused(String why) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = JSON.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeStringProperty("refused", why);
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }

    /** Takes as many rows as there may be. */
    static byte[] table(ResultSet rows) throws SQLException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ResultSetMetaData columns = rows.getMetaData();
        int width = columns.getColumnCount();
        try (JsonGenerator out = JSON.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeArrayPropertyStart("columns");
            for (int i = 1; i <= width; i++) {
                out.writeStartObject();
                out.writeStringProperty("name", columns.getColumnLabel(i));
                out.writeStringProperty("type", columns.getColumnTypeName(i));
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeArrayPropertyStart("rows");
            boolean more = false;
            for (int count = 0; rows.next() && !more; count++) {
                byte[] row = row(rows, width);
                out.flush();
                more = count == MAX_ROWS || bytes.size() + row.length + REST > MAX_BYTES;
                if (!more) {
                    out.writeRawValue(new String(row, StandardCharsets.UTF_8));
                }
            }
            out.writeEndArray();
            out.writeBooleanProperty("more", more);
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static byte[] row(ResultSet rows, int width) throws SQLException {
        @Nullable String[] values = new String[width];
        for (int i = 0; i < width; i++) {
            String value = rows.getString(i + 1);
            values[i] = value == null || value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE);
        }
        return JSON.writeValueAsBytes(values);
    }

    static QueryAnswer read(byte[] answer) {
        try {
            JsonNode tree = JSON.readTree(answer);
            if (tree.path("refused").isString()) {
                return new Refused(tree.path("refused").stringValue());
            }
            List<ResultColumn> columns = new ArrayList<>();
            for (JsonNode column : tree.path("columns")) {
                columns.add(new ResultColumn(
                        column.path("name").asString(""), column.path("type").asString("")));
            }
            List<List<@Nullable String>> rows = new ArrayList<>();
            for (JsonNode row : tree.path("rows")) {
                List<@Nullable String> values = new ArrayList<>();
                for (JsonNode value : row) {
                    values.add(value.isNull() ? null : value.stringValue());
                }
                rows.add(values);
            }
            return new Table(columns, rows, tree.path("more").booleanValue(false));
        } catch (JacksonException _) {
            return new Refused("The process that asked the warehouse ended before it had an answer.");
        }
    }
}
