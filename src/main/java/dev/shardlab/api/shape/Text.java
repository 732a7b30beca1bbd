package dev.shardlab.api.shape;

import dev.shardlab.api.body.BodyReader;
import dev.shardlab.api.body.Excerpt;
import dev.shardlab.api.body.ValueKind;
import dev.shardlab.command.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Text of a length in Unicode characters, with a pattern or from a set of words.
 *
 * @param maxLength {@link Integer#MAX_VALUE} for no upper bound
 * @param words the only words allowed, in the order in which the service names them; empty if any text may stand
 */
public record Text(int minLength, int maxLength, @Nullable Spelling spelling, List<String> words)
        implements MemberShape<String> {

    /** Keeps its own copy of the words. */
    public Text {
        words = List.copyOf(words);
    }

    /**
     * Any text of that length.
     *
     * @param minLength in Unicode characters, a surrogate pair being one
     * @param maxLength in the same; {@link Integer#MAX_VALUE} for no upper bound
     */
    public static Text of(int minLength, int maxLength) {
        return new Text(minLength, maxLength, null, List.of());
    }

    /**
     * Text of that length that matches a pattern as a whole.
     *
     * @param minLength in Unicode characters, a surrogate pair being one
     * @param maxLength in the same; a longer text is not held against the pattern, and {@link Integer#MAX_VALUE} is no upper bound
     */
    public static Text of(int minLength, int maxLength, Spelling spelling) {
        return new Text(minLength, maxLength, spelling, List.of());
    }

    /**
     * One of these words, exactly as they are spelled; its length is not looked at.
     *
     * @param words in the order in which the service names them in its ValidationException
     */
    public static Text oneOf(String... words) {
        return new Text(0, Integer.MAX_VALUE, null, List.of(words));
    }

    @Override
    public String read(BodyReader in) {
        require(in);
        return in.text();
    }

    /**
     * Looks only at the kind of the value on which the reader stands, and reads nothing.
     *
     * @throws dev.shardlab.api.body.Unreadable if it is not text: the service's SerializationException
     */
    public static void require(BodyReader in) {
        if (in.found() != ValueKind.TEXT) {
            throw in.found().insteadOf("an String");
        }
    }

    @Override
    public void check(String path, String value, List<Violation> found) {
        String shown = Excerpt.of(value);
        if (!words.isEmpty() && !words.contains(value)) {
            found.add(Violation.of(path, shown, wordsConstraint()));
        }
        boolean tooLong = isLongerThan(value, maxLength);
        if (spelling != null && !tooLong && !spelling.accepts(value)) {
            found.add(Violation.of(path, shown, spellingConstraint(spelling)));
        }
        if (isShorterThan(value, minLength)) {
            found.add(Violation.ofLength(path, Violation.lengthAtLeast(minLength)));
        }
        if (tooLong) {
            found.add(Violation.ofLength(path, Violation.lengthAtMost(maxLength)));
        }
    }

    /** Of a text of which only the number of its characters is at hand. */
    public void checkLength(String path, int characters, List<Violation> found) {
        if (characters < minLength) {
            found.add(Violation.ofLength(path, Violation.lengthAtLeast(minLength)));
        }
        if (characters > maxLength) {
            found.add(Violation.ofLength(path, Violation.lengthAtMost(maxLength)));
        }
    }

    /** Whether the text keeps every constraint. */
    boolean accepts(String value) {
        return (words.isEmpty() || words.contains(value))
                && !isLongerThan(value, maxLength)
                && !isShorterThan(value, minLength)
                && (spelling == null || spelling.accepts(value));
    }

    /** All constraints together, as the service says them of the items of a list and of the keys and values of a map. */
    String constraints() {
        List<String> all = new ArrayList<>();
        if (maxLength != Integer.MAX_VALUE) {
            all.add(Violation.lengthAtMost(maxLength));
            all.add(Violation.lengthAtLeast(minLength));
        }
        if (spelling != null) {
            all.add(spellingConstraint(spelling));
        }
        if (!words.isEmpty()) {
            all.add(wordsConstraint());
        }
        return "[" + String.join(", ", all) + "]";
    }

    private String wordsConstraint() {
        return "Member must satisfy enum value set: [" + String.join(", ", words) + "]";
    }

    private static String spellingConstraint(Spelling spelling) {
        return "Member must satisfy regular expression pattern: " + spelling.words();
    }

    private static boolean isShorterThan(String value, int least) {
        return value.length() < 2 * least && value.codePointCount(0, value.length()) < least;
    }

    private static boolean isLongerThan(String value, int most) {
        return value.length() > most && value.codePointCount(0, value.length()) > most;
    }
}
