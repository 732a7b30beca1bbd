package dev.shardlab.api.body;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * Base64 of RFC 4648 with padding, as the service takes and gives it: a multiple of four characters, no line breaks, and no bits
 * left over behind the last byte. Straight from the parser's characters and into the writer's bytes, without a string in between.
 */
final class Base64Text {

    private static final byte[] ALPHABET =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] VALUES = new byte[128];

    /** Two characters for every twelve bits: half as many steps. */
    private static final short[] PAIRS = new short[1 << 12];

    private static final VarHandle BIG_ENDIAN =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);

    static {
        for (int bits = 0; bits < PAIRS.length; bits++) {
            PAIRS[bits] = (short) ((ALPHABET[bits >> 6] << Byte.SIZE) | ALPHABET[bits & 0x3f]);
        }
        Arrays.fill(VALUES, (byte) -1);
        for (int i = 0; i < ALPHABET.length; i++) {
            VALUES[ALPHABET[i]] = (byte) i;
        }
    }

    private Base64Text() {}

    static int encodedLength(int bytes) {
        return Math.multiplyExact((bytes + 2) / 3, 4);
    }

    /** Writes the bytes in base64 from {@code at} on, and says where they end. */
    static int encode(byte[] from, int offset, int length, byte[] out, int at) {
        int end = offset + length;
        int to = at;
        int i = offset;
        for (; i + 2 < end; i += 3) {
            int bits = ((from[i] & 0xff) << 16) | ((from[i + 1] & 0xff) << 8) | (from[i + 2] & 0xff);
            BIG_ENDIAN.set(out, to, PAIRS[bits >> 12]);
            BIG_ENDIAN.set(out, to + 2, PAIRS[bits & 0xfff]);
            to += 4;
        }
        if (i < end) {
            int bits = ((from[i] & 0xff) << 16) | (i + 1 < end ? (from[i + 1] & 0xff) << 8 : 0);
            out[to] = ALPHABET[bits >> 18];
            out[to + 1] = ALPHABET[(bits >> 12) & 0x3f];
            out[to + 2] = i + 1 < end ? ALPHABET[(bits >> 6) & 0x3f] : (byte) '=';
            out[to + 3] = '=';
            to += 4;
        }
        return to;
    }

    static void decode(char[] text, int offset, int length, Scratch into) {
        if (length % 4 != 0) {
            throw refused(
                    text,
                    offset,
                    length,
                    "Base64 encoded length is expected a multiple of 4 bytes but found: " + length);
        }
        if (length == 0) {
            return;
        }
        int at = into.reserve(length / 4 * 3);
        byte[] out = into.array();
        int last = offset + length - 4;
        for (int i = offset; i < last; i += 4) {
            int bits = (value(text[i]) << 18)
                    | (value(text[i + 1]) << 12)
                    | (value(text[i + 2]) << 6)
                    | value(text[i + 3]);
            if (bits < 0) {
                throw wrongCharacter(text, offset, length);
            }
            out[at] = (byte) (bits >> 16);
            out[at + 1] = (byte) (bits >> 8);
            out[at + 2] = (byte) bits;
            at += 3;
        }
        into.grown(lastGroup(text, offset, length, out, at));
    }

    private static int lastGroup(char[] text, int offset, int length, byte[] out, int at) {
        int last = offset + length - 4;
        int pads = text[last + 3] != '=' ? 0 : text[last + 2] != '=' ? 1 : 2;
        int third = pads == 2 ? 0 : value(text[last + 2]);
        int fourth = pads > 0 ? 0 : value(text[last + 3]);
        int bits = (value(text[last]) << 18) | (value(text[last + 1]) << 12) | (third << 6) | fourth;
        if (bits < 0) {
            throw wrongCharacter(text, offset, length);
        }
        int leftOver = pads == 2 ? 0xffff : pads == 1 ? 0xff : 0;
        if ((bits & leftOver) != 0) {
            throw refused(text, offset, length, "Invalid last non-pad Base64 character dectected");
        }
        out[at] = (byte) (bits >> 16);
        if (pads < 2) {
            out[at + 1] = (byte) (bits >> 8);
        }
        if (pads < 1) {
            out[at + 2] = (byte) bits;
        }
        return at + 3 - pads;
    }

    /** A character's six bits; negative, also when shifted, if it is none of the alphabet. */
    private static int value(char c) {
        return c < 128 ? VALUES[c] : -1;
    }

    private static Unreadable wrongCharacter(char[] text, int offset, int length) {
        int end = offset + length;
        int i = offset;
        while (i < end && value(text[i]) >= 0) {
            i++;
        }
        return refused(text, offset, length, "Invalid Base64 character: '%s'".formatted(text[Math.min(i, end - 1)]));
    }

    private static Unreadable refused(char[] text, int offset, int length, String why) {
        String shown = Excerpt.of(new String(text, offset, Math.min(length, Excerpt.MAX_LENGTH + 1)));
        return new Unreadable(String.format(Locale.ROOT, "'%s' can not be converted to a Blob: %s", shown, why));
    }
}
