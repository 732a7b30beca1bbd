package dev.shardlab.scenario.json;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A value of a JSON text, and its place. */
public sealed interface Node {

    /** The longest text that is repeated in a problem, in characters. */
    int QUOTED = 40;

    Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]");

    Place place();

    record Obj(Place place, List<Member> members) implements Node {

        public @Nullable Node get(String name) {
            for (Member member : members) {
                if (member.name().equals(name)) {
                    return member.value();
                }
            }
            return null;
        }

        public boolean has(String name) {
            return get(name) != null;
        }
    }

    record Arr(Place place, List<Node> items) implements Node {}

    record Text(Place place, String value) implements Node {}

    /** @param digits as written: a number may be too large for any type of ours */
    record Num(Place place, String digits) implements Node {}

    record Bool(Place place, boolean value) implements Node {}

    record Null(Place place) implements Node {}

    /**
     * A key and its value.
     *
     * @param keyPlace where the key stands; its pointer is the value's
     */
    record Member(String name, Place keyPlace, Node value) {}

    /** The node that these keys lead to; or the deepest on the way, if one of them is missing. */
    default Node along(String... keys) {
        Node node = this;
        for (String key : keys) {
            Node next = node instanceof Obj object ? object.get(key) : null;
            if (next == null) {
                return node;
            }
            node = next;
        }
        return node;
    }

    /** What this is, in words that follow "but found". */
    default String described() {
        return switch (this) {
            case Obj _ -> "an object {...}";
            case Arr _ -> "a list [...]";
            case Text(var _, String value) -> "the text " + quoted(value);
            case Num(var _, String digits) -> "the number " + shortened(digits);
            case Bool(var _, boolean value) -> Boolean.toString(value);
            case Null _ -> "null";
        };
    }

    static String quoted(String text) {
        return '"' + CONTROL.matcher(shortened(text)).replaceAll(" ") + '"';
    }

    private static String shortened(String text) {
        if (text.codePointCount(0, text.length()) <= QUOTED) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, QUOTED)) + "...";
    }
}
