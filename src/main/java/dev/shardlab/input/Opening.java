package dev.shardlab.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the first bytes of a file tell: some kinds of file are known at once not to be text in UTF-8, and one sentence about the
 * whole file is worth more than one about each of its "lines".
 *
 * @param problem what stands behind the file's name in a sentence; null: it may be text
 * @param markBytes how long the byte order mark at the beginning is, 0 if there is none
 */
record Opening(@Nullable String problem, int markBytes) {

    /** How much of a file is looked at. */
    private static final int HEAD_BYTES = 1 << 16;

    private static final byte[] UTF_8_MARK = bytes(0xEF, 0xBB, 0xBF);
    private static final byte[] UTF_16_LITTLE = bytes(0xFF, 0xFE);
    private static final byte[] UTF_16_BIG = bytes(0xFE, 0xFF);

    /** How the usual kinds of compressed files begin, and what unpacks them. */
    private record Packed(byte[] magic, String name, String unpackedBy) {}

    private static final List<Packed> PACKED = List.of(
            new Packed(bytes(0x1F, 0x8B), "gzip", "gunzip"),
            new Packed(bytes('P', 'K', 3, 4), "zip", "unzip"),
            new Packed(bytes('B', 'Z', 'h'), "bzip2", "bunzip2"),
            new Packed(bytes(0xFD, '7', 'z', 'X', 'Z', 0), "xz", "unxz"),
            new Packed(bytes(0x28, 0xB5, 0x2F, 0xFD), "zstd", "unzstd"),
            new Packed(bytes(0x04, 0x22, 0x4D, 0x18), "lz4", "unlz4"),
            new Packed(bytes('L', 'Z', 'I', 'P'), "lzip", "lunzip"),
            new Packed(bytes(0x1F, 0x9D), "compress", "uncompress"),
            new Packed(bytes('7', 'z', 0xBC, 0xAF, 0x27, 0x1C), "7-Zip", "7z"));

    static Opening of(Path path) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(path)) {
            head = in.readNBytes(HEAD_BYTES);
        }
        return new Opening(problem(head), begins(head, UTF_8_MARK) ? UTF_8_MARK.length : 0);
    }

    private static @Nullable String problem(byte[] head) {
        for (Packed packed : PACKED) {
            if (begins(head, packed.magic)) {
                return "is compressed (" + packed.name + "); unpack it first, with " + packed.unpackedBy;
            }
        }
        if (begins(head, UTF_16_LITTLE) || begins(head, UTF_16_BIG) || hasEverySecondByteZero(head)) {
            return "is text in UTF-16; save it as UTF-8";
        }
        if (count(head, '\n') == 0 && count(head, '\r') > 0) {
            return "has lines that end in CR alone, as on Macs of old; save it with LF or CR LF";
        }
        return null;
    }

    /** Letters of UTF-16 without a mark before them. */
    private static boolean hasEverySecondByteZero(byte[] head) {
        return head.length >= 4
                && (head[0] == 0) != (head[1] == 0)
                && (head[0] == 0) == (head[2] == 0)
                && (head[1] == 0) == (head[3] == 0);
    }

    private static long count(byte[] head, char wanted) {
        long count = 0;
        for (byte one : head) {
            count += one == wanted ? 1 : 0;
        }
        return count;
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
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
