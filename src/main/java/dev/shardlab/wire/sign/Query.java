package dev.shardlab.wire.sign;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parameters of a query, unescaped, in the order sent. A broken escape stands for itself. */
record Query(List<Parameter> parameters) {

    private static final Query NONE = new Query(List.of());

    record Parameter(String name, String value) {}

    static Query of(@Nullable String raw) {
        if (raw == null || raw.isEmpty()) {
            return NONE;
        }
        var parameters = new ArrayList<Parameter>();
        for (int from = 0; from <= raw.length(); ) {
            int ampersand = raw.indexOf('&', from);
            int end = ampersand < 0 ? raw.length() : ampersand;
            if (end > from) {
                int equals = raw.indexOf('=', from);
                boolean bare = equals < 0 || equals > end;
                parameters.add(new Parameter(
                        unescaped(raw.substring(from, bare ? end : equals)),
                        bare ? "" : unescaped(raw.substring(equals + 1, end))));
            }
            from = end + 1;
        }
        return new Query(parameters);
    }

    boolean has(String name) {
        return first(name) != null;
    }

    @Nullable
    String first(String name) {
        for (Parameter parameter : parameters) {
            if (parameter.name().equals(name)) {
                return parameter.value();
            }
        }
        return null;
    }

    /** Of a path, where a plus is a plus. */
    static String unescapedPath(String text) {
        return unescaped(text.replace("+", "%2B"));
    }

    private static String unescaped(String text) {
        if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
            return text;
        }
        byte[] escaped = text.getBytes(StandardCharsets.UTF_8);
        var bytes = new ByteArrayOutputStream(escaped.length);
        for (int i = 0; i < escaped.length; i++) {
            int high = i + 2 < escaped.length ? Character.digit(escaped[i + 1], 16) : -1;
            int low = i + 2 < escaped.length ? Character.digit(escaped[i + 2], 16) : -1;
            if (escaped[i] == '%' && high >= 0 && low >= 0) {
                bytes.write((high << 4) | low);
                i += 2;
            } else {
                bytes.write(escaped[i] == '+' ? ' ' : escaped[i]);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
