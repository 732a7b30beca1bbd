package dev.shardlab.api.body;

import java.nio.charset.StandardCharsets;

/** Values of a body as JSON without white space, whatever they are: what is only kept, and given back. */
final class JsonCopy {

    private final StringBuilder out = new StringBuilder();

    private JsonCopy() {}

    /** The value on which a reader stands; the reader stands on its end then. */
    static String of(BodyReader in) {
        JsonCopy copy = new JsonCopy();
        copy.value(in);
        return copy.out.toString();
    }

    /** A text in quotes, with escapes. */
    static String quoted(String text) {
        JsonWriter writer = new JsonWriter();
        writer.text(text);
        return new String(writer.toByteArray(), StandardCharsets.UTF_8);
    }

    /** No deeper than {@link Parsers} lets a body be. */
    private void value(BodyReader in) {
        switch (in.found()) {
            case NULL, BOOLEAN, NUMBER -> out.append(in.text());
            case TEXT -> out.append(quoted(in.text()));
            case MAP -> {
                out.append('{');
                for (String name = in.nextName(); name != null; name = in.nextName()) {
                    separate('{').append(quoted(name)).append(':');
                    value(in);
                }
                out.append('}');
            }
            case LIST -> {
                out.append('[');
                while (in.nextItem()) {
                    separate('[');
                    value(in);
                }
                out.append(']');
            }
            case BYTES -> throw Unreadable.broken();
        }
    }

    private StringBuilder separate(char opening) {
        return out.charAt(out.length() - 1) == opening ? out : out.append(',');
    }
}
