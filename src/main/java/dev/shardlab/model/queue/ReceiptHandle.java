package dev.shardlab.model.queue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One receive of one message. Each receive of the same message has another handle; who deletes a message, or changes how long it stays
 * hidden, names the receive (Amazon SQS Developer Guide, Queue and message identifiers).
 *
 * @param queue where it was received
 * @param receive how often the message had been received then, this time counted
 */
public record ReceiptHandle(QueueName queue, MessageId message, int receive) {

    private static final Pattern SAID = Pattern.compile("([^ ]+) (\\d{1,18}) (\\d{1,9})");

    /** @return empty if no queue gave out such a text */
    public static Optional<ReceiptHandle> parse(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            Matcher said = SAID.matcher(new String(bytes, StandardCharsets.UTF_8));
            return said.matches() && QueueName.isValid(said.group(1))
                    ? Optional.of(new ReceiptHandle(
                            new QueueName(said.group(1)),
                            new MessageId(Long.parseLong(said.group(2))),
                            Integer.parseInt(said.group(3))))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Opaque to clients, as the service's is. */
    @Override
    public String toString() {
        String said = queue + " " + message.number() + " " + receive;
        return Base64.getEncoder().encodeToString(said.getBytes(StandardCharsets.UTF_8));
    }
}
