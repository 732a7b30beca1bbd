package dev.shardlab.scenario.setting;

/**
 * One value of a scenario that is set anew: {@code streams.clicks.shards=4}.
 *
 * <p>A path goes from the whole file to the value. In an object a step is a key; in a list it is the {@code name} or the {@code
 * id} of an element, its number from 0, or {@code -} for a new one at the end. Steps are separated by dots, and a number may
 * stand in brackets: {@code lesson.steps[0].title}. A path that begins with a slash is a JSON pointer (RFC 6901).
 *
 * <p>The value is JSON; what is no JSON is a text, so that {@code duration=90s} needs no quotes. {@code null} takes away what is
 * there (as in RFC 7396), so that the format's own default holds.
 *
 * @param path where
 * @param value what, as it is typed
 */
public record Setting(String path, String value) {

    /**
     * Reads {@code path=value}.
     *
     * @throws IllegalArgumentException if there is no path or no equals sign; its message is a sentence
     */
    public static Setting parse(String text) {
        int equals = text.indexOf('=');
        if (equals <= 0) {
            throw new IllegalArgumentException(
                    "Expected PATH=VALUE, like streams.clicks.shards=4, but found \"" + text + "\".");
        }
        return new Setting(text.substring(0, equals).strip(), text.substring(equals + 1));
    }

    /** As it is typed. */
    @Override
    public String toString() {
        return path + "=" + value;
    }
}
