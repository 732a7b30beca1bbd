package dev.shardlab.words.page;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** How names and payloads are spelled from one language to the next. */
public final class CodeSpelling {

    private CodeSpelling() {}

    /** {@code NewStartingHashKey} with {@code -}: {@code new-starting-hash-key}. */
    static String separated(String name, char separator) {
        StringBuilder out = new StringBuilder(name.length() + 8);
        for (int i = 0; i < name.length(); i++) {
            if (i > 0 && Character.isUpperCase(name.charAt(i))) {
                out.append(separator);
            }
            out.append(name.charAt(i));
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }

    /** {@code NewStartingHashKey}: {@code newStartingHashKey}. */
    static String lowerFirst(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** The bytes as text, if they are text that survives being shown and copied. */
    public static Optional<String> text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.chars().allMatch(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
                    ? Optional.of(text)
                    : Optional.empty();
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }
}
