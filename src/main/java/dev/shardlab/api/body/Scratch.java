package dev.shardlab.api.body;

import java.io.OutputStream;
import java.util.Arrays;

/** Bytes on their way from a body to where they stay; grows, and is used again for the next value. */
public final class Scratch extends OutputStream {

    private static final int FIRST_BYTES = 256;

    private byte[] bytes = new byte[FIRST_BYTES];
    private int size;

    /** Forgets the bytes and keeps the room they took. */
    public void clear() {
        size = 0;
    }

    /** How many bytes it holds. */
    public int size() {
        return size;
    }

    /** Not a copy: valid until something is added. */
    public byte[] array() {
        return bytes;
    }

    /** A copy of the bytes it holds. */
    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    @Override
    public void write(int b) {
        reserve(1);
        bytes[size++] = (byte) b;
    }

    @Override
    public void write(byte[] from, int offset, int length) {
        reserve(length);
        System.arraycopy(from, offset, bytes, size, length);
        size += length;
    }

    /** Makes room for {@code more} bytes behind the present ones and says where the first will lie. */
    int reserve(int more) {
        int needed = Math.addExact(size, more);
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, (int) Math.min(Integer.MAX_VALUE - 8, bytes.length * 2L)));
        }
        return size;
    }

    void grown(int to) {
        size = to;
    }

    /** Adds the characters in UTF-8, half a surrogate pair as {@code ?}; the number of characters, a pair being one. */
    int addText(char[] chars, int offset, int length) {
        int at = reserve(Math.multiplyExact(length, 3));
        int characters = length;
        int end = offset + length;
        for (int i = offset; i < end; i++) {
            char c = chars[i];
            if (c < 0x80) {
                bytes[at++] = (byte) c;
            } else if (c < 0x800) {
                bytes[at++] = (byte) (0xc0 | (c >> 6));
                bytes[at++] = (byte) (0x80 | (c & 0x3f));
            } else if (!Character.isSurrogate(c)) {
                at = threeBytes(at, c);
            } else if (Character.isHighSurrogate(c) && i + 1 < end && Character.isLowSurrogate(chars[i + 1])) {
                at = fourBytes(at, Character.toCodePoint(c, chars[++i]));
                characters--;
            } else {
                bytes[at++] = '?';
            }
        }
        size = at;
        return characters;
    }

    private int threeBytes(int at, int c) {
        bytes[at] = (byte) (0xe0 | (c >> 12));
        bytes[at + 1] = (byte) (0x80 | ((c >> 6) & 0x3f));
        bytes[at + 2] = (byte) (0x80 | (c & 0x3f));
        return at + 3;
    }

    private int fourBytes(int at, int c) {
        bytes[at] = (byte) (0xf0 | (c >> 18));
        bytes[at + 1] = (byte) (0x80 | ((c >> 12) & 0x3f));
        bytes[at + 2] = (byte) (0x80 | ((c >> 6) & 0x3f));
        bytes[at + 3] = (byte) (0x80 | (c & 0x3f));
        return at + 4;
    }
}
