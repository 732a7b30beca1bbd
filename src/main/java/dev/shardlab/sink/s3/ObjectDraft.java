package dev.shardlab.sink.s3;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/** Bytes on their way into a store: written where nobody lists them, and deleted if they never become an object. One thread at a time. */
public final class ObjectDraft implements AutoCloseable {

    private final Path file;
    private final WritableByteChannel content;
    private final StoreRoom room;
    private final @Nullable Seal seal;
    private final MessageDigest md5 = StoreHashes.begin("MD5");
    private final Map<ChecksumAlgorithm, ChecksumAlgorithm.Sum> sums = new EnumMap<>(ChecksumAlgorithm.class);
    private final Map<ChecksumAlgorithm, byte[]> results = new EnumMap<>(ChecksumAlgorithm.class);
    private byte[] md5Result = {};
    private long bytes;
    private boolean isWritten;
    private boolean isOver;

    /** @param name of the key, as the service's objects say it */
    record Seal(String name, SecretKey key) {}

    /**
     * @param content encrypts what is written to it, if there is a seal
     * @param seal null if it is not encrypted
     */
    ObjectDraft(
            Path file,
            WritableByteChannel content,
            StoreRoom room,
            Set<ChecksumAlgorithm> summed,
            @Nullable Seal seal) {
        this.file = file;
        this.content = content;
        this.room = room;
        this.seal = seal;
        summed.forEach(algorithm -> sums.put(algorithm, algorithm.begin()));
    }

    /** Adds all that remains. */
    public void write(ByteBuffer more) throws IOException {
        int length = more.remaining();
        room.takeForDraft(length);
        bytes += length;
        md5.update(more.duplicate());
        sums.values().forEach(sum -> sum.add(more.duplicate()));
        try {
            while (more.hasRemaining()) {
                content.write(more);
            }
        } catch (IOException e) {
            throw DiskFull.said(e);
        }
    }

    /** All has been written. What was summed is known from now on. */
    void end() throws IOException {
        if (isWritten) {
            return;
        }
        isWritten = true;
        try {
            content.close();
        } catch (IOException e) {
            throw DiskFull.said(e);
        }
        md5Result = md5.digest();
        sums.forEach((algorithm, sum) -> results.put(algorithm, sum.result()));
    }

    /** How much was written. */
    public long bytes() {
        return bytes;
    }

    /** In hexadecimal; once all has been written. */
    public String md5() throws IOException {
        end();
        return HexFormat.of().formatHex(md5Result);
    }

    /** In base64; once all has been written, and only of what was to be summed. */
    public String sum(ChecksumAlgorithm algorithm) throws IOException {
        end();
        byte[] result = results.get(algorithm);
        if (result == null) {
            throw new IllegalArgumentException(algorithm + " was not summed");
        }
        return ChecksumAlgorithm.text(result);
    }

    /** Under which key it is encrypted; null if it is not. */
    @Nullable
    String sealedUnder() {
        return seal == null ? null : seal.name();
    }

    Path file() {
        return file;
    }

    /** It lies elsewhere now and takes its room there. */
    void settle() {
        isOver = true;
        room.settle(bytes);
    }

    /** Deletes it, unless it has become an object. */
    @Override
    public void close() throws IOException {
        if (isOver) {
            return;
        }
        isOver = true;
        room.giveUpDraft(bytes);
        try {
            content.close();
        } catch (IOException _) {
            // Of what could not be written nothing is kept anyway.
        }
        Files.deleteIfExists(file);
    }
}
