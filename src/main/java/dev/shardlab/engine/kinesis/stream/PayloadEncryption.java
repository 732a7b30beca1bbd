package dev.shardlab.engine.kinesis.stream;

import dev.shardlab.model.kinesis.KeyId;
import dev.shardlab.model.kinesis.RecordBatch;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts payloads as the service does at rest: AES-256 in Galois/Counter Mode, which also notices if a payload was changed. The
 * partition key stays readable, the service routes by it.
 *
 * <p>A stored payload is a nonce of 12 bytes, the cipher text, and a tag of 16 bytes. The nonce is made of the number of the
 * request, which is unique in a run, and the record's place in it: nothing is drawn, so that a run repeats itself byte for byte.
 * For the same reason keys are local: the SHA-256 of the setup's seed and the key's name. Two futures of one session may use a
 * nonce twice; what this protects is a lesson, not a secret.
 *
 * <p>Immutable; readers on other threads open with it too.
 *
 * @param seed what the keys are made from
 */
record PayloadEncryption(long seed) {

    private static final int NONCE_BYTES = Long.BYTES + Integer.BYTES;
    private static final int TAG_BYTES = 16;
    static final int SEAL_BYTES = NONCE_BYTES + TAG_BYTES;

    /** @param call the request's number */
    RecordBatch sealed(RecordBatch batch, KeyId keyId, long call) {
        SecretKeySpec key = key(keyId);
        return batch.sealed(keyId, SEAL_BYTES, (position, payload) -> seal(key, call, position, payload));
    }

    RecordBatch opened(RecordBatch batch) {
        if (!batch.isSealed()) {
            return batch;
        }
        SecretKeySpec key = key(batch.encryptionKey().orElseThrow());
        return batch.opened((_, stored) -> open(key, stored));
    }

    private SecretKeySpec key(KeyId keyId) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, seed));
            return new SecretKeySpec(digest.digest(keyId.value().getBytes(StandardCharsets.UTF_8)), "AES");
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java platform is required to provide SHA-256", e);
        }
    }

    private static byte[] seal(SecretKeySpec key, long call, int position, byte[] payload) {
        byte[] nonce =
                ByteBuffer.allocate(NONCE_BYTES).putLong(call).putInt(position).array();
        byte[] stored = new byte[payload.length + SEAL_BYTES];
        System.arraycopy(nonce, 0, stored, 0, NONCE_BYTES);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce);
            cipher.doFinal(payload, 0, payload.length, stored, NONCE_BYTES);
            return stored;
        } catch (GeneralSecurityException e) {
            throw new AssertionError("a payload has no form that cannot be encrypted", e);
        }
    }

    private static byte[] open(SecretKeySpec key, byte[] stored) {
        try {
            return cipher(Cipher.DECRYPT_MODE, key, stored).doFinal(stored, NONCE_BYTES, stored.length - NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a stored payload was changed", e);
        }
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce, 0, NONCE_BYTES));
        return cipher;
    }
}
