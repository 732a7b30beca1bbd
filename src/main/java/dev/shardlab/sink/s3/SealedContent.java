package dev.shardlab.sink.s3;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/** What was encrypted as {@link Sealing} says, in the clear. Holds one segment. */
final class SealedContent implements ObjectContent {

    private final FileChannel file;
    private final SecretKey key;
    private final long fileBytes;
    private final long segments;
    private final long prefix;
    private ByteBuffer open = ByteBuffer.allocate(0);
    private long openSegment = -1;

    /** @throws IOException if it is no such file, or cannot be read */
    SealedContent(FileChannel file, SecretKey key) throws IOException {
        this.file = file;
        this.key = key;
        fileBytes = file.size();
        segments = Sealing.segments(fileBytes);
        ByteBuffer header = read(0, Sealing.HEADER_BYTES);
        if (header.getLong() != Sealing.MAGIC) {
            throw changed(null);
        }
        prefix = header.getLong();
    }

    @Override
    public int read(ByteBuffer into, long at) throws IOException {
        if (at >= Sealing.plainBytes(fileBytes)) {
            return -1;
        }
        ByteBuffer segment = segment(at / Sealing.SEGMENT_BYTES);
        int from = (int) (at % Sealing.SEGMENT_BYTES);
        int length = Math.min(into.remaining(), segment.limit() - from);
        into.put(segment.slice(from, length));
        return length;
    }

    private ByteBuffer segment(long number) throws IOException {
        if (number != openSegment) {
            long from = Sealing.HEADER_BYTES + number * Sealing.SEALED_SEGMENT_BYTES;
            ByteBuffer sealed = read(from, (int) Math.min(Sealing.SEALED_SEGMENT_BYTES, fileBytes - from));
            ByteBuffer plain = ByteBuffer.allocate(Math.max(0, sealed.remaining() - Sealing.TAG_BYTES));
            try {
                Sealing.cipher(Cipher.DECRYPT_MODE, key, prefix, number, number == segments - 1)
                        .doFinal(sealed, plain);
            } catch (GeneralSecurityException e) {
                throw changed(e);
            }
            open = plain.flip();
            openSegment = number;
        }
        return open;
    }

    private ByteBuffer read(long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, from + bytes.position()) < 0) {
                throw changed(null);
            }
        }
        return bytes.flip();
    }

    private static IOException changed(@Nullable Throwable cause) {
        return new IOException("The file of an encrypted object was changed, or its key is another one.", cause);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
