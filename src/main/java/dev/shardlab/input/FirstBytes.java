package dev.shardlab.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the first bytes of a file tell: some kinds of file are known at once not to be text in UTF-8, and one sentence about the
 * whole file is worth more than one about each of its "lines".
 *
 * @param problem what stands behind the file's name in a sentence; null: it may be text
 * @param markBytes how long the byte order mark at the beginning is, 0 if there is none
 */
record FirstBytes(@Nullable String problem, int markBytes) {

    /** How much of a file is looked at. */
    private static final int HEAD_BYTES = 1 << 16;

    private static final String UTF_8_MARK = "EFBBBF";
    private static final String UTF_16_LITTLE = "FFFE";
    private static final String UTF_16_BIG = "FEFF";

    /** How the usual kinds of compressed files begin, in hexadecimal digits, and what unpacks them. */
    private record Packed(String magic, String name, String unpackedBy) {}

    private static final List<Packed> PACKED = List.of(
            new Packed("1F8B", "gzip", "gunzip"),
            new Packed("504B0304", "zip", "unzip"),
            new Packed("425A68", "bzip2", "bunzip2"),
            new Packed("FD377A585A00", "xz", "unxz"),
            new Packed("28B52FFD", "zstd", "unzstd"),
            new Packed("04224D18", "lz4", "unlz4"),
            new Packed("4C5A4950", "lzip", "lunzip"),
            new Packed("1F9D", "compress", "uncompress"),
            new Packed("377ABCAF271C", "7-Zip", "7z"));

    static FirstBytes of(Path path) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(path)) {
            head = in.readNBytes(HEAD_BYTES);
        }
        return new FirstBytes(problem(head), begins(head, UTF_8_MARK) ? UTF_8_MARK.length() / 2 : 0);
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

    private static boolean begins(byte[] head, String magic) {
        byte[] with = HexFormat.of().parseHex(magic);
        return head.length >= with.length && Arrays.equals(head, 0, with.length, with, 0, with.length);
    }
}
