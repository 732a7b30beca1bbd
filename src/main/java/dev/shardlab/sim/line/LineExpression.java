package dev.shardlab.sim.line;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What is looked for in a line: a regular expression, of whose groups the first that took part is taken. The text, and not a
 * compiled pattern, because two patterns of the same text are not equal.
 *
 * @param regex in the syntax of {@link Pattern}, with at least one group and of at most {@value #MAX_CHARACTERS} characters
 */
public record LineExpression(String regex) {

    /** Longer ones are made by programs, and nest deeper than what compiles them can follow. */
    public static final int MAX_CHARACTERS = 2_000;

    /**
     * In a line, which has no line feed, a dot is every character and the end is the end; letters are alike in all scripts. So
     * both of the engines of {@link LineFinder} mean the same.
     */
    private static final int FLAGS = Pattern.UNIX_LINES | Pattern.UNICODE_CASE;

    /**
     * @throws PatternSyntaxException if the text is no regular expression
     * @throws IllegalArgumentException if the expression has no group, is too long, or repeats more often than can be bounded
     */
    public LineExpression {
        if (regex.length() > MAX_CHARACTERS) {
            throw new IllegalArgumentException(
                    "An expression has at most " + MAX_CHARACTERS + " characters, but this one has " + regex.length());
        }
        Pattern pattern = compiled(regex);
        if (pattern.matcher("").groupCount() < 1) {
            throw new IllegalArgumentException(
                    "The expression takes its first group (...), but '" + regex + "' has none");
        }
        if (LinearTime.of(regex, pattern) == null
                && ExpressionSpelling.of(regex).repetitions() > ExpressionSpelling.MOST_REPETITIONS) {
            throw new IllegalArgumentException("The counts {...} of this expression repeat groups more than "
                    + ExpressionSpelling.MOST_REPETITIONS + " times, so it could take without end");
        }
    }

    /** Compiled anew at each call: keep what is answered. */
    public LineFinder finder() {
        Pattern pattern = compiled(regex);
        return new LineFinder(pattern, LinearTime.of(regex, pattern));
    }

    private static Pattern compiled(String regex) {
        try {
            return Pattern.compile(regex, FLAGS);
        } catch (StackOverflowError _) {
            throw new IllegalArgumentException("The expression is nested too deeply");
        }
    }
}
