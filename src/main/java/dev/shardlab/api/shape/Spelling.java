package dev.shardlab.api.shape;

import java.util.regex.Pattern;

/**
 * The pattern a text must match as a whole. The service model's patterns for ARNs would try every way to divide a hostile text
 * between their wildcards; such a pattern is matched by another that accepts the same texts and tries one.
 *
 * @param words the pattern as the service says it
 * @param matcher accepts exactly the same texts
 */
public record Spelling(String words, Pattern matcher) {

    /**
     * A pattern that can be matched as the service says it, because no text makes it try many ways.
     *
     * @throws java.util.regex.PatternSyntaxException if it is no pattern
     */
    public static Spelling of(String pattern) {
        return new Spelling(pattern, Pattern.compile(pattern));
    }

    boolean accepts(String text) {
        return matcher.matcher(text).matches();
    }
}
