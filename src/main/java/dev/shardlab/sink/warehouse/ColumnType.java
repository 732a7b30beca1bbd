package dev.shardlab.sink.warehouse;

import java.util.Locale;

/**
 * What a column may hold, as Redshift names it.
 *
 * @param kind which of the types
 * @param size the bytes of a text or the digits of a decimal; 0 where the type has none
 * @param scale the digits after a decimal's point
 */
public record ColumnType(Kind kind, int size, int scale) {

    private static final int MAX_VARCHAR = 65_535;
    private static final int MAX_CHAR = 4_096;
    private static final int USUAL_VARCHAR = 256;
    private static final int MAX_DIGITS = 38;
    private static final int USUAL_DIGITS = 18;

    /** The types there are. */
    public enum Kind {
        /** Text of at most so many bytes. */
        VARCHAR,
        /** Text of single-byte characters. */
        CHAR,
        /** Two bytes. */
        SMALLINT,
        /** Four bytes. */
        INTEGER,
        /** Eight bytes. */
        BIGINT,
        /** Exact, with a point. */
        DECIMAL,
        /** Four bytes of floating point. */
        REAL,
        /** Eight bytes of floating point. */
        DOUBLE,
        /** True or false. */
        BOOLEAN,
        /** A day. */
        DATE,
        /** A day and a time of it. */
        TIMESTAMP,
        /** A moment. */
        TIMESTAMPTZ,
        /** Whatever JSON can say. */
        SUPER;

        boolean isText() {
            return this == VARCHAR || this == CHAR;
        }
    }

    static ColumnType read(SqlWords words) throws WarehouseException {
        if (words.take("varchar") || words.take("character", "varying") || words.take("nvarchar")) {
            return text(Kind.VARCHAR, words, USUAL_VARCHAR, MAX_VARCHAR);
        }
        if (words.take("text")) {
            return new ColumnType(Kind.VARCHAR, USUAL_VARCHAR, 0);
        }
        if (words.take("char") || words.take("character") || words.take("nchar") || words.take("bpchar")) {
            return text(Kind.CHAR, words, 1, MAX_CHAR);
        }
        if (words.take("decimal") || words.take("numeric")) {
            return decimal(words);
        }
        return new ColumnType(simple(words), 0, 0);
    }

    private static ColumnType text(Kind kind, SqlWords words, int usual, int most) throws WarehouseException {
        if (!words.take("(")) {
            return new ColumnType(kind, usual, 0);
        }
        int size = words.take("max") ? most : words.number("how many bytes it may have", 1, most);
        words.expect(")");
        return new ColumnType(kind, size, 0);
    }

    private static ColumnType decimal(SqlWords words) throws WarehouseException {
        int digits = USUAL_DIGITS;
        int scale = 0;
        if (words.take("(")) {
            digits = words.number("how many digits it has", 1, MAX_DIGITS);
            scale = words.take(",") ? words.number("how many digits come after the point", 0, digits) : 0;
            words.expect(")");
        }
        return new ColumnType(Kind.DECIMAL, digits, scale);
    }

    private static Kind simple(SqlWords words) throws WarehouseException {
        if (words.take("smallint") || words.take("int2")) {
            return Kind.SMALLINT;
        }
        if (words.take("integer") || words.take("int4") || words.take("int")) {
            return Kind.INTEGER;
        }
        if (words.take("bigint") || words.take("int8")) {
            return Kind.BIGINT;
        }
        if (words.take("real") || words.take("float4")) {
            return Kind.REAL;
        }
        if (words.take("double", "precision") || words.take("float8") || words.take("float")) {
            return Kind.DOUBLE;
        }
        if (words.take("boolean") || words.take("bool")) {
            return Kind.BOOLEAN;
        }
        if (words.take("date")) {
            return Kind.DATE;
        }
        if (words.take("timestamptz") || words.take("timestamp", "with", "time", "zone")) {
            return Kind.TIMESTAMPTZ;
        }
        if (words.take("timestamp")) {
            words.take("without", "time", "zone");
            return Kind.TIMESTAMP;
        }
        if (words.take("super")) {
            return Kind.SUPER;
        }
        throw words.refusal(
                "VARCHAR(n), CHAR(n), SMALLINT, INTEGER, BIGINT, DECIMAL(p,s), REAL, DOUBLE PRECISION, BOOLEAN, DATE,"
                        + " TIMESTAMP, TIMESTAMPTZ and SUPER");
    }

    /** As the database underneath calls it. It looks at no text's length: that is done while loading. */
    String stored() {
        return switch (kind) {
            case VARCHAR, CHAR -> "VARCHAR";
            case DECIMAL -> "DECIMAL(" + size + "," + scale + ")";
            case SUPER -> "JSON";
            case SMALLINT, INTEGER, BIGINT, REAL, DOUBLE, BOOLEAN, DATE, TIMESTAMP, TIMESTAMPTZ -> kind.name();
        };
    }

    /** As a person writes it. */
    @Override
    public String toString() {
        return switch (kind) {
            case VARCHAR, CHAR -> kind + "(" + size + ")";
            case DECIMAL -> "DECIMAL(" + size + "," + scale + ")";
            case DOUBLE -> "DOUBLE PRECISION";
            case SMALLINT, INTEGER, BIGINT, REAL, BOOLEAN, DATE, TIMESTAMP, TIMESTAMPTZ, SUPER -> kind.name();
        };
    }

    /** As the table of load errors names it. */
    String inErrors() {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
