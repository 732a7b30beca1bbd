package dev.shardlab.scenario.form;

import dev.shardlab.scenario.json.Node;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Texts, and values that are written as a text. */
public final class Texts {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");
    private static final int LONGEST_MESSAGE = 240;

    private Texts() {}

    /** A value that checks itself. */
    public interface Parse<T> {

        /** @throws IllegalArgumentException if the text is no such value; its message is a sentence without a full stop */
        T parse(String text);
    }

    /** A text of this many characters. */
    public static Type<String> text(int min, int max) {
        String range = min + " to " + max + " characters";
        ObjectNode schema =
                JSON.objectNode().put("type", "string").put("minLength", min).put("maxLength", max);
        return new Scalar<>(
                "text",
                range,
                "a text of " + range,
                "Put it into double quotes.",
                Node.Text.class::isInstance,
                (node, reading) -> {
                    String value = ((Node.Text) node).value();
                    int length = value.codePointCount(0, value.length());
                    if (length < min || length > max) {
                        reading.report(
                                node,
                                "Expected a text of " + range + ", but this one has " + length + ".",
                                length < min ? "Say it." : "Shorten it.");
                        return null;
                    }
                    return value;
                },
                JSON::stringNode,
                schema::deepCopy);
    }

    /**
     * A value that is written as a text and checks itself when it is made.
     *
     * @param article with its article, for problems: "a stream name"
     * @param pattern a regular expression for the schema, not stricter than the value itself; null: any text
     * @param hint what to do when the text is none
     */
    public static <T> Type<T> checked(
            String name,
            String range,
            String article,
            @Nullable String pattern,
            String hint,
            Parse<T> parse,
            Function<T, String> write) {
        ObjectNode schema = JSON.objectNode().put("type", "string");
        if (pattern != null) {
            schema.put("pattern", pattern);
        }
        return new Scalar<>(
                name,
                range,
                article,
                hint,
                Node.Text.class::isInstance,
                (node, reading) -> {
                    try {
                        return parse.parse(((Node.Text) node).value());
                    } catch (IllegalArgumentException e) {
                        reading.report(node, sentence(e), hint);
                        return null;
                    }
                },
                value -> JSON.stringNode(write.apply(value)),
                schema::deepCopy);
    }

    /** On one line and of a length to be read, whatever the text was that it repeats. */
    private static String sentence(IllegalArgumentException e) {
        String message = CONTROL.matcher(String.valueOf(e.getMessage())).replaceAll(" ");
        boolean isLong = message.codePointCount(0, message.length()) > LONGEST_MESSAGE;
        return (isLong ? message.substring(0, message.offsetByCodePoints(0, LONGEST_MESSAGE)) + "..." : message) + ".";
    }

    /** {@code true} or {@code false}. */
    public static Type<Boolean> yesNo() {
        return new Scalar<>(
                "true or false",
                "",
                "true or false",
                "Write it without quotes.",
                Node.Bool.class::isInstance,
                (node, _) -> ((Node.Bool) node).value(),
                JSON::booleanNode,
                () -> JSON.objectNode().put("type", "boolean"));
    }
}
