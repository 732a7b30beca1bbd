package dev.shardlab.api.queue.action;

import dev.shardlab.api.body.Excerpt;
import dev.shardlab.api.shape.Member;
import dev.shardlab.api.shape.Values;
import dev.shardlab.model.queue.DeduplicationId;
import dev.shardlab.model.queue.MessageAttribute;
import dev.shardlab.model.queue.MessageContent;
import dev.shardlab.model.queue.MessageEntry;
import dev.shardlab.model.queue.MessageGroupId;
import dev.shardlab.model.queue.QueueLimits;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A message as a request hands it over (Amazon SQS API Reference, SendMessage). */
final class MessageInput {

    static final Member<String> BODY = QueueInputs.text("MessageBody");
    static final Member<Integer> DELAY = QueueInputs.number("DelaySeconds");
    static final Member<String> GROUP = QueueInputs.text("MessageGroupId");
    static final Member<String> DEDUPLICATION = QueueInputs.text("MessageDeduplicationId");

    private static final int MAX_NAME = 256;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]+");
    private static final Pattern TYPE = Pattern.compile("(String|Number|Binary)(\\..*)?", Pattern.DOTALL);

    private MessageInput() {}

    static MessageEntry read(Values values) {
        String body = values.find(BODY);
        if (body == null || body.isEmpty()) {
            throw BadRequest.missing(BODY.name());
        }
        String group = values.find(GROUP);
        String deduplication = values.find(DEDUPLICATION);
        if (group != null && !MessageGroupId.isValid(group)) {
            throw notAnId(group, GROUP.name());
        }
        if (deduplication != null && !DeduplicationId.isValid(deduplication)) {
            throw notAnId(deduplication, DEDUPLICATION.name());
        }
        return new MessageEntry(
                new MessageContent(body, attributes(values, QueueInputs.MESSAGE_ATTRIBUTES)),
                QueueRequest.seconds(values, DELAY),
                group == null ? null : new MessageGroupId(group),
                deduplication == null ? null : new DeduplicationId(deduplication));
    }

    private static BadRequest notAnId(String value, String parameter) {
        return BadRequest.invalid(
                Excerpt.of(value),
                parameter,
                parameter + " can only include alphanumeric and punctuation characters. 1 to 128 in length.");
    }

    static SortedMap<String, MessageAttribute> attributes(Values values, Member<SortedMap<String, Values>> member) {
        SortedMap<String, Values> given = values.getOr(member, Collections.emptySortedMap());
        if (given.size() > QueueLimits.MAX_ATTRIBUTES) {
            throw BadRequest.invalid("Number of message attributes [" + given.size() + "] exceeds the allowed maximum ["
                    + QueueLimits.MAX_ATTRIBUTES + "].");
        }
        SortedMap<String, MessageAttribute> attributes = new TreeMap<>();
        given.forEach((name, value) -> attributes.put(name, attribute(name, value)));
        return attributes;
    }

    private static MessageAttribute attribute(String name, Values values) {
        if (!NAME.matcher(name).matches() || name.length() > MAX_NAME) {
            throw BadRequest.invalid("Message (user) attribute name '" + Excerpt.of(name)
                    + "' is invalid. It can contain the characters A-Z, a-z, 0-9, _, - and . and has 1 to " + MAX_NAME
                    + " of them.");
        }
        String type = values.find(QueueInputs.DATA_TYPE);
        if (type == null || type.isEmpty()) {
            throw BadRequest.invalid(
                    "The message attribute '" + name + "' must contain a non-empty message attribute type.");
        }
        if (!TYPE.matcher(type).matches() || type.length() > MAX_NAME) {
            throw BadRequest.invalid("The message attribute '" + name + "' has an invalid message attribute type, the"
                    + " set of supported type prefixes is Binary, Number, and String.");
        }
        byte[] binary = values.find(QueueInputs.BINARY_VALUE);
        String text = values.find(QueueInputs.STRING_VALUE);
        if (type.startsWith("Binary")) {
            if (binary == null || binary.length == 0) {
                throw empty(name, type);
            }
            return new MessageAttribute(type, Base64.getEncoder().encodeToString(binary));
        }
        if (text == null || text.isEmpty()) {
            throw empty(name, type);
        }
        if (!MessageContent.isBody(text)) {
            throw BadRequest.invalid("Invalid characters found in the value of message attribute '" + name + "'.");
        }
        if (type.startsWith("Number") && !isNumber(text)) {
            throw BadRequest.invalid("Can't cast the value of message (user) attribute '" + name + "' to a number.");
        }
        return new MessageAttribute(type, text);
    }

    private static BadRequest empty(String name, String type) {
        return BadRequest.invalid("The message attribute '" + name
                + "' must contain a non-empty message attribute value for message attribute type '" + type + "'.");
    }

    private static boolean isNumber(String text) {
        try {
            return text.length() <= MAX_NAME && new BigDecimal(text).signum() <= 1;
        } catch (NumberFormatException _) {
            return false;
        }
    }
}
