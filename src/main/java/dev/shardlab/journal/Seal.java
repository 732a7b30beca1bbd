package dev.shardlab.journal;

import dev.shardlab.journal.disk.OwnersOnly;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Tells the journals that this user began from those of strangers. A journal names the files it read, and whoever writes a journal
 * can name any file; so files are opened only where the user's own seal stands beside their names.
 *
 * <p>The seal is a code over the first entry, made with a key that never leaves its file.
 */
public final class Seal {

    private static final String KEY_FILE = "journal-key";
    private static final int KEY_BYTES = 32;
    private static final String CODE = "HmacSHA256";

    /** No journal is this user's own. */
    static final Seal NONE = new Seal(null);

    private final @Nullable Path folder;

    private Seal(@Nullable Path folder) {
        this.folder = folder;
    }

    /** The seal of the user whose key lies in this folder, or will. */
    public static Seal in(Path folder) {
        return new Seal(folder);
    }

    /** The code over some bytes. */
    byte[] over(byte[] origin) throws IOException {
        if (folder == null) {
            throw new IOException("there is no key");
        }
        return code(key(folder), origin);
    }

    /** Whether this is the user's own code over these bytes; makes no key. */
    boolean isOver(byte[] origin, byte[] code) {
        try {
            return folder != null && MessageDigest.isEqual(code(read(folder.resolve(KEY_FILE)), origin), code);
        } catch (IOException _) {
            return false;
        }
    }

    private static byte[] code(byte[] key, byte[] bytes) throws IOException {
        try {
            Mac mac = Mac.getInstance(CODE);
            mac.init(new SecretKeySpec(key, CODE));
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IOException("this Java has no " + CODE, e);
        }
    }

    private static byte[] key(Path folder) throws IOException {
        Path file = folder.resolve(KEY_FILE);
        OwnersOnly.makeFolder(folder);
        byte[] made = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(made);
        try (SeekableByteChannel out = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OwnersOnly.file())) {
            out.write(ByteBuffer.wrap(made));
            return made;
        } catch (FileAlreadyExistsException _) {
            return read(file);
        }
    }

    private static byte[] read(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) != KEY_BYTES) {
            throw new IOException("no key of journals");
        }
        return Files.readAllBytes(file);
    }
}
