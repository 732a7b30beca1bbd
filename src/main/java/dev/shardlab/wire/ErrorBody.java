package dev.shardlab.wire;

import dev.shardlab.command.BodyEncoding;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** An error as the service writes it: a map of {@code __type} and, for most, {@code message}. */
final class ErrorBody {

    private ErrorBody() {}

    static byte[] of(BodyEncoding encoding, String type, @Nullable String message) {
        return switch (encoding) {
            case JSON -> json(type, message).getBytes(StandardCharsets.UTF_8);
            case CBOR -> cbor(type, message);
        };
    }

    private static String json(String type, @Nullable String message) {
        return message == null
                ? "{\"__type\":\"" + type + "\"}"
                : "{\"__type\":\"" + type + "\",\"message\":\"" + escaped(message) + "\"}";
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                escaped.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c)) {
                escaped.append("\\u%04x".formatted((int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** Maps without a length in front, as the service writes them. */
    private static byte[] cbor(String type, @Nullable String message) {
        var out = new ByteArrayOutputStream();
        out.write(0xbf);
        text(out, "__type");
        text(out, type);
        if (message != null) {
            text(out, "message");
            text(out, message);
        }
        out.write(0xff);
        return out.toByteArray();
    }

    private static void text(ByteArrayOutputStream out, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < 24) {
            out.write(0x60 | bytes.length);
        } else if (bytes.length < 1 << 8) {
            out.write(0x78);
            out.write(bytes.length);
        } else if (bytes.length < 1 << 16) {
            out.write(0x79);
            out.write(bytes.length >>> 8);
            out.write(bytes.length);
        } else {
            out.write(0x7a);
            for (int shift = 24; shift >= 0; shift -= 8) {
                out.write(bytes.length >>> shift);
            }
        }
        out.writeBytes(bytes);
    }
}
