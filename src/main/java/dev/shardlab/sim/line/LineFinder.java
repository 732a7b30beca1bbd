package dev.shardlab.sim.line;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Runs an expression over lines. Java's own engine, which is quick on nearly every line, has the first {@value #QUICK_STEPS}
 * steps; where they do not do, or the stack does not, the engine that needs time in proportion to the line goes over it. An
 * expression that only Java understands has {@value #MOST_STEPS} steps, and no more. Steps, and not a clock: a run is the same on
 * every machine. Immutable.
 */
public final class LineFinder {

    /** What stands behind so many characters is not looked at. */
    public static final int MAX_CHARACTERS = 64 * 1024;

    static final int QUICK_STEPS = 20_000;
    static final int MOST_STEPS = 1_000_000;

    private final Pattern pattern;
    private final @Nullable LinearTime linear;

    LineFinder(Pattern pattern, @Nullable LinearTime linear) {
        this.pattern = pattern;
        this.linear = linear;
    }

    public Finding find(String line) {
        String text = line.length() > MAX_CHARACTERS ? line.substring(0, MAX_CHARACTERS) : line;
        Finding finding = findCounted(text, linear == null ? MOST_STEPS : QUICK_STEPS);
        return finding == Finding.UNFINISHED && linear != null ? linear.find(text) : finding;
    }

    private Finding findCounted(String text, int steps) {
        try {
            Matcher matcher = pattern.matcher(new CountedText(text, steps));
            if (matcher.find()) {
                for (int group = 1; group <= matcher.groupCount(); group++) {
                    int start = matcher.start(group);
                    if (start >= 0) {
                        return new Finding.Found(text.substring(start, matcher.end(group)));
                    }
                }
            }
            return Finding.NOTHING;
        } catch (CountedText.Exhausted | StackOverflowError _) {
            return Finding.UNFINISHED;
        }
    }
}
