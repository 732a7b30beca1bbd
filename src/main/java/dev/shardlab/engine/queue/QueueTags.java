package dev.shardlab.engine.queue;

import dev.shardlab.model.Tags;
import dev.shardlab.model.queue.QueueError;
import dev.shardlab.model.queue.QueueLimits;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.state.queue.QueueState;
import java.util.Collection;

/**
 * How many tags a queue has, and how long they are. The API reference only advises against more than fifty; but each change of tags says
 * all of them, so that a client who adds more and more would have history grow with the square of them.
 */
final class QueueTags {

    private QueueTags() {}

    /** Those of a queue with more. */
    static Tags added(QueueState queue, Tags more) {
        Tags all = queue.tags().and(more);
        require(queue.name(), all);
        return all;
    }

    static void require(QueueName queue, Tags tags) {
        if (tags.size() > QueueLimits.MAX_TAGS) {
            throw refusal("Too many tags added for queue " + queue + ".");
        }
        requireLength(tags.byKey().keySet(), "keys", 1, QueueLimits.MAX_TAG_KEY_CHARACTERS);
        requireLength(tags.byKey().values(), "values", 0, QueueLimits.MAX_TAG_VALUE_CHARACTERS);
    }

    private static void requireLength(Collection<String> texts, String what, int least, int most) {
        for (String text : texts) {
            int length = text.codePointCount(0, text.length());
            if (length < least || length > most) {
                throw refusal("Tag %s must be between %s and %s characters in length.".formatted(what, least, most));
            }
        }
    }

    private static QueueRefusal refusal(String words) {
        return new QueueRefusal(QueueError.INVALID_PARAMETER_VALUE, words);
    }
}
