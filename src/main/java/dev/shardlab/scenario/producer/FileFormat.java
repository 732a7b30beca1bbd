package dev.shardlab.scenario.producer;

import dev.shardlab.scenario.form.Choice;
import dev.shardlab.scenario.form.Key;
import dev.shardlab.scenario.form.Numbers;
import dev.shardlab.scenario.form.Shape;
import dev.shardlab.sim.line.LineExpression;
import dev.shardlab.sim.line.TimeFormat;
import dev.shardlab.sim.setup.Rate;
import dev.shardlab.sim.setup.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a producer's file is written. */
final class FileFormat {

    /** What is known of the lines beforehand. */
    enum Lines {
        TEXT("text"),
        APACHE_COMBINED("apache-combined");

        private final String word;

        Lines(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** A file as it is written: the rate beside it decides what its timestamps are for. */
    record Part(
            String name,
            Lines format,
            @Nullable LineExpression key,
            @Nullable LineExpression timestamp,
            @Nullable String timestampFormat,
            @Nullable Integer year,
            double speedup) {

        boolean hasTimestamps() {
            return format == Lines.APACHE_COMBINED || timestamp != null;
        }

        /** @param rate null: the lines' own timestamps decide; there are some then */
        Source.FileLines source(@Nullable Rate rate) {
            return new Source.FileLines(
                    name, keyOrKnown(), rate == null ? timestamps() : new Source.Pacing.ByRate(rate));
        }

        private LineExpression keyOrKnown() {
            return key == null ? ApacheCombined.CLIENT : key;
        }

        private Source.Pacing.ByTimestamps timestamps() {
            return timestamp == null
                    ? new Source.Pacing.ByTimestamps(ApacheCombined.TIMESTAMP, ApacheCombined.TIMESTAMP_FORMAT, speedup)
                    : new Source.Pacing.ByTimestamps(timestamp, new TimeFormat(timestampFormat, year), speedup);
        }

        static Part of(Source.FileLines lines) {
            boolean sameKey = lines.key().equals(ApacheCombined.CLIENT);
            return switch (lines.pacing()) {
                case Source.Pacing.ByRate _ ->
                    sameKey
                            ? new Part(lines.file(), Lines.APACHE_COMBINED, null, null, null, null, 1)
                            : new Part(lines.file(), Lines.TEXT, lines.key(), null, null, null, 1);
                case Source.Pacing.ByTimestamps(LineExpression timestamp, TimeFormat format, double speedup) -> {
                    boolean apache = timestamp.equals(ApacheCombined.TIMESTAMP)
                            && ApacheCombined.TIMESTAMP_FORMAT.equals(format);
                    LineExpression key = apache && sameKey ? null : lines.key();
                    yield apache
                            ? new Part(lines.file(), Lines.APACHE_COMBINED, key, null, null, null, speedup)
                            : new Part(
                                    lines.file(), Lines.TEXT, key, timestamp, format.pattern(), format.year(), speedup);
                }
            };
        }
    }

    static final Shape<Part> FILE = Shape.of(
            "file",
            "A text file whose lines become records, one each; the payload is the line itself. The command line says which file:"
                    + " `--file log=PATH`. Without that a small log made by Shardlab itself is played.",
            s -> {
                Key<Part, String> name = s.required(
                        "name",
                        ProducerFields.FILE_NAME,
                        "\"log\"",
                        "The name that `--file NAME=PATH` gives a path.",
                        Part::name);
                Key<Part, Lines> format = s.withDefault(
                        "format",
                        new Choice<>("format", List.of(Lines.values()), Lines::word),
                        Lines.TEXT,
                        "\"apache-combined\"",
                        "What the lines look like. `apache-combined`, a web server's access log, brings its `key`, the client's"
                                + " address, and its `timestamp`.",
                        Part::format);
                Key<Part, LineExpression> key = s.optional(
                        "key",
                        ProducerFields.EXPRESSION,
                        "the format's; required with `text`",
                        "\"user=(\\\\w+)\"",
                        "The first group is the partition key.",
                        Part::key);
                Key<Part, LineExpression> timestamp = s.optional(
                        "timestamp",
                        ProducerFields.EXPRESSION,
                        "the format's; none with `text`",
                        "\"^(\\\\S+ \\\\S+)\"",
                        "The first group is the line's time.",
                        Part::timestamp);
                Key<Part, String> timestampFormat = s.optional(
                        "timestampFormat",
                        ProducerFields.TIMESTAMP_FORMAT,
                        "ISO 8601",
                        "\"yyyy-MM-dd HH:mm:ss\"",
                        "How the time is written; UTC unless it says otherwise.",
                        Part::timestampFormat);
                Key<Part, Integer> year = s.optional(
                        "year",
                        Numbers.whole(1970, 2199, ""),
                        "that of each line",
                        "2026",
                        "The year of the first line, for a `timestampFormat` without one. Each further line is taken for the year"
                                + " that brings it nearest to the line before.",
                        Part::year);
                Key<Part, Double> speedup = s.withDefault(
                        "speedup",
                        Numbers.decimal(0.001, 1_000_000, "seconds of the file per second"),
                        1.0,
                        "600",
                        "How much faster than in the file the lines are sent.",
                        Part::speedup);
                s.check(List.of(format, key), v -> {
                    if (v.get(format) == Lines.TEXT && v.find(key) == null) {
                        v.report(
                                "The key \"key\" is missing: nothing is known of the lines of a text.",
                                "Add \"key\" with an expression for the partition key, or \"format\": \"apache-combined\".");
                    }
                });
                s.onlyWith(timestampFormat, timestamp);
                s.onlyWith(year, timestampFormat);
                s.check(List.of(timestampFormat, year), v -> {
                    String pattern = v.find(timestampFormat);
                    boolean hasYear = v.find(year) != null;
                    if (!yearFits(pattern, hasYear)) {
                        v.report(
                                "The times in the lines have " + (hasYear ? "a year of their own" : "no year")
                                        + ", by the pattern '" + pattern + "'.",
                                hasYear ? "Remove \"year\"." : "Add the year of the first line, like \"year\": 2026.");
                    }
                });
                return v -> yearFits(v.find(timestampFormat), v.find(year) != null)
                        ? new Part(
                                v.get(name),
                                v.get(format),
                                v.find(key),
                                v.find(timestamp),
                                v.find(timestampFormat),
                                v.find(year),
                                v.get(speedup))
                        : null;
            });

    private FileFormat() {}

    private static boolean yearFits(@Nullable String pattern, boolean hasYear) {
        return pattern == null || TimeFormat.of(pattern).lacksYear() == hasYear;
    }
}
