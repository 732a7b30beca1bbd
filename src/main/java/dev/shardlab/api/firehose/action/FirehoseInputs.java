package dev.shardlab.api.firehose.action;

import static dev.shardlab.api.shape.Member.optional;
import static dev.shardlab.api.shape.Member.required;

import dev.shardlab.api.shape.Blob;
import dev.shardlab.api.shape.ListOf;
import dev.shardlab.api.shape.Member;
import dev.shardlab.api.shape.Spelling;
import dev.shardlab.api.shape.Structure;
import dev.shardlab.api.shape.Text;
import dev.shardlab.api.shape.Values;
import dev.shardlab.model.DeliveryStreamName;
import dev.shardlab.model.Tags;
import dev.shardlab.model.firehose.FirehoseLimits;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The shapes that several actions share, under the service model's names, and what they are read as. */
final class FirehoseInputs {

    private static final int MAX_TAGS = 50;

    static final Text NAME_TEXT = Text.of(1, 64, Spelling.of("[a-zA-Z0-9_.-]+"));
    static final Text TYPE_TEXT = Text.oneOf("DirectPut", "KinesisStreamAsSource", "MSKAsSource", "DatabaseAsSource");
    static final Text ROLE_TEXT = Text.of(1, 512, Spelling.of("arn:.*:iam::\\d{12}:role/[a-zA-Z_0-9+=,.@\\-_/]+"));
    static final Text TAG_KEY_TEXT = Text.of(1, 128, Spelling.of("^(?!aws:)[\\p{L}\\p{Z}\\p{N}_.:\\/=+\\-@%]*$"));
    private static final Text TAG_VALUE_TEXT = Text.of(0, 256, Spelling.of("^[\\p{L}\\p{Z}\\p{N}_.:\\/=+\\-@%]*$"));

    static final Blob DATA = new Blob(FirehoseLimits.MAX_RECORD_BYTES);

    static final Member<String> NAME = required("DeliveryStreamName", NAME_TEXT);
    private static final Member<String> KEY = required("Key", TAG_KEY_TEXT);
    private static final Member<String> VALUE = optional("Value", TAG_VALUE_TEXT);
    static final CountedItems TAGS = new CountedItems(Structure.of(KEY, VALUE), 1, MAX_TAGS);
    static final ListOf TAG_KEYS = new ListOf(TAG_KEY_TEXT, 1, MAX_TAGS);

    private FirehoseInputs() {}

    static DeliveryStreamName name(Values values) {
        return new DeliveryStreamName(values.get(NAME));
    }

    static Tags tags(@Nullable List<Values> given) {
        if (given == null) {
            return Tags.NONE;
        }
        SortedMap<String, String> tags = new TreeMap<>();
        given.forEach(tag -> tags.put(tag.get(KEY), tag.getOr(VALUE, "")));
        return new Tags(tags);
    }
}
