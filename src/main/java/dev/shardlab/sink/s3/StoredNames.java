package dev.shardlab.sink.s3;

import dev.shardlab.model.s3.ObjectKey;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Under which name an object's file lies below its bucket's folder: {@code 2026/11/x.gz} under itself, since that is where somebody
 * would look for it. What a file cannot safely be called is written as {@code %} and two hexadecimal digits for each byte of UTF-8,
 * so that every key has one name, no two keys share one, and none leads out of the bucket:
 *
 * <ul>
 *   <li>all but letters, digits and some marks; a dot that is first or last; the first letter of a name that Windows keeps for a
 *       device; capitals where the disk takes them for small letters;
 *   <li>a part that is empty, as the last of {@code a/}, is {@code %} alone;
 *   <li>what would be too long lies under the hash of its key in {@value #LONG}; its note knows the key.
 * </ul>
 */
final class StoredNames {

    /** Where objects lie whose names would be too long. No part of a key is ever written so. */
    static final String LONG = "%long";

    /** Stands behind the name of a file where a folder has that name. No part of a key ever ends so. */
    static final String BESIDE_FOLDER = "%";

    private static final int LONGEST_PART = 200;
    private static final int LONGEST = 500;
    private static final String EMPTY = "%";
    private static final String MARKS = "-_.=+@,~()!'";
    private static final Pattern DEVICE =
            Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?", Pattern.CASE_INSENSITIVE);

    private static final HexFormat HEX = HexFormat.of();

    private final boolean capitalsDiffer;

    /** @param capitalsDiffer whether the disk tells capitals from small letters */
    StoredNames(boolean capitalsDiffer) {
        this.capitalsDiffer = capitalsDiffer;
    }

    /** The names of the folders to go through, and last that of the file. */
    List<String> path(ObjectKey key) {
        List<String> parts = new ArrayList<>();
        int length = 0;
        for (String part : key.value().split("/", -1)) {
            String written = written(part);
            length += written.length() + 1;
            if (written.length() > LONGEST_PART || length > LONGEST) {
                return List.of(LONG, hash(key));
            }
            parts.add(written);
        }
        return parts;
    }

    /** By which the note of an object is called. */
    static String hash(ObjectKey key) {
        return HEX.formatHex(StoreHashes.sha256(key.bytes()));
    }

    /** One part of a key as the name of a file or folder. */
    String written(String part) {
        if (part.isEmpty()) {
            return EMPTY;
        }
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        boolean isDevice = DEVICE.matcher(part).matches();
        StringBuilder written = new StringBuilder(bytes.length + 8);
        for (int i = 0; i < bytes.length; i++) {
            boolean isAtAnEnd = i == 0 || i == bytes.length - 1;
            boolean isPlain = isPlain(bytes[i]) && !(isAtAnEnd && bytes[i] == '.') && !(isDevice && i == 0);
            if (isPlain) {
                written.append((char) bytes[i]);
            } else {
                written.append('%').append(HEX.toHexDigits(bytes[i]));
            }
        }
        return written.toString();
    }

    private boolean isPlain(byte b) {
        return (b >= 'a' && b <= 'z')
                || (b >= '0' && b <= '9')
                || (capitalsDiffer && b >= 'A' && b <= 'Z')
                || (b > 0 && MARKS.indexOf(b) >= 0);
    }

    /** What part of a key lies under this name; null if none would. */
    @Nullable
    String part(String written) {
        if (written.equals(EMPTY)) {
            return "";
        }
        byte[] bytes = new byte[written.length()];
        int length = 0;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c != '%') {
                bytes[length++] = (byte) c;
            } else if (i + 2 < written.length()
                    && HexFormat.isHexDigit(written.charAt(i + 1))
                    && HexFormat.isHexDigit(written.charAt(i + 2))) {
                bytes[length++] = (byte) HexFormat.fromHexDigits(written, i + 1, i + 3);
                i += 2;
            } else {
                return null;
            }
        }
        try {
            String part = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
            return part.indexOf('/') < 0 && written(part).equals(written) ? part : null;
        } catch (CharacterCodingException _) {
            return null;
        }
    }

    /** What last part of a key lies in a file of this name, also if it stands beside a folder; null if none would. */
    @Nullable
    String lastPart(String written) {
        boolean isBeside = written.length() > 1 && written.endsWith(BESIDE_FOLDER);
        return part(isBeside ? written.substring(0, written.length() - 1) : written);
    }
}
