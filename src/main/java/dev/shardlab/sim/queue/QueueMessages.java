package dev.shardlab.sim.queue;

import dev.shardlab.model.queue.DeduplicationId;
import dev.shardlab.model.queue.MessageContent;
import dev.shardlab.model.queue.MessageEntry;
import dev.shardlab.model.queue.MessageGroupId;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.state.queue.QueueStates;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A record as a message: its key is the group, its payload the body. */
public final class QueueMessages {

    /** So much of a key stands in a group that cannot be the key itself. */
    private static final int MOST_OF_KEY = 60;

    private QueueMessages() {}

    /** Whether who sends gives each message an identifier: to a FIFO queue that does not know them by their bodies. */
    public static boolean areNamed(QueueName queue, QueueStates state) {
        return queue.isFifo()
                && state.queue(queue)
                        .filter(found -> found.settings().contentBasedDeduplication())
                        .isEmpty();
    }

    /** @param name its deduplication identifier; null: it has none */
    public static MessageEntry entry(String key, byte[] data, @Nullable String name) {
        return new MessageEntry(
                new MessageContent(body(data)), null, group(key), name == null ? null : new DeduplicationId(id(name)));
    }

    /**
     * The group of a record. An identifier is shorter, and of fewer characters, than a key may be: what it cannot hold becomes an
     * underscore, and a number keeps two keys apart that would else be one group.
     */
    static MessageGroupId group(String key) {
        return new MessageGroupId(id(key));
    }

    private static String id(String text) {
        if (MessageGroupId.isValid(text)) {
            return text;
        }
        String begins = text.codePoints()
                .limit(MOST_OF_KEY)
                .mapToObj(Character::toString)
                .map(character -> MessageGroupId.isValid(character) ? character : "_")
                .collect(Collectors.joining());
        return begins + "-" + Integer.toUnsignedString(text.hashCode(), 36);
    }

    /** Bytes that are no text the queue takes are sent as Base64, as clients do. */
    private static String body(byte[] data) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(data))
                    .toString();
            if (MessageContent.isBody(text)) {
                return text;
            }
        } catch (CharacterCodingException _) {
            // Not a text.
        }
        return data.length == 0 ? "-" : Base64.getEncoder().encodeToString(data);
    }
}
