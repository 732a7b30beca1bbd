package dev.shardlab.input;

import dev.shardlab.sim.InputFile.Line;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The bytes of one line, and the text they are; used again for each line. */
final class LineBytes {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private long fileOffset;
    private long length;

    void begin(long offset) {
        bytes.reset();
        fileOffset = offset;
        length = 0;
    }

    /** Reads to the end of the line; answers how many bytes that were, the line's end included. */
    long readFrom(InputStream in) throws IOException {
        long read = 0;
        boolean heldReturn = false;
        while (true) {
            int b = in.read();
            if (b < 0 || b == '\n') {
                if (heldReturn && b < 0) {
                    put('\r');
                }
                return b < 0 ? read : read + 1;
            }
            read++;
            if (heldReturn) {
                put('\r');
            }
            heldReturn = b == '\r';
            if (!heldReturn) {
                put(b);
            }
        }
    }

    private void put(int b) {
        length++;
        if (length <= LineBlock.maxLineBytes()) {
            bytes.write(b);
        }
    }

    /** @param number of the line, from 1 */
    Line decoded(long number) {
        if (length > LineBlock.maxLineBytes()) {
            return new Line(
                    number, "", "the line has " + length + " bytes, a record at most " + LineBlock.maxLineBytes());
        }
        ByteBuffer in = ByteBuffer.wrap(bytes.toByteArray());
        CharBuffer out = CharBuffer.allocate(in.remaining());
        CoderResult result = decoder.reset().decode(in, out, true);
        if (result.isError()) {
            int at = in.position();
            return new Line(
                    number,
                    "",
                    String.format(
                            Locale.ROOT,
                            "not UTF-8: the byte 0x%02X at position %d of the line, offset %d of the file",
                            in.get(at),
                            at + 1,
                            fileOffset + at));
        }
        return new Line(number, out.flip().toString(), null);
    }
}
