package dev.shardlab.api.opaque;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Wraps a line of text so that nobody is tempted to read or build it: base64 of eight bytes, 00 to 00 and 01, and the text under
 * AES-CBC, which is the look of the service's own. Nothing is secret here. Key and first block are constants, so that a text
 * always has the same envelope and a request that carries one means the same whenever it is read.
 */
public final class Envelope {

    private static final byte[] HEAD = {0, 0, 0, 0, 0, 0, 0, 1};
    private static final SecretKeySpec KEY =
            new SecretKeySpec("shardlab, opaque".getBytes(StandardCharsets.US_ASCII), "AES");
    private static final IvParameterSpec FIRST_BLOCK =
            new IvParameterSpec("not a secret ...".getBytes(StandardCharsets.US_ASCII));

    private Envelope() {}

    /**
     * The envelope of a text, in base64 with padding.
     *
     * @param text of any length; its UTF-8 bytes are filled up to the next multiple of 16
     */
    public static String seal(String text) {
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE).doFinal(text.getBytes(StandardCharsets.UTF_8));
            ByteBuffer envelope =
                    ByteBuffer.allocate(HEAD.length + sealed.length).put(HEAD).put(sealed);
            return Base64.getEncoder().encodeToString(envelope.array());
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java platform is required to provide AES/CBC/PKCS5Padding", e);
        }
    }

    /** What {@code reading} makes of the text's parts; nothing if this is no envelope or holds no text of that form. */
    public static <T> Optional<T> read(String envelope, Pattern form, Function<Matcher, T> reading) {
        try {
            return open(envelope).map(form::matcher).filter(Matcher::matches).map(reading);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The text, or nothing if this is not an envelope. */
    static Optional<String> open(String envelope) {
        try {
            byte[] bytes = Base64.getDecoder().decode(envelope);
            if (bytes.length <= HEAD.length
                    || !ByteBuffer.wrap(bytes, 0, HEAD.length).equals(ByteBuffer.wrap(HEAD))) {
                return Optional.empty();
            }
            byte[] text = cipher(Cipher.DECRYPT_MODE).doFinal(bytes, HEAD.length, bytes.length - HEAD.length);
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(mode, KEY, FIRST_BLOCK);
        return cipher;
    }
}
