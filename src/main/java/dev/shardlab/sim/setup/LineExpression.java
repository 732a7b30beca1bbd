package dev.shardlab.sim.setup;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What is looked for in a line: a regular expression whose first group is taken. The text, and not a compiled pattern, because
 * two patterns of the same text are not equal.
 *
 * @param regex in the syntax of {@link Pattern}, with at least one group
 */
public record LineExpression(String regex) {

    /**
     * @throws PatternSyntaxException if the text is no regular expression
     * @throws IllegalArgumentException if the expression has no group
     */
    public LineExpression {
        if (Pattern.compile(regex).matcher("").groupCount() < 1) {
            throw new IllegalArgumentException(
                    "The expression takes its first group (...), but '" + regex + "' has none");
        }
    }

    /** Compiled anew at each call: keep what is answered. */
    public Pattern pattern() {
        return Pattern.compile(regex);
    }
}
