package dev.shardlab.sim.line;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * An expression that is run in time linear in the line, and without a stack: an automaton that takes one character after the
 * other. Its language is most of Java's; what looks ahead or behind, refers back or possesses is not in it.
 */
final class LinearTime {

    /** Steps for one character are as many as its program has instructions. */
    private static final int MAX_PROGRAM = 500;

    private final Pattern pattern;

    private LinearTime(Pattern pattern) {
        this.pattern = pattern;
    }

    /** The expression in linear time; null if it is not in the language, means another thing there, or becomes too large. */
    static @Nullable LinearTime of(String regex, java.util.regex.Pattern java) {
        ExpressionSpelling spelling = ExpressionSpelling.of(regex);
        if (!spelling.meansTheSame() || spelling.repetitions() > ExpressionSpelling.MOST_REPETITIONS) {
            return null;
        }
        try {
            Pattern pattern = Pattern.compile(regex);
            boolean alike = pattern.groupCount() == java.matcher("").groupCount();
            return alike && pattern.programSize() <= MAX_PROGRAM ? new LinearTime(pattern) : null;
        } catch (PatternSyntaxException | StackOverflowError _) {
            return null;
        }
    }

    Finding find(String text) {
        Matcher matcher = pattern.matcher(text);
        if (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                String found = matcher.group(group);
                if (found != null) {
                    return new Finding.Found(found);
                }
            }
        }
        return Finding.NOTHING;
    }
}
