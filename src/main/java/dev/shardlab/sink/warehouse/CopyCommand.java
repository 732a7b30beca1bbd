package dev.shardlab.sink.warehouse;

import dev.shardlab.sink.warehouse.CopyOptions.Csv;
import dev.shardlab.sink.warehouse.CopyOptions.Delimited;
import dev.shardlab.sink.warehouse.CopyOptions.Json;
import dev.shardlab.sink.warehouse.CopyOptions.TimeFormat;
import java.util.List;

/** A COPY statement that was understood: which objects go into which columns of which table. */
public final class CopyCommand {

    private static final char USUAL_DELIMITER = '|';
    private static final int MAX_ERRORS = 100_000;
    private static final int MAX_SKIPPED = 1_000;
    private static final String KNOWN =
            "MANIFEST, JSON 'auto', DELIMITER 'c', CSV, QUOTE 'c', GZIP, MAXERROR n, IGNOREHEADER n, TIMEFORMAT 'auto', 'epochsecs' or"
                    + " 'epochmillisecs', and REGION";

    private final String table;
    private final List<String> columns;
    private final S3Url manifest;
    private final CopyOptions options;

    private CopyCommand(String table, List<String> columns, S3Url manifest, CopyOptions options) {
        this.table = table;
        this.columns = columns;
        this.manifest = manifest;
        this.options = options;
    }

    /**
     * Reads a COPY statement of Redshift. Credentials are neither looked at nor kept.
     *
     * @throws WarehouseException if it says what is not known
     */
    public static CopyCommand read(String statement) throws WarehouseException {
        SqlWords words = SqlWords.of(statement);
        words.expect("copy");
        String table = words.tableName();
        List<String> columns = List.copyOf(words.names("the name of a column"));
        words.expect("from");
        S3Url manifest = S3Url.of(words.text("the place of the manifest"));
        if (words.take("credentials") || words.take("iam_role")) {
            words.take("as");
            if (!words.take("default")) {
                words.text("the credentials");
            }
        }
        return new CopyCommand(table, columns, manifest, new Options().read(words));
    }

    /**
     * The statement that a delivery stream makes of its settings.
     *
     * @param table its DataTableName
     * @param columns its DataTableColumns, separated by commas; may be blank
     * @param copyOptions its CopyOptions; may be blank
     * @param manifest where the manifest is, {@code s3://bucket/key}
     */
    public static String statement(String table, String columns, String copyOptions, String manifest) {
        return "COPY " + table + (columns.isBlank() ? "" : " (" + columns + ")") + " FROM '"
                + manifest.replace("'", "''") + "' MANIFEST" + (copyOptions.isBlank() ? "" : " " + copyOptions.strip());
    }

    /** What is said after the manifest's place, in any order. */
    private static final class Options {

        private boolean manifest;
        private boolean json;
        private boolean csv;
        private boolean gzip;
        private char delimiter;
        private char quote = '"';
        private int maxErrors;
        private int skippedLines;
        private TimeFormat times = TimeFormat.AUTO;

        CopyOptions read(SqlWords words) throws WarehouseException {
            while (!words.atEnd()) {
                readOne(words);
            }
            if (!manifest) {
                throw new WarehouseException(
                        "Only COPY by a manifest is known: say MANIFEST, and the place of one after FROM.");
            }
            if (json && (csv || delimiter != 0)) {
                throw new WarehouseException("JSON goes neither with CSV nor with DELIMITER.");
            }
            return new CopyOptions(format(), gzip, maxErrors, skippedLines, times);
        }

        private CopyOptions.Format format() {
            if (json) {
                return new Json();
            }
            if (csv) {
                return new Csv(delimiter == 0 ? ',' : delimiter, quote);
            }
            return new Delimited(delimiter == 0 ? USUAL_DELIMITER : delimiter);
        }

        private void readOne(SqlWords words) throws WarehouseException {
            if (words.take("format")) {
                words.take("as");
            }
            if (words.take("manifest")) {
                manifest = true;
            } else if (words.take("json")) {
                json = true;
                auto(words, "JSON");
            } else if (words.take("csv")) {
                csv = true;
            } else if (words.take("gzip")) {
                gzip = true;
            } else if (words.take("delimiter")) {
                delimiter = sign(words, "the delimiter");
            } else if (words.take("quote")) {
                quote = sign(words, "the quote");
            } else if (words.take("maxerror")) {
                words.take("as");
                maxErrors = words.number("how many rows may be left out", 0, MAX_ERRORS);
            } else if (words.take("ignoreheader")) {
                words.take("as");
                skippedLines = words.number("how many lines are no rows", 0, MAX_SKIPPED);
            } else if (words.take("timeformat")) {
                times = times(words);
            } else if (words.take("dateformat")) {
                auto(words, "DATEFORMAT");
            } else if (words.take("region")) {
                words.take("as");
                words.text("a region");
            } else {
                throw words.refusal(KNOWN);
            }
        }

        private static void auto(SqlWords words, String option) throws WarehouseException {
            words.take("as");
            String said = words.text("'auto'");
            if (!said.equals("auto")) {
                throw new WarehouseException("After " + option + " only 'auto' is known, not '" + said + "'.");
            }
        }

        private static TimeFormat times(SqlWords words) throws WarehouseException {
            words.take("as");
            String said = words.text("how times are written");
            return switch (said) {
                case "auto" -> TimeFormat.AUTO;
                case "epochsecs" -> TimeFormat.EPOCH_SECONDS;
                case "epochmillisecs" -> TimeFormat.EPOCH_MILLISECONDS;
                default ->
                    throw new WarehouseException(
                            "After TIMEFORMAT only 'auto', 'epochsecs' and 'epochmillisecs' are known, not '" + said
                                    + "'.");
            };
        }

        private static char sign(SqlWords words, String what) throws WarehouseException {
            words.take("as");
            String said = words.text(what);
            String sign = said.equals("\\t") ? "\t" : said;
            if (sign.length() != 1 || sign.charAt(0) >= 0x7f || "\n\r\0\\".contains(sign)) {
                throw new WarehouseException("One sign of ASCII can be " + what + ", or '\\t'; not '" + said + "'.");
            }
            return sign.charAt(0);
        }
    }

    /** The table's name, in lower case. */
    public String table() {
        return table;
    }

    /** The columns that are filled; empty if all are. */
    List<String> columns() {
        return columns;
    }

    S3Url manifest() {
        return manifest;
    }

    CopyOptions options() {
        return options;
    }
}
