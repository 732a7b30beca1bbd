package dev.shardlab.sink.s3;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys under which objects are encrypted, each a file of 32 bytes that only its owner may read. They stand for those of the key service:
 * a key is made when it is first named, and is never given out.
 */
final class SealKeys {

    private static final int KEY_BYTES = 32;

    private final Path folder;

    SealKeys(Path folder) {
        this.folder = folder;
    }

    /** @param name of any form; a file is named after its hash */
    SecretKey key(String name) throws IOException {
        Path file = folder.resolve(HexFormat.of().formatHex(StoreHashes.sha256(name.getBytes(StandardCharsets.UTF_8))));
        if (!Owned.isFile(file)) {
            make(file);
        }
        byte[] bytes;
        try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            bytes = in.readNBytes(KEY_BYTES + 1);
        }
        if (bytes.length != KEY_BYTES) {
            throw new IOException("The file of the key " + name + " was changed: it has to have 32 bytes.");
        }
        return new SecretKeySpec(bytes, "AES");
    }

    private void make(Path file) throws IOException {
        Owned.createFolders(folder);
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        Path draft = folder.resolve("." + file.getFileName());
        Files.deleteIfExists(draft);
        try (OutputStream out = Channels.newOutputStream(Owned.createFile(draft))) {
            out.write(bytes);
        }
        try {
            Files.move(draft, file);
        } catch (FileAlreadyExistsException _) {
            // Another one was as quick, and its key counts.
            Files.deleteIfExists(draft);
        }
    }
}
