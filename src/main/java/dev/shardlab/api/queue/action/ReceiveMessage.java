package dev.shardlab.api.queue.action;

import dev.shardlab.api.body.Excerpt;
import dev.shardlab.api.queue.answer.QueueAnswer;
import dev.shardlab.api.shape.Member;
import dev.shardlab.api.shape.Values;
import dev.shardlab.command.queue.QueueCommand;
import dev.shardlab.command.queue.QueueReply.MessagesGiven;
import dev.shardlab.model.queue.MessageAttribute;
import dev.shardlab.model.queue.ReceiveAttemptId;
import dev.shardlab.model.queue.ReceivedMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which attributes come with a message is what the request wants; the sum of its own attributes is that of those that come. */
final class ReceiveMessage extends ServedQueueAction<MessagesGiven> {

    private static final Member<Integer> MAX = QueueInputs.number("MaxNumberOfMessages");
    private static final Member<Integer> WAIT = QueueInputs.number("WaitTimeSeconds");
    private static final Member<List<String>> SYSTEM_NAMES = QueueInputs.texts("MessageSystemAttributeNames");
    private static final Member<List<String>> OWN_NAMES = QueueInputs.texts("MessageAttributeNames");
    private static final Member<String> ATTEMPT = QueueInputs.text("ReceiveRequestAttemptId");

    ReceiveMessage() {
        super(
                "ReceiveMessage",
                MessagesGiven.class,
                QueueInputs.QUEUE_URL,
                MAX,
                QueueInputs.VISIBILITY_TIMEOUT,
                WAIT,
                QueueInputs.ATTRIBUTE_NAMES,
                SYSTEM_NAMES,
                OWN_NAMES,
                ATTEMPT);
    }

    @Override
    public QueueCommand command(QueueRequest request) {
        Values values = request.values();
        wanted(values);
        return new QueueCommand.ReceiveMessage(
                request.queue(),
                values.getOr(MAX, 1),
                QueueRequest.seconds(values, QueueInputs.VISIBILITY_TIMEOUT),
                QueueRequest.seconds(values, WAIT),
                attempt(values));
    }

    private static @Nullable ReceiveAttemptId attempt(Values values) {
        String id = values.find(ATTEMPT);
        if (id == null || id.isEmpty()) {
            return null;
        }
        if (!ReceiveAttemptId.isValid(id)) {
            throw BadRequest.invalid(
                    Excerpt.of(id),
                    ATTEMPT.name(),
                    "ReceiveRequestAttemptId can only include alphanumeric and punctuation characters. 1 to 128 in length.");
        }
        return new ReceiveAttemptId(id);
    }

    private static Wanted wanted(Values values) {
        List<String> names = new ArrayList<>(values.getOr(QueueInputs.ATTRIBUTE_NAMES, List.of()));
        names.addAll(values.getOr(SYSTEM_NAMES, List.of()));
        return Wanted.of(names, SystemAttributes.NAMES);
    }

    @Override
    void write(MessagesGiven reply, QueueAnswer out, QueueAsked asked) {
        Wanted wanted = wanted(asked.values());
        List<String> own = asked.values().getOr(OWN_NAMES, List.of());
        out.list("Messages", "Message", reply.messages(), received -> {
            out.text("MessageId", received.message().id().toString());
            out.text("ReceiptHandle", received.handle().toString());
            out.text(
                    "MD5OfBody", MessageSums.ofBody(received.message().content().body()));
            out.text("Body", received.message().content().body());
            out.map(QueueAnswer.Naming.ATTRIBUTES, wanted.of(SystemAttributes.of(received, asked.service())));
            SortedMap<String, MessageAttribute> attributes = attributes(received, own);
            if (!attributes.isEmpty()) {
                out.text("MD5OfMessageAttributes", MessageSums.ofAttributes(attributes));
                out.messageAttributes(attributes);
            }
        });
    }

    private static SortedMap<String, MessageAttribute> attributes(ReceivedMessage received, List<String> wanted) {
        SortedMap<String, MessageAttribute> attributes =
                new TreeMap<>(received.message().content().attributes());
        attributes.keySet().removeIf(name -> wanted.stream().noneMatch(pattern -> matches(name, pattern)));
        return attributes;
    }

    /** All, one by name, or all that begin with what stands before {@code .*}. */
    private static boolean matches(String name, String pattern) {
        return pattern.equals("All")
                || pattern.equals(name)
                || (pattern.endsWith(".*") && name.startsWith(pattern.substring(0, pattern.length() - 2)));
    }
}
