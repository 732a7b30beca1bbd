package dev.shardlab.api.body;

import dev.shardlab.command.BodyEncoding;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Pulls a body's values one after the other, whichever of the two encodings it has. It always stands on a value; what is read
 * of it, or that it is skipped, is up to the caller. For one body and one caller.
 *
 * <p>Every method throws {@link Unreadable} if the body breaks off, is malformed, or is deeper or wider than {@link Parsers}
 * and {@link CborTags} allow; and {@link ReadingStopped} soon after its thread was interrupted.
 */
public abstract sealed class BodyReader implements AutoCloseable permits JsonReader, CborReader {

    final JsonParser parser;

    BodyReader(JsonParser parser) {
        this.parser = parser;
    }

    /** A reader that stands on the body's one value. */
    public static BodyReader of(BodyEncoding encoding, byte[] body) {
        if (encoding == BodyEncoding.CBOR && !CborTags.areFew(body)) {
            throw Unreadable.broken();
        }
        try {
            BodyReader reader =
                    switch (encoding) {
                        case JSON -> new JsonReader(Parsers.json(body));
                        case CBOR -> new CborReader(Parsers.cbor(body));
                    };
            reader.nextValue();
            return reader;
        } catch (JacksonException e) {
            throw Unreadable.broken();
        }
    }

    /** What kind of value it stands on. */
    public final ValueKind found() {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case null -> throw Unreadable.broken();
            case VALUE_NULL -> ValueKind.NULL;
            case VALUE_TRUE, VALUE_FALSE -> ValueKind.BOOLEAN;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> ValueKind.NUMBER;
            case VALUE_STRING -> ValueKind.TEXT;
            case VALUE_EMBEDDED_OBJECT -> ValueKind.BYTES;
            case START_ARRAY -> ValueKind.LIST;
            case START_OBJECT -> ValueKind.MAP;
            case NOT_AVAILABLE, END_ARRAY, END_OBJECT, PROPERTY_NAME -> throw Unreadable.broken();
        };
    }

    /** Whether it stands on null. */
    public final boolean isNull() {
        return found() == ValueKind.NULL;
    }

    /** In a map: the name of the next member, on whose value it then stands; null at the map's end. */
    public final @Nullable String nextName() {
        try {
            if (Thread.currentThread().isInterrupted()) {
                throw new ReadingStopped();
            }
            String name = parser.nextName();
            if (name == null) {
                if (parser.currentToken() != JsonToken.END_OBJECT) {
                    throw Unreadable.broken();
                }
                return null;
            }
            nextValue();
            return name;
        } catch (JacksonException e) {
            throw Unreadable.broken();
        }
    }

    /** In a list: steps onto the next item; false at the list's end. */
    public final boolean nextItem() {
        try {
            return nextValue() != JsonToken.END_ARRAY;
        } catch (JacksonException e) {
            throw Unreadable.broken();
        }
    }

    private JsonToken nextValue() {
        JsonToken token = step();
        if (token == null) {
            throw Unreadable.broken();
        }
        return token;
    }

    /** However long a body is, what stands between two of its tokens is not. */
    private @Nullable JsonToken step() {
        if (Thread.currentThread().isInterrupted()) {
            throw new ReadingStopped();
        }
        return parser.nextToken();
    }

    /** Passes over the value, however much is in it. */
    public final void skip() {
        try {
            int open = 0;
            for (JsonToken token = parser.currentToken(); token != null; token = nextValue()) {
                open += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (open <= 0) {
                    return;
                }
            }
        } catch (JacksonException e) {
            throw Unreadable.broken();
        }
    }

    /** The value as JSON without white space, whatever is in it. */
    public final String json() {
        return JsonCopy.of(this);
    }

    /** A text as JSON, in quotes. */
    public static String quoted(String text) {
        return JsonCopy.quoted(text);
    }

    /** Nothing may follow the body's one value. */
    public final void end() {
        try {
            if (step() != null) {
                throw Unreadable.broken();
            }
        } catch (JacksonException e) {
            throw Unreadable.broken();
        }
    }

    /** Reads on to the end, only to see that the body does not break off. */
    public final void drain() {
        try {
            while (step() != null) {
                // every token is checked as it is read
            }
        } catch (JacksonException e) {
            throw Unreadable.broken();
        }
    }

    /** Whether it stands on true. Anything else is false, so the kind of the value is to be asked for first. */
    public final boolean bool() {
        return parser.currentToken() == JsonToken.VALUE_TRUE;
    }

    /**
     * The text on which it stands, without quotes and escapes. Any other value comes as it is spelled, so the kind is to be asked for
     * first.
     */
    public final String text() {
        try {
            return parser.getString();
        } catch (JacksonException e) {
            throw Unreadable.broken();
        }
    }

    /** The text's UTF-8 bytes, behind those that {@code into} holds already; the number of its UTF-16 units. */
    public final int text(Scratch into) {
        try {
            return into.addText(parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
        } catch (JacksonException e) {
            throw Unreadable.broken();
        }
    }

    /** A number's whole part; what is beyond a long is the nearest long. */
    public final long whole() {
        try {
            if (parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT) {
                return (long) Math.floor(parser.getDoubleValue());
            }
            return switch (parser.getNumberType()) {
                case INT, LONG -> parser.getLongValue();
                default -> parser.getBigIntegerValue().signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
            };
        } catch (JacksonException e) {
            throw Unreadable.broken();
        }
    }

    /** A point in time in milliseconds since 1970, from the number it stands on. */
    public abstract long epochMillis();

    /** Adds the bytes of the value to those that {@code into} holds already. The value is of a kind that can be bytes. */
    public abstract void bytes(Scratch into);

    @Override
    public final void close() {
        parser.close();
    }
}
