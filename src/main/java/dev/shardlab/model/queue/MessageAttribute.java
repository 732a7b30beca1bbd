package dev.shardlab.model.queue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A typed value beside a message's body (Amazon SQS Developer Guide, Amazon SQS message metadata).
 *
 * @param type String, Number or Binary, perhaps with a label of its own behind a full stop
 * @param value the text; of a binary value its Base64
 */
public record MessageAttribute(String type, String value) {

    public boolean isBinary() {
        return type.equals("Binary") || type.startsWith("Binary.");
    }

    /** The value as it counts and is hashed. */
    public byte[] bytes() {
        return isBinary() ? Base64.getDecoder().decode(value) : value.getBytes(StandardCharsets.UTF_8);
    }
}
