package dev.shardlab.journal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * What an input file was like when the session began, so that it is noticed if it is another one now: it would then play
 * differently. Taking it reads the whole file.
 *
 * @param name under which the scenario speaks of it
 * @param path absolute
 * @param bytes its length; {@link #ABSENT} if it could not be read
 * @param crc CRC-32C of all its bytes
 */
public record InputStamp(String name, Path path, long bytes, int crc) {

    /** In place of the length of a file that cannot be read. */
    public static final long ABSENT = -1;

    private static final int BUFFER_BYTES = 1 << 16;

    static InputStamp of(String name, Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        if (!Files.isRegularFile(absolute)) {
            return new InputStamp(name, absolute, ABSENT, 0); // a device may never end, a pipe waits
        }
        CRC32C crc = new CRC32C();
        long bytes = 0;
        try (InputStream in = Files.newInputStream(absolute)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                crc.update(buffer, 0, read);
                bytes += read;
            }
            return new InputStamp(name, absolute, bytes, (int) crc.getValue());
        } catch (IOException _) {
            return new InputStamp(name, absolute, ABSENT, 0);
        }
    }

    /** How long the file is now, without reading it; {@link #ABSENT} if there is none that can be read. */
    private long size() {
        try {
            return Files.isRegularFile(path) && Files.isReadable(path) ? Files.size(path) : ABSENT;
        } catch (IOException _) {
            return ABSENT;
        }
    }

    /** A sentence on what has become of the file since; empty if it is as it was. */
    Optional<String> change() {
        InputStamp now = bytes >= 0 && size() != bytes ? new InputStamp(name, path, size(), 0) : of(name, path);
        if (now.bytes == bytes && now.crc == crc) {
            return Optional.empty();
        }
        String what = now.bytes == ABSENT
                ? "cannot be read any more"
                : bytes == ABSENT
                        ? "could not be read then, and can now"
                        : now.bytes == bytes
                                ? "has other contents than then"
                                : "had " + bytes + " bytes then and has " + now.bytes + " now";
        return Optional.of("The input file " + path + " " + what + ", so things may happen differently from before.");
    }
}
