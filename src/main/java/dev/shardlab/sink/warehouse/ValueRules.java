package dev.shardlab.sink.warehouse;

import dev.shardlab.sink.warehouse.CopyOptions.TimeFormat;

/** How a column's value is read from the text that stands in an object, as expressions of SQL, and what is wrong with one that cannot be. */
final class ValueRules {

    private static final String INTEGRAL = "[+-]?[0-9]+";
    private static final String NUMBER = "[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?";
    private static final String TRUTH = "('true','t','yes','y','1')";
    private static final String TRUTH_OR_NOT = "('true','t','yes','y','1','false','f','no','n','0')";

    private static final int OUT_OF_RANGE = 1204;
    private static final int NO_DATE = 1205;
    private static final int NO_TIMESTAMP = 1206;
    private static final int NO_DIGIT = 1207;
    private static final int NO_FLOAT = 1208;
    private static final int NO_DECIMAL = 1209;
    private static final int NO_BOOLEAN = 1210;
    private static final int NOTHING = 1213;
    private static final int NO_CHAR = 1215;
    private static final int NO_JSON = 1216;

    private final TimeFormat times;

    ValueRules(TimeFormat times) {
        this.times = times;
    }

    /** What is wrong, by the service's number and in its words. */
    record Fault(int code, String reason) {}

    /** A blank is no value, but of a text. */
    private static String given(Column column) {
        String name = Database.name(column.name());
        return switch (column.type().kind()) {
            case VARCHAR, CHAR, SUPER -> name;
            case SMALLINT, INTEGER, BIGINT, DECIMAL, REAL, DOUBLE, BOOLEAN, DATE, TIMESTAMP, TIMESTAMPTZ ->
                "nullif(trim(" + name + "),'')";
        };
    }

    /** The value, or NULL where the text is none. */
    String value(Column column) {
        String given = given(column);
        String type = column.type().stored();
        return switch (column.type().kind()) {
            case VARCHAR, CHAR -> given;
            case SMALLINT, INTEGER, BIGINT -> when(matches(given, INTEGRAL), "try_cast(" + given + " AS " + type + ")");
            case DECIMAL, REAL, DOUBLE -> when(matches(given, NUMBER), "try_cast(" + given + " AS " + type + ")");
            case BOOLEAN -> when("lower(" + given + ") IN " + TRUTH_OR_NOT, "lower(" + given + ") IN " + TRUTH);
            case DATE -> "try_cast(" + given + " AS DATE)";
            case TIMESTAMP -> time(given, "TIMESTAMP", "make_timestamp");
            case TIMESTAMPTZ -> time(given, "TIMESTAMPTZ", "to_timestamp");
            case SUPER -> "try_cast(" + given + " AS JSON)";
        };
    }

    private String time(String given, String type, String ofSeconds) {
        String number = "try_cast(" + given + " AS DECIMAL(24,6))";
        String seconds =
                switch (times) {
                    case AUTO -> "";
                    case EPOCH_SECONDS -> number;
                    case EPOCH_MILLISECONDS -> number + " / 1000";
                };
        if (seconds.isEmpty()) {
            return "try_cast(" + given + " AS " + type + ")";
        }
        String moment = ofSeconds.equals("make_timestamp")
                ? "make_timestamp(cast(round((" + seconds + ") * 1000000) AS BIGINT))"
                : "to_timestamp(cast(" + seconds + " AS DOUBLE))";
        return when(matches(given, NUMBER) + " AND abs(" + seconds + ") < 100000000000", moment);
    }

    private static String matches(String given, String pattern) {
        return "regexp_full_match(" + given + "," + Database.text(pattern) + ")";
    }

    private static String when(String condition, String value) {
        return "CASE WHEN " + condition + " THEN " + value + " END";
    }

    /** Whether the text is no value of the column; never NULL. */
    String isWrong(Column column) {
        String given = given(column);
        String wrong =
                switch (column.type().kind()) {
                    case VARCHAR -> "strlen(" + given + ") > " + column.type().size();
                    case CHAR ->
                        "strlen(" + given + ") > " + column.type().size() + " OR strlen(" + given + ") <> length("
                                + given + ")";
                    case SMALLINT,
                            INTEGER,
                            BIGINT,
                            DECIMAL,
                            REAL,
                            DOUBLE,
                            BOOLEAN,
                            DATE,
                            TIMESTAMP,
                            TIMESTAMPTZ,
                            SUPER -> given + " IS NOT NULL AND (" + value(column) + ") IS NULL";
                };
        String missing = column.required() ? given + " IS NULL OR " : "";
        return "coalesce(" + missing + wrong + ", false)";
    }

    /** @param raw the text; empty if there is none */
    Fault fault(Column column, String raw) {
        ColumnType type = column.type();
        if (column.required() && (type.kind().isText() ? raw.isEmpty() : raw.isBlank())) {
            return new Fault(NOTHING, "Missing data for not-null field");
        }
        return switch (type.kind()) {
            case VARCHAR -> new Fault(OUT_OF_RANGE, "String length exceeds DDL length");
            case CHAR ->
                raw.chars().anyMatch(c -> c >= 0x80)
                        ? new Fault(NO_CHAR, "Multibyte character not supported for CHAR (Hint: try using VARCHAR)")
                        : new Fault(OUT_OF_RANGE, "Char length exceeds DDL length");
            case SMALLINT, INTEGER, BIGINT ->
                raw.strip().matches(INTEGRAL)
                        ? new Fault(OUT_OF_RANGE, "Overflow, Value '" + raw + "', Type: " + type)
                        : new Fault(NO_DIGIT, "Invalid digit, Value '" + raw + "', Type: " + type);
            case DECIMAL ->
                raw.strip().matches(NUMBER)
                        ? new Fault(OUT_OF_RANGE, "Numeric data overflows the precision of " + type)
                        : new Fault(NO_DECIMAL, "Invalid digit, Value '" + raw + "', Type: " + type);
            case REAL, DOUBLE -> new Fault(NO_FLOAT, "Invalid digit, Value '" + raw + "', Type: " + type);
            case BOOLEAN -> new Fault(NO_BOOLEAN, "Unknown boolean format");
            case DATE -> new Fault(NO_DATE, "Invalid Date Format - length must be 10 or more");
            case TIMESTAMP, TIMESTAMPTZ ->
                new Fault(NO_TIMESTAMP, "Invalid timestamp format or value [YYYY-MM-DD HH24:MI:SS]");
            case SUPER -> new Fault(NO_JSON, "Invalid JSON");
        };
    }
}
