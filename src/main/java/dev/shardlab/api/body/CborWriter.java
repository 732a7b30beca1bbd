package dev.shardlab.api.body;

import dev.shardlab.model.VirtualTime;

/**
 * CBOR (RFC 8949) as the service writes it: maps and lists of indefinite length, times as whole milliseconds under tag 1, bytes
 * as byte strings.
 */
final class CborWriter extends BodyWriter {

    private static final int UNSIGNED = 0;
    private static final int NEGATIVE = 1 << 5;
    private static final int BYTE_STRING = 2 << 5;
    private static final int TEXT_STRING = 3 << 5;
    private static final int LIST_UNTIL_BREAK = 0x9f;
    private static final int MAP_UNTIL_BREAK = 0xbf;
    private static final int BREAK = 0xff;
    private static final int EPOCH_TAG = 0xc1;
    private static final int FALSE = 0xf4;
    private static final int TRUE = 0xf5;

    private static final int MAX_HEADER_BYTES = 9;

    @Override
    public BodyWriter openMap() {
        put(MAP_UNTIL_BREAK);
        return this;
    }

    @Override
    public BodyWriter closeMap() {
        put(BREAK);
        return this;
    }

    @Override
    public BodyWriter openList() {
        put(LIST_UNTIL_BREAK);
        return this;
    }

    @Override
    public BodyWriter closeList() {
        put(BREAK);
        return this;
    }

    @Override
    public BodyWriter name(Name name) {
        put(name.cbor, 0, name.cbor.length);
        return this;
    }

    @Override
    public BodyWriter utf8(byte[] text, int offset, int length) {
        header(TEXT_STRING, length);
        put(text, offset, length);
        return this;
    }

    @Override
    public BodyWriter number(long value) {
        if (value >= 0) {
            header(UNSIGNED, value);
        } else {
            header(NEGATIVE, ~value);
        }
        return this;
    }

    @Override
    public BodyWriter flag(boolean value) {
        put(value ? TRUE : FALSE);
        return this;
    }

    @Override
    public BodyWriter time(VirtualTime value) {
        put(EPOCH_TAG);
        return number(value.epochMilli());
    }

    @Override
    public BodyWriter blob(byte[] from, int offset, int length) {
        header(BYTE_STRING, length);
        put(from, offset, length);
        return this;
    }

    /** Its length stands before it in two bytes: such a number has more than 23 digits and fewer than 256. */
    @Override
    public BodyWriter sequenceNumber(Digits digits) {
        reserve(2 + Digits.MAX);
        int end = digits.write(bytes, size + 2);
        bytes[size] = (byte) (TEXT_STRING | 24);
        bytes[size + 1] = (byte) (end - size - 2);
        size = end;
        return this;
    }

    private void header(int majorType, long value) {
        reserve(MAX_HEADER_BYTES);
        if (value < 24) {
            bytes[size++] = (byte) (majorType | value);
        } else if (value < 1L << 8) {
            bytes[size++] = (byte) (majorType | 24);
            bytes[size++] = (byte) value;
        } else if (value < 1L << 16) {
            bytes[size++] = (byte) (majorType | 25);
            bigEndian(value, 2);
        } else if (value < 1L << 32) {
            bytes[size++] = (byte) (majorType | 26);
            bigEndian(value, 4);
        } else {
            bytes[size++] = (byte) (majorType | 27);
            bigEndian(value, 8);
        }
    }

    private void bigEndian(long value, int count) {
        for (int shift = 8 * (count - 1); shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (value >> shift);
        }
    }
}
