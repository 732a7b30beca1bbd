package dev.shardlab.engine.firehose;

import dev.shardlab.model.Tags;
import dev.shardlab.model.firehose.FirehoseError;
import dev.shardlab.state.firehose.DeliveryStreamState;
import java.util.Collection;

/** How many tags a delivery stream has, and how long they are (API Reference, TagDeliveryStream). */
final class FirehoseTags {

    private static final int MOST = 50;
    private static final int LONGEST_KEY = 128;
    private static final int LONGEST_VALUE = 256;

    private FirehoseTags() {}

    /** Those of a delivery stream with more. */
    static Tags added(DeliveryStreamState stream, Tags more) {
        Tags all = stream.tags().and(more);
        require(all);
        return all;
    }

    static void require(Tags tags) {
        if (tags.size() > MOST) {
            throw new FirehoseRefusal(FirehoseError.LIMIT_EXCEEDED, "A delivery stream has at most " + MOST + " tags.");
        }
        requireLength(tags.byKey().keySet(), "key", 1, LONGEST_KEY);
        requireLength(tags.byKey().values(), "value", 0, LONGEST_VALUE);
    }

    private static void requireLength(Collection<String> texts, String what, int least, int most) {
        for (String text : texts) {
            int length = text.codePointCount(0, text.length());
            if (length < least || length > most) {
                throw FirehoseWords.invalid("The %s of a tag has %d to %d characters.".formatted(what, least, most));
            }
        }
    }
}
