package dev.shardlab.model.firehose;

import dev.shardlab.model.VirtualTime;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * With what the names of objects begin: text, and expressions for which each object has its own (Developer Guide, Custom prefixes for
 * Amazon S3 objects).
 *
 * <p>An expression is {@code !{namespace:value}}. Of the namespace {@code timestamp} the value is a pattern of Java's
 * {@link DateTimeFormatter}; of {@code firehose} it is {@code random-string} or {@code error-output-type}.
 */
public final class ObjectPrefix {

    /** Where nothing is said. */
    public static final ObjectPrefix NONE = parse("");

    private static final int MAX_CHARS = 1_024;
    private static final String OPEN = "!{";

    private final String text;
    private final List<Part> parts;

    private ObjectPrefix(String text, List<Part> parts) {
        this.text = text;
        this.parts = List.copyOf(parts);
    }

    private sealed interface Part {}

    private record Literal(String text) implements Part {}

    private record Timestamp(DateTimeFormatter format) implements Part {}

    private record RandomString() implements Part {}

    private record ErrorOutputType() implements Part {}

    /**
     * Reads a prefix.
     *
     * @throws IllegalArgumentException if it is too long, or an expression is not closed, or nobody knows it
     */
    public static ObjectPrefix parse(String text) {
        if (text.length() > MAX_CHARS) {
            throw new IllegalArgumentException("A prefix has at most " + MAX_CHARS + " characters");
        }
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf(OPEN, at);
            int end = open < 0 ? text.length() : open;
            if (end > at) {
                parts.add(new Literal(text.substring(at, end)));
            }
            if (open < 0) {
                break;
            }
            int close = text.indexOf('}', open);
            if (close < 0) {
                throw new IllegalArgumentException("The expression '" + text.substring(open) + "' is not closed");
            }
            parts.add(expression(text.substring(open + OPEN.length(), close)));
            at = close + 1;
        }
        return new ObjectPrefix(text, parts);
    }

    private static Part expression(String body) {
        int colon = body.indexOf(':');
        String namespace = colon < 0 ? body : body.substring(0, colon);
        String value = colon < 0 ? "" : body.substring(colon + 1);
        return switch (namespace) {
            case "timestamp" -> timestamp(value);
            case "firehose" ->
                switch (value) {
                    case "random-string" -> new RandomString();
                    case "error-output-type" -> new ErrorOutputType();
                    default -> throw unknown(body);
                };
            default -> throw unknown(body);
        };
    }

    private static Timestamp timestamp(String pattern) {
        try {
            DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
            // A pattern may be well formed and still ask for what an instant does not have.
            String tried = format.withZone(ZoneOffset.UTC).format(new VirtualTime(0).toInstant());
            if (tried.length() > MAX_CHARS) {
                throw new IllegalArgumentException("A time has at most " + MAX_CHARS + " characters");
            }
            return new Timestamp(format);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException("'" + pattern + "' is not a pattern of a time", e);
        }
    }

    private static IllegalArgumentException unknown(String body) {
        return new IllegalArgumentException("Nobody knows the expression '" + OPEN + body + "}'");
    }

    /** What stands there for an object. */
    public String of(VirtualTime oldest, ZoneId zone, Outlet outlet, Supplier<String> randomStrings) {
        StringBuilder made = new StringBuilder();
        for (Part part : parts) {
            made.append(
                    switch (part) {
                        case Literal literal -> literal.text();
                        case Timestamp time -> time.format().withZone(zone).format(oldest.toInstant());
                        case RandomString _ -> randomStrings.get();
                        case ErrorOutputType _ -> outlet.errorOutputType();
                    });
        }
        return made.toString();
    }

    public boolean hasExpressions() {
        return parts.stream().anyMatch(part -> !(part instanceof Literal));
    }

    public boolean hasTimestamp() {
        return parts.stream().anyMatch(Timestamp.class::isInstance);
    }

    public boolean hasErrorOutputType() {
        return parts.stream().anyMatch(ErrorOutputType.class::isInstance);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ObjectPrefix prefix && text.equals(prefix.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** As it was written. */
    @Override
    public String toString() {
        return text;
    }
}
