package dev.shardlab.api.queue.action;

import static dev.shardlab.api.shape.Member.optional;

import dev.shardlab.api.shape.Blob;
import dev.shardlab.api.shape.Entries;
import dev.shardlab.api.shape.Items;
import dev.shardlab.api.shape.ListOf;
import dev.shardlab.api.shape.MapOf;
import dev.shardlab.api.shape.Member;
import dev.shardlab.api.shape.Structure;
import dev.shardlab.api.shape.Text;
import dev.shardlab.api.shape.Values;
import dev.shardlab.api.shape.Whole;
import dev.shardlab.model.queue.QueueLimits;
import java.util.List;
import java.util.SortedMap;

/** Members that several actions have. What they must keep is checked where they are used: the service says it one by one. */
final class QueueInputs {

    private static final int MANY = 64;

    static final Text TEXT = Text.of(0, Integer.MAX_VALUE);
    private static final Whole NUMBER = new Whole(Integer.MIN_VALUE, Integer.MAX_VALUE);

    static final Member<String> QUEUE_URL = text("QueueUrl");
    static final Member<String> QUEUE_NAME = text("QueueName");
    static final Member<String> RECEIPT_HANDLE = text("ReceiptHandle");
    static final Member<String> ID = text("Id");
    static final Member<String> LABEL = text("Label");
    static final Member<String> NEXT_TOKEN = text("NextToken");
    static final Member<Integer> MAX_RESULTS = number("MaxResults");
    static final Member<Integer> VISIBILITY_TIMEOUT = number("VisibilityTimeout");
    static final Member<List<String>> ATTRIBUTE_NAMES = texts("AttributeNames");
    static final Member<SortedMap<String, String>> ATTRIBUTES = map("Attributes");
    static final Member<SortedMap<String, String>> TAGS = map("Tags");

    static final Member<String> DATA_TYPE = text("DataType");
    static final Member<String> STRING_VALUE = text("StringValue");
    static final Member<byte[]> BINARY_VALUE = optional("BinaryValue", new Blob(Integer.MAX_VALUE));
    private static final Structure ATTRIBUTE = Structure.of(DATA_TYPE, STRING_VALUE, BINARY_VALUE);
    static final Member<SortedMap<String, Values>> MESSAGE_ATTRIBUTES = attributes("MessageAttributes");
    static final Member<SortedMap<String, Values>> SYSTEM_ATTRIBUTES = attributes("MessageSystemAttributes");

    private QueueInputs() {}

    static Member<String> text(String name) {
        return optional(name, TEXT);
    }

    static Member<Integer> number(String name) {
        return optional(name, NUMBER);
    }

    static Member<List<String>> texts(String name) {
        return optional(name, new ListOf(TEXT, 0, MANY));
    }

    static Member<SortedMap<String, String>> map(String name) {
        return optional(name, new MapOf(TEXT, TEXT, 0, MANY));
    }

    private static Member<SortedMap<String, Values>> attributes(String name) {
        return optional(name, new Entries(ATTRIBUTE, QueueLimits.MAX_ATTRIBUTES));
    }

    /** The entries of a batch. */
    static Member<List<Values>> entries(Member<?>... members) {
        return optional("Entries", new Items(Structure.of(members), MANY));
    }
}
