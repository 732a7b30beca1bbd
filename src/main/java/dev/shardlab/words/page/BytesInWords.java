package dev.shardlab.words.page;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Bytes of which nobody has said what they are: as text where they are text, else in hexadecimal digits. */
public final class BytesInWords {

    private static final int BYTES_A_LINE = 8;
    private static final HexFormat SPACED = HexFormat.ofDelimiter(" ");

    private BytesInWords() {}

    /** @param bytes may end in the middle of a character, whose bytes are left out then */
    public static String of(byte[] bytes) {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        boolean isText = !decoder.decode(ByteBuffer.wrap(bytes), text, false).isError();
        String read = text.flip().toString();
        return isText && read.chars().noneMatch(BytesInWords::isNoText) ? ForeignText.visible(read) : hex(bytes);
    }

    private static boolean isNoText(int character) {
        return character < ' ' && character != '\n' && character != '\r' && character != '\t';
    }

    private static String hex(byte[] bytes) {
        StringBuilder lines = new StringBuilder();
        for (int at = 0; at < bytes.length; at += BYTES_A_LINE) {
            lines.append(SPACED.formatHex(bytes, at, Math.min(bytes.length, at + BYTES_A_LINE)))
                    .append('\n');
        }
        return lines.toString();
    }
}
