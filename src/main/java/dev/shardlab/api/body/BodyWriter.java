package dev.shardlab.api.body;

import dev.shardlab.command.BodyEncoding;
import dev.shardlab.model.VirtualTime;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes an answer's body, whichever of the two encodings it has: maps and lists are opened and closed, in between come names
 * and values. It does not check that they fit together. For one body and one caller.
 */
public abstract sealed class BodyWriter permits JsonWriter, CborWriter {

    private static final int FIRST_BYTES = 512;

    byte[] bytes = new byte[FIRST_BYTES];
    int size;

    /** A writer of an empty body. */
    public static BodyWriter of(BodyEncoding encoding) {
        return switch (encoding) {
            case JSON -> new JsonWriter();
            case CBOR -> new CborWriter();
        };
    }

    /** A map begins, as a value or as the body itself; names and values come next, one after the other. */
    public abstract BodyWriter openMap();

    /** Ends the map that was opened last. */
    public abstract BodyWriter closeMap();

    /** A list begins, as a value; its items come next, without names. */
    public abstract BodyWriter openList();

    /** Ends the list that was opened last. */
    public abstract BodyWriter closeList();

    /** The name of the value that comes next. */
    public abstract BodyWriter name(Name name);

    /** Text that is UTF-8 already. */
    public abstract BodyWriter utf8(byte[] text, int offset, int length);

    /** A whole number; any long may stand. */
    public abstract BodyWriter number(long value);

    /** True or false. */
    public abstract BodyWriter flag(boolean value);

    /** A point in time, to the millisecond. */
    public abstract BodyWriter time(VirtualTime value);

    /**
     * Bytes: in base64 with padding in JSON, as they are in CBOR.
     *
     * @param offset of the first byte
     * @param length in bytes, 0 or more
     */
    public abstract BodyWriter blob(byte[] from, int offset, int length);

    /** As text, the number at which {@code digits} stand. */
    public abstract BodyWriter sequenceNumber(Digits digits);

    /** Text, in UTF-8; half a surrogate pair becomes {@code ?}. */
    public final BodyWriter text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return utf8(utf8, 0, utf8.length);
    }

    /** A name and its text, in UTF-8; half a surrogate pair becomes {@code ?}. */
    public final BodyWriter text(Name name, String text) {
        return name(name).text(text);
    }

    /** A name and its whole number; any long may stand. */
    public final BodyWriter number(Name name, long value) {
        return name(name).number(value);
    }

    /** A name and its true or false. */
    public final BodyWriter flag(Name name, boolean value) {
        return name(name).flag(value);
    }

    /** A name and its point in time, to the millisecond. */
    public final BodyWriter time(Name name, VirtualTime value) {
        return name(name).time(value);
    }

    /** What was written, not copied; nothing may be written afterwards. */
    public final ByteBuffer toBuffer() {
        return ByteBuffer.wrap(bytes, 0, size);
    }

    /** A copy of what was written so far. */
    public final byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    final void reserve(int more) {
        int needed = Math.addExact(size, more);
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.max(needed, Math.min(Integer.MAX_VALUE - 8, bytes.length * 2L)));
        }
    }

    final void put(byte[] from, int offset, int length) {
        reserve(length);
        System.arraycopy(from, offset, bytes, size, length);
        size += length;
    }

    final void put(int b) {
        reserve(1);
        bytes[size++] = (byte) b;
    }
}
