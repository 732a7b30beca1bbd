package dev.shardlab.api.queue.action;

import dev.shardlab.model.queue.MessageAttribute;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;

/**
 * The MD5 sums by which a client checks that a message arrived as it was sent (Amazon SQS Developer Guide, Calculating the MD5 message
 * digest for message attributes).
 */
final class MessageSums {

    private static final byte TEXT = 1;
    private static final byte BINARY = 2;

    private MessageSums() {}

    static String ofBody(String body) {
        return hex(md5().digest(body.getBytes(StandardCharsets.UTF_8)));
    }

    /** Of each, by name: the length and bytes of name and type, whether it is text, and the length and bytes of its value. */
    static String ofAttributes(SortedMap<String, MessageAttribute> attributes) {
        MessageDigest sum = md5();
        attributes.forEach((name, attribute) -> {
            add(name.getBytes(StandardCharsets.UTF_8), sum);
            add(attribute.type().getBytes(StandardCharsets.UTF_8), sum);
            sum.update(attribute.isBinary() ? BINARY : TEXT);
            add(attribute.bytes(), sum);
        });
        return hex(sum.digest());
    }

    private static void add(byte[] bytes, MessageDigest sum) {
        sum.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        sum.update(bytes);
    }

    private static String hex(byte[] sum) {
        return HexFormat.of().formatHex(sum);
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform is required to provide MD5", e);
        }
    }
}
