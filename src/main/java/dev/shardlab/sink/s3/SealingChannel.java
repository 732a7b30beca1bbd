package dev.shardlab.sink.s3;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;

/** Encrypts what is written through it, as {@link Sealing} says. A segment waits until it is known whether it is the last. */
final class SealingChannel implements WritableByteChannel {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final WritableByteChannel file;
    private final SecretKey key;
    private final long prefix = RANDOM.nextLong();
    private final ByteBuffer waiting = ByteBuffer.allocate(Sealing.SEGMENT_BYTES);
    private long segment;
    private boolean isBegun;

    SealingChannel(WritableByteChannel file, SecretKey key) {
        this.file = file;
        this.key = key;
    }

    @Override
    public int write(ByteBuffer more) throws IOException {
        int written = more.remaining();
        while (more.hasRemaining()) {
            if (!waiting.hasRemaining()) {
                seal(false);
            }
            int length = Math.min(more.remaining(), waiting.remaining());
            waiting.put(more.slice(more.position(), length));
            more.position(more.position() + length);
        }
        return written;
    }

    private void seal(boolean last) throws IOException {
        if (!isBegun) {
            isBegun = true;
            writeAll(ByteBuffer.allocate(Sealing.HEADER_BYTES)
                    .putLong(Sealing.MAGIC)
                    .putLong(prefix)
                    .flip());
        }
        ByteBuffer sealed = ByteBuffer.allocate(waiting.position() + Sealing.TAG_BYTES);
        try {
            Sealing.cipher(Cipher.ENCRYPT_MODE, key, prefix, segment, last).doFinal(waiting.flip(), sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a segment always fits", e);
        }
        segment++;
        waiting.clear();
        writeAll(sealed.flip());
    }

    private void writeAll(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }

    @Override
    public boolean isOpen() {
        return file.isOpen();
    }

    /** Writes the last segment, too. */
    @Override
    public void close() throws IOException {
        if (file.isOpen()) {
            try (file) {
                seal(true);
            }
        }
    }
}
