package dev.shardlab.sim.producer;

import dev.shardlab.model.kinesis.PartitionKey;
import dev.shardlab.model.kinesis.StreamLimits;
import dev.shardlab.sim.line.Finding;
import dev.shardlab.sim.line.LineExpression;
import dev.shardlab.sim.line.LineFinder;
import dev.shardlab.sim.line.LineTime;
import dev.shardlab.sim.line.TimeFormat;
import dev.shardlab.sim.producer.InputFile.Line;
import dev.shardlab.sim.setup.Source;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** How lines become records: which part is the key, and when each is due by its own account. Immutable. */
public final class LineFormat {

    private static final int SHOWN_CHARACTERS = 60;

    private final LineFinder key;
    private final @Nullable LineClock clock;

    /** Where the time stands in a line, and how it is read. */
    private record LineClock(LineFinder finder, LineTime reader, String words) {}

    private LineFormat(LineFinder key, @Nullable LineClock clock) {
        this.key = key;
        this.clock = clock;
    }

    public static LineFormat of(Source.FileLines source) {
        return new LineFormat(
                source.key().finder(),
                switch (source.pacing()) {
                    case Source.Pacing.ByRate _ -> null;
                    case Source.Pacing.ByTimestamps(LineExpression timestamp, TimeFormat format, double _) ->
                        new LineClock(timestamp.finder(), format.reader(), format.words());
                });
    }

    /** What became of a line. */
    sealed interface Reading {
        long number();
    }

    /**
     * A record to send.
     *
     * @param clockMicros the time in the line; 0 when lines are sent at a rate
     */
    public record Ready(long number, String key, String text, long clockMicros) implements Reading {}

    /** No record comes of this line. */
    record Unusable(long number, String problem) implements Reading {}

    /**
     * No records come of these lines, and enough others were shown.
     *
     * @param number of the last of them
     */
    record Skipped(long number, long count) implements Reading {}

    /** @param beforeMicros the time in the last line that had one; null for the first */
    public Reading read(Line line, @Nullable Long beforeMicros) {
        if (line.problem() != null) {
            return new Unusable(line.number(), line.problem());
        }
        String text = line.text();
        return switch (key.find(text)) {
            case Finding.Found(String found) when !found.isEmpty() -> keyed(line, found, beforeMicros);
            case Finding.Unfinished _ -> new Unusable(line.number(), tooMuch("key", text));
            default -> new Unusable(line.number(), "no partition key found in " + shown(text));
        };
    }

    private Reading keyed(Line line, String partitionKey, @Nullable Long beforeMicros) {
        if (!PartitionKey.isValid(partitionKey)) {
            return new Unusable(
                    line.number(), "the partition key has more than " + PartitionKey.MAX_CHARACTERS + " characters");
        }
        int size = utf8(line.text()).length + utf8(partitionKey).length;
        if (size > StreamLimits.MAX_RECORD_BYTES) {
            return new Unusable(
                    line.number(),
                    "line and key have " + size + " bytes, a record at most " + StreamLimits.MAX_RECORD_BYTES);
        }
        return clock == null
                ? new Ready(line.number(), partitionKey, line.text(), 0)
                : timed(line, partitionKey, clock, beforeMicros);
    }

    private static Reading timed(Line line, String key, LineClock clock, @Nullable Long beforeMicros) {
        String text = line.text();
        return switch (clock.finder.find(text)) {
            case Finding.Found(String found) -> {
                Long micros =
                        found.length() > LineTime.MAX_CHARACTERS ? null : clock.reader.micros(found, beforeMicros);
                yield micros == null
                        ? new Unusable(line.number(), "the time " + shown(found) + " is not " + clock.words)
                        : new Ready(line.number(), key, text, micros);
            }
            case Finding.Unfinished _ -> new Unusable(line.number(), tooMuch("timestamp", text));
            case Finding.Nothing _ -> new Unusable(line.number(), "no time found in " + shown(text));
        };
    }

    private static String tooMuch(String what, String text) {
        return "the expression for the " + what + " takes too long on " + shown(text);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String shown(String text) {
        boolean isLong = text.codePointCount(0, text.length()) > SHOWN_CHARACTERS;
        return "'" + (isLong ? text.substring(0, text.offsetByCodePoints(0, SHOWN_CHARACTERS)) + "..." : text) + "'";
    }
}
