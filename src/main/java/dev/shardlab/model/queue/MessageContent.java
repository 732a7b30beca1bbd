package dev.shardlab.model.queue;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a message says.
 *
 * @param attributes by name
 * @param sizeBytes the body in UTF-8, and of each attribute its name, its type and its value (Developer Guide, message quotas)
 */
public record MessageContent(String body, SortedMap<String, MessageAttribute> attributes, int sizeBytes) {

    private static final SortedMap<String, MessageAttribute> NONE = Collections.emptySortedMap();

    public MessageContent {
        attributes = attributes.isEmpty() ? NONE : Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
    }

    public MessageContent(String body, SortedMap<String, MessageAttribute> attributes) {
        this(body, attributes, size(body, attributes));
    }

    /** A body alone. */
    public MessageContent(String body) {
        this(body, NONE);
    }

    private static int size(String body, SortedMap<String, MessageAttribute> attributes) {
        int size = utf8(body);
        for (var attribute : attributes.entrySet()) {
            size += utf8(attribute.getKey())
                    + utf8(attribute.getValue().type())
                    + attribute.getValue().bytes().length;
        }
        return size;
    }

    private static int utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /**
     * Whether the service takes such a body: at least one character, and none but tab, line feed, carriage return and the characters
     * from the blank on that XML allows (API Reference, SendMessage: MessageBody).
     */
    public static boolean isBody(String body) {
        return !body.isEmpty() && body.codePoints().allMatch(MessageContent::isAllowed);
    }

    private static boolean isAllowed(int point) {
        return point == 0x9
                || point == 0xA
                || point == 0xD
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }
}
