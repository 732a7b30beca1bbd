package dev.shardlab.input;

import dev.shardlab.sim.producer.InputFile.Line;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * Cuts a stream of bytes into lines and makes text of them.
 *
 * <p>A line is nearly always good text, so it is decoded the fast way first, which puts U+FFFD in the place of what it cannot
 * read. Only where that character shows up is it decoded strictly, to tell a wrong byte from a file that means U+FFFD.
 */
final class LineBytes {

    private static final int BUFFER_BYTES = 1 << 16;
    /** One more than a line may have: it may still be a carriage return, which does not count. */
    private static final int KEPT_BYTES = LineBlock.MAX_LINE_BYTES + 1;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    /** How many bytes of the stream are still ours. */
    private long ours;

    private int from;
    private int to;

    private byte[] line = new byte[256];
    private int kept;
    private long length;

    /** @param bytes what is behind so many of them is not read */
    LineBytes(InputStream in, long bytes) {
        this.in = in;
        this.ours = bytes;
    }

    /** Goes on to the next line; answers how many bytes of the file it takes, its end included. */
    long next() throws IOException {
        kept = 0;
        length = 0;
        while (from < to || fill()) {
            int end = lineEnd();
            keep(end);
            from = end;
            if (end < to) {
                from++;
                long taken = length + 1;
                dropCarriageReturn();
                return taken;
            }
        }
        return length;
    }

    private boolean fill() throws IOException {
        from = 0;
        to = ours == 0 ? 0 : Math.max(0, in.read(buffer, 0, (int) Math.min(buffer.length, ours)));
        ours -= to;
        return to > 0;
    }

    private int lineEnd() {
        for (int i = from; i < to; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return to;
    }

    private void keep(int end) {
        int more = Math.min(end - from, KEPT_BYTES - kept);
        if (kept + more > line.length) {
            line = Arrays.copyOf(line, Math.max(kept + more, 2 * line.length));
        }
        System.arraycopy(buffer, from, line, kept, more);
        kept += more;
        length += end - from;
    }

    private void dropCarriageReturn() {
        if (kept == length && kept > 0 && line[kept - 1] == '\r') {
            kept--;
            length--;
        }
    }

    /**
     * The line that {@link #next} went to.
     *
     * @param number of the line, from 1
     * @param fileOffset where it begins in the file
     */
    Line decoded(long number, long fileOffset) {
        if (length > LineBlock.MAX_LINE_BYTES) {
            return new Line(
                    number, "", "the line has " + length + " bytes, a record at most " + LineBlock.MAX_LINE_BYTES);
        }
        String text = new String(line, 0, kept, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') < 0 ? new Line(number, text, null) : strictlyDecoded(number, fileOffset);
    }

    private Line strictlyDecoded(long number, long fileOffset) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.wrap(line, 0, kept);
        CharBuffer out = CharBuffer.allocate(kept);
        CoderResult result = decoder.decode(bytes, out, true);
        if (!result.isError()) {
            return new Line(number, out.flip().toString(), null);
        }
        int at = bytes.position();
        String problem = String.format(
                Locale.ROOT,
                "not UTF-8: the byte 0x%02X at position %d of the line, offset %d of the file",
                line[at],
                at + 1,
                fileOffset + at);
        return new Line(number, "", problem);
    }
}
