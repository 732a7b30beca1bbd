package dev.shardlab.api.queue.action;

import dev.shardlab.api.body.Excerpt;
import dev.shardlab.command.queue.QueueReply.QueueDescribed;
import dev.shardlab.model.Service;
import dev.shardlab.model.queue.AttributeText;
import dev.shardlab.model.queue.QueueAttribute;
import dev.shardlab.model.queue.QueueChange;
import dev.shardlab.model.queue.QueueSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The attributes of a queue as texts (Amazon SQS API Reference, SetQueueAttributes, GetQueueAttributes). */
final class QueueAttributes {

    private static final String FIFO = "FifoQueue";
    /** Taken and not kept: nothing is encrypted here. */
    private static final List<String> WITHOUT_EFFECT =
            List.of("KmsMasterKeyId", "KmsDataKeyReusePeriodSeconds", "SqsManagedSseEnabled");

    private static final List<String> ONLY_READ = List.of(
            "ApproximateNumberOfMessages",
            "ApproximateNumberOfMessagesNotVisible",
            "ApproximateNumberOfMessagesDelayed",
            "CreatedTimestamp",
            "LastModifiedTimestamp",
            "QueueArn");

    /** All that there are. */
    static final List<String> NAMES = names();

    private QueueAttributes() {}

    private static List<String> names() {
        List<String> names = new ArrayList<>(ONLY_READ);
        names.add(FIFO);
        names.addAll(WITHOUT_EFFECT);
        for (QueueAttribute attribute : QueueAttribute.values()) {
            names.add(attribute.wireName());
        }
        return List.copyOf(names);
    }

    static boolean isFifo(SortedMap<String, String> given) {
        return "true".equals(given.get(FIFO));
    }

    static QueueChange read(SortedMap<String, String> given, Service service) {
        EnumSet<QueueAttribute> attributes = EnumSet.noneOf(QueueAttribute.class);
        QueueSettings settings = QueueSettings.DEFAULT;
        for (var entry : given.entrySet()) {
            String name = entry.getKey();
            QueueAttribute attribute = named(name);
            if (attribute != null) {
                attributes.add(attribute);
                settings = with(settings, attribute, entry.getValue(), service);
            } else if (name.equals(FIFO)) {
                requireTrueOrFalse(name, entry.getValue());
            } else if (!WITHOUT_EFFECT.contains(name)) {
                throw BadRequest.unknownAttribute(Excerpt.of(name));
            }
        }
        return QueueChange.of(settings, attributes);
    }

    private static @Nullable QueueAttribute named(String name) {
        for (QueueAttribute attribute : QueueAttribute.values()) {
            if (attribute.wireName().equals(name)) {
                return attribute;
            }
        }
        return null;
    }

    private static QueueSettings with(QueueSettings to, QueueAttribute attribute, String value, Service service) {
        String name = attribute.wireName();
        try {
            return switch (attribute) {
                case VISIBILITY_TIMEOUT -> to.withVisibilityTimeout(seconds(value));
                case RETENTION -> to.withRetention(seconds(value));
                case DELAY -> to.withDelay(seconds(value));
                case RECEIVE_WAIT -> to.withReceiveWait(seconds(value));
                case MAX_MESSAGE_BYTES -> to.withMaxMessageBytes(Integer.parseInt(value));
                case REDRIVE -> to.withRedrive(RedrivePolicies.read(value, service));
                case REDRIVE_ALLOW ->
                    to.withAccess(to.access().withRedriveAllow(RedriveAllowPolicies.read(value, service)));
                case POLICY -> to.withAccess(to.access().withPolicy(QueuePolicies.read(value)));
                case CONTENT_BASED_DEDUPLICATION -> to.withContentBasedDeduplication(requireTrueOrFalse(name, value));
                case DEDUPLICATION_SCOPE ->
                    to.withDeduplicationPerGroup(isSecond(name, value, "queue", "messageGroup"));
                case FIFO_THROUGHPUT_LIMIT ->
                    to.withHighThroughput(isSecond(name, value, "perQueue", "perMessageGroupId"));
            };
        } catch (IllegalArgumentException _) {
            throw BadRequest.attributeValue(name);
        }
    }

    private static Duration seconds(String value) {
        return Duration.ofSeconds(Integer.parseInt(value));
    }

    private static boolean requireTrueOrFalse(String name, String value) {
        return isSecond(name, value, "false", "true");
    }

    private static boolean isSecond(String name, String value, String first, String second) {
        if (!value.equals(first) && !value.equals(second)) {
            throw BadRequest.attributeValue(name);
        }
        return value.equals(second);
    }

    static SortedMap<String, String> write(QueueDescribed queue, Service service) {
        SortedMap<String, String> all = new TreeMap<>();
        all.put("ApproximateNumberOfMessages", Long.toString(queue.counts().visible()));
        all.put(
                "ApproximateNumberOfMessagesNotVisible",
                Long.toString(queue.counts().notVisible()));
        all.put(
                "ApproximateNumberOfMessagesDelayed",
                Long.toString(queue.counts().delayed()));
        all.put("CreatedTimestamp", Long.toString(queue.createdAt().epochSecond()));
        all.put("LastModifiedTimestamp", Long.toString(queue.changedAt().epochSecond()));
        all.put("QueueArn", QueueUrls.arn(queue.queue(), service));
        for (QueueAttribute attribute : QueueAttribute.values()) {
            String text = AttributeText.of(attribute, queue.settings(), service);
            if (text != null && (queue.queue().isFifo() || !attribute.isOfFifo())) {
                all.put(attribute.wireName(), text);
            }
        }
        if (queue.queue().isFifo()) {
            all.put(FIFO, "true");
        }
        return all;
    }
}
