package dev.shardlab.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the first bytes of a file tell: some kinds of file are known at once not to be text in UTF-8, and one sentence about the
 * whole file is worth more than one about each of its "lines".
 *
 * @param problem what stands behind the file's name in a sentence; null: it may be text
 * @param markBytes how long the byte order mark at the beginning is, 0 if there is none
 */
record Opening(@Nullable String problem, int markBytes) {

    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] GZIP = {0x1F, (byte) 0x8B};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] UTF_16_LITTLE = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] UTF_16_BIG = {(byte) 0xFE, (byte) 0xFF};

    static Opening of(Path path) throws IOException {
        byte[] first;
        try (InputStream in = Files.newInputStream(path)) {
            first = in.readNBytes(4);
        }
        if (begins(first, UTF_8_MARK)) {
            return new Opening(null, UTF_8_MARK.length);
        }
        if (begins(first, GZIP) || begins(first, ZIP)) {
            return new Opening("is compressed; unpack it first", 0);
        }
        if (begins(first, UTF_16_LITTLE) || begins(first, UTF_16_BIG)) {
            return new Opening("is text in UTF-16; save it as UTF-8", 0);
        }
        return new Opening(null, 0);
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= bytes.length || bytes[i] != with[i]) {
                return false;
            }
        }
        return true;
    }
}
