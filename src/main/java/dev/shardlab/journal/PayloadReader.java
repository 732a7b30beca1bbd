package dev.shardlab.journal;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Takes a payload apart as {@link PayloadWriter} put it together; each method throws IllegalArgumentException where it ends too early. */
final class PayloadReader {

    private final ByteBuffer payload;

    PayloadReader(EntryFrame frame) {
        payload = frame.payload().duplicate();
    }

    int number() {
        try {
            return payload.getInt();
        } catch (BufferUnderflowException e) {
            throw tooShort(e);
        }
    }

    long longNumber() {
        try {
            return payload.getLong();
        } catch (BufferUnderflowException e) {
            throw tooShort(e);
        }
    }

    String text() {
        int bytes = number();
        if (bytes < 0 || bytes > payload.remaining()) {
            throw tooShort(null);
        }
        byte[] text = new byte[bytes];
        payload.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    /** So many bytes. */
    byte[] bytes(int count) {
        if (count > payload.remaining()) {
            throw tooShort(null);
        }
        byte[] bytes = new byte[count];
        payload.get(bytes);
        return bytes;
    }

    /** All that is left. */
    byte[] rest() {
        byte[] rest = new byte[payload.remaining()];
        payload.get(rest);
        return rest;
    }

    /** @throws IllegalArgumentException if anything is left */
    void end() {
        if (payload.hasRemaining()) {
            throw new IllegalArgumentException("it has " + payload.remaining() + " bytes too many");
        }
    }

    private static IllegalArgumentException tooShort(@Nullable Throwable cause) {
        return new IllegalArgumentException("it ends too early", cause);
    }
}
