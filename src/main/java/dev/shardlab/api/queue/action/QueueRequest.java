package dev.shardlab.api.queue.action;

import dev.shardlab.api.body.Excerpt;
import dev.shardlab.api.shape.Member;
import dev.shardlab.api.shape.Values;
import dev.shardlab.model.Service;
import dev.shardlab.model.Tags;
import dev.shardlab.model.queue.QueueError;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.model.queue.ReceiptHandle;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** A request that could be read, and the reading of what several actions have in common. */
public record QueueRequest(Values values, Service service) {

    private static final int MAX_PAGE = 1_000;

    QueueName queue() {
        return QueueUrls.queue(text(QueueInputs.QUEUE_URL), service);
    }

    /** A text that must be there. */
    String text(Member<String> member) {
        return text(values, member);
    }

    static String text(Values values, Member<String> member) {
        String text = values.find(member);
        if (text == null || text.isEmpty()) {
            throw BadRequest.missing(member.name());
        }
        return text;
    }

    /** Of a permission: 1 to 80 letters, digits, hyphens and underscores (API Reference, AddPermission). */
    String label() {
        String label = text(QueueInputs.LABEL);
        if (!label.matches("[A-Za-z0-9_-]{1,80}")) {
            throw BadRequest.invalid(
                    Excerpt.of(label),
                    "Label",
                    "Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length.");
        }
        return label;
    }

    static @Nullable Duration seconds(Values values, Member<Integer> member) {
        Integer seconds = values.find(member);
        return seconds == null ? null : Duration.ofSeconds(seconds);
    }

    static ReceiptHandle handle(Values values) {
        String text = text(values, QueueInputs.RECEIPT_HANDLE);
        return ReceiptHandle.parse(text)
                .orElseThrow(() -> new BadRequest(
                        QueueError.RECEIPT_HANDLE_IS_INVALID,
                        "The input receipt handle \"" + Excerpt.of(text) + "\" is not a valid receipt handle."));
    }

    static Duration visibility(Values values) {
        Duration timeout = seconds(values, QueueInputs.VISIBILITY_TIMEOUT);
        if (timeout == null) {
            throw BadRequest.missing(QueueInputs.VISIBILITY_TIMEOUT.name());
        }
        return timeout;
    }

    Tags tags(Member<SortedMap<String, String>> member) {
        SortedMap<String, String> tags = values.find(member);
        return tags == null ? Tags.NONE : new Tags(tags);
    }

    /** How many of a list a page holds. */
    int page() {
        Integer max = values.find(QueueInputs.MAX_RESULTS);
        if (max != null && (max < 1 || max > MAX_PAGE)) {
            throw BadRequest.invalid(
                    max.toString(), "MaxResults", "MaxResults must be an integer between 1 and " + MAX_PAGE + ".");
        }
        return max == null ? MAX_PAGE : max;
    }

    /** The last queue of the page before; null: there was none. */
    @Nullable
    QueueName after() {
        String token = values.find(QueueInputs.NEXT_TOKEN);
        if (token == null) {
            return null;
        }
        try {
            return new QueueName(new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            throw new BadRequest(QueueError.INVALID_PARAMETER_VALUE, "Invalid or expired next token.");
        }
    }

    static String token(QueueName last) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(last.value().getBytes(StandardCharsets.UTF_8));
    }
}
