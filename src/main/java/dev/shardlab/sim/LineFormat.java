package dev.shardlab.sim;

import dev.shardlab.model.PartitionKey;
import dev.shardlab.model.StreamLimits;
import dev.shardlab.sim.InputFile.Line;
import dev.shardlab.sim.setup.Source;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How lines become records: which part is the key, and when each is due by its own account. Immutable. */
final class LineFormat {

    private static final int SHOWN_CHARACTERS = 60;

    private final Pattern key;
    private final @Nullable LineClock clock;

    private LineFormat(Pattern key, @Nullable LineClock clock) {
        this.key = key;
        this.clock = clock;
    }

    static LineFormat of(Source.FileLines source) {
        return new LineFormat(
                source.key().pattern(),
                switch (source.pacing()) {
                    case Source.Pacing.ByRate _ -> null;
                    case Source.Pacing.ByTimestamps byTimestamps -> LineClock.of(byTimestamps);
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
    record Ready(long number, String key, String text, long clockMicros) implements Reading {}

    /** No record comes of this line. */
    record Unusable(long number, String problem) implements Reading {}

    Reading read(Line line) {
        if (line.problem() != null) {
            return new Unusable(line.number(), line.problem());
        }
        String text = line.text();
        Matcher found = key.matcher(text);
        String partitionKey = found.find() ? found.group(1) : null;
        if (partitionKey == null || partitionKey.isEmpty()) {
            return new Unusable(line.number(), "no partition key found in " + shown(text));
        }
        if (!PartitionKey.isValid(partitionKey)) {
            return new Unusable(
                    line.number(), "the partition key has more than " + PartitionKey.MAX_CHARACTERS + " characters");
        }
        int size = utf8(text).length + utf8(partitionKey).length;
        if (size > StreamLimits.MAX_RECORD_BYTES) {
            return new Unusable(
                    line.number(),
                    "line and key have " + size + " bytes, a record at most " + StreamLimits.MAX_RECORD_BYTES);
        }
        if (clock == null) {
            return new Ready(line.number(), partitionKey, text, 0);
        }
        Long micros = clock.read(text);
        return micros == null
                ? new Unusable(line.number(), "no time found in " + shown(text))
                : new Ready(line.number(), partitionKey, text, micros);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String shown(String text) {
        boolean isLong = text.codePointCount(0, text.length()) > SHOWN_CHARACTERS;
        return "'" + (isLong ? text.substring(0, text.offsetByCodePoints(0, SHOWN_CHARACTERS)) + "..." : text) + "'";
    }
}
