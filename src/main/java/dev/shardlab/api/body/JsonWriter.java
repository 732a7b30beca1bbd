package dev.shardlab.api.body;

import dev.shardlab.model.VirtualTime;
import java.nio.charset.StandardCharsets;

/** JSON as the service writes it: no spaces, times in decimal seconds, bytes in base64. */
final class JsonWriter extends BodyWriter {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int MILLIS_PER_SECOND = 1_000;

    @Override
    public BodyWriter openMap() {
        separate();
        put('{');
        return this;
    }

    @Override
    public BodyWriter closeMap() {
        put('}');
        return this;
    }

    @Override
    public BodyWriter openList() {
        separate();
        put('[');
        return this;
    }

    @Override
    public BodyWriter closeList() {
        put(']');
        return this;
    }

    @Override
    public BodyWriter name(Name name) {
        separate();
        put(name.json, 0, name.json.length);
        return this;
    }

    @Override
    public BodyWriter utf8(byte[] text, int offset, int length) {
        separate();
        reserve(length + 2);
        bytes[size++] = '"';
        int end = offset + length;
        int from = offset;
        for (int i = offset; i < end; i++) {
            byte b = text[i];
            if (b >= 0 && (b < ' ' || b == '"' || b == '\\')) {
                put(text, from, i - from);
                escape(b);
                from = i + 1;
            }
        }
        put(text, from, end - from);
        put('"');
        return this;
    }

    private void escape(byte b) {
        put('\\');
        switch (b) {
            case '"', '\\' -> put(b);
            case '\n' -> put('n');
            case '\r' -> put('r');
            case '\t' -> put('t');
            default -> {
                put('u');
                put('0');
                put('0');
                put(HEX[b >> 4]);
                put(HEX[b & 0xf]);
            }
        }
    }

    @Override
    public BodyWriter number(long value) {
        separate();
        return ascii(Long.toString(value));
    }

    @Override
    public BodyWriter flag(boolean value) {
        separate();
        return ascii(value ? "true" : "false");
    }

    @Override
    public BodyWriter time(VirtualTime value) {
        separate();
        long millis = Math.abs(value.epochMilli());
        if (value.epochMilli() < 0) {
            put('-');
        }
        ascii(Long.toString(millis / MILLIS_PER_SECOND));
        int fraction = (int) (millis % MILLIS_PER_SECOND);
        if (fraction != 0) {
            put('.');
            put('0' + fraction / 100);
            put('0' + fraction / 10 % 10);
            put('0' + fraction % 10);
        }
        return this;
    }

    @Override
    public BodyWriter blob(byte[] from, int offset, int length) {
        separate();
        reserve(2 + Base64Text.encodedLength(length));
        bytes[size++] = '"';
        size = Base64Text.encode(from, offset, length, bytes, size);
        bytes[size++] = '"';
        return this;
    }

    @Override
    public BodyWriter sequenceNumber(Digits digits) {
        separate();
        reserve(2 + Digits.MAX);
        bytes[size++] = '"';
        size = digits.write(bytes, size);
        bytes[size++] = '"';
        return this;
    }

    /** A comma, unless what comes next is the first in its map or list, or the value of a name. */
    private void separate() {
        if (size > 0) {
            byte last = bytes[size - 1];
            if (last != '{' && last != '[' && last != ':') {
                put(',');
            }
        }
    }

    private BodyWriter ascii(String text) {
        int length = text.length();
        reserve(length);
        for (int i = 0; i < length; i++) {
            bytes[size++] = (byte) text.charAt(i);
        }
        return this;
    }
}
