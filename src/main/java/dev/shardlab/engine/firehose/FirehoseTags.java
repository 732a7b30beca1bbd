package dev.shardlab.engine.firehose;

import dev.shardlab.command.firehose.FirehoseCommand.ListTagsForDeliveryStream;
import dev.shardlab.command.firehose.FirehoseReply.DeliveryTagsListed;
import dev.shardlab.model.Tags;
import dev.shardlab.model.firehose.FirehoseError;
import dev.shardlab.state.firehose.DeliveryStreamState;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

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

    /** A page of them. */
    static DeliveryTagsListed listed(DeliveryStreamState stream, ListTagsForDeliveryStream asked) {
        SortedMap<String, String> rest = new TreeMap<>(stream.tags().byKey());
        if (asked.after() != null) {
            rest.headMap(asked.after() + "\0").clear();
        }
        boolean hasMore = rest.size() > asked.max();
        while (rest.size() > asked.max()) {
            rest.remove(rest.lastKey());
        }
        return new DeliveryTagsListed(new Tags(rest), hasMore);
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
                throw FirehoseWords.invalid("The %s of a tag has %s to %s characters.".formatted(what, least, most));
            }
        }
    }
}
