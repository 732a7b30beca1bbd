package dev.shardlab.wire.s3;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Escapes of addresses: {@code %} and two hexadecimal digits a byte, of strict UTF-8. */
final class Escapes {

    private static final String PLAIN = "-_.~/=*";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private Escapes() {}

    /** The text that was escaped. */
    static String read(String escaped, boolean plusIsBlank) throws S3Refusal {
        byte[] bytes = escaped.getBytes(StandardCharsets.UTF_8);
        ByteBuffer text = ByteBuffer.allocate(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != '%') {
                text.put(plusIsBlank && bytes[i] == '+' ? (byte) ' ' : bytes[i]);
            } else if (i + 2 < bytes.length
                    && HexFormat.isHexDigit(bytes[i + 1])
                    && HexFormat.isHexDigit(bytes[i + 2])) {
                text.put((byte) (HexFormat.fromHexDigit(bytes[i + 1]) << 4 | HexFormat.fromHexDigit(bytes[i + 2])));
                i += 2;
            } else {
                throw S3Error.INVALID_URI.refusal();
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(text.flip()).toString();
        } catch (CharacterCodingException _) {
            throw S3Error.INVALID_URI.refusal();
        }
    }

    /** The parameters behind a question mark; of one that comes twice the first. */
    static Map<String, String> parameters(@Nullable String query) throws S3Refusal {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (query != null) {
            for (String each : query.split("&", -1)) {
                int equals = each.indexOf('=');
                String name = read(equals < 0 ? each : each.substring(0, equals), true);
                if (!name.isEmpty()) {
                    parameters.putIfAbsent(name, equals < 0 ? "" : read(each.substring(equals + 1), true));
                }
            }
        }
        return parameters;
    }

    /** As listings write keys if they are asked to. */
    static String write(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            boolean isLetter = (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9');
            if (isLetter || (b > 0 && PLAIN.indexOf(b) >= 0)) {
                escaped.append((char) b);
            } else {
                escaped.append('%').append(HEX.toHexDigits(b));
            }
        }
        return escaped.toString();
    }
}
