package dev.shardlab.api.kinesis.action;

import static dev.shardlab.api.shape.Member.optional;

import dev.shardlab.api.shape.Blob;
import dev.shardlab.api.shape.ListOf;
import dev.shardlab.api.shape.MapOf;
import dev.shardlab.api.shape.Member;
import dev.shardlab.api.shape.Spelling;
import dev.shardlab.api.shape.Structure;
import dev.shardlab.api.shape.Text;
import dev.shardlab.api.shape.Time;
import dev.shardlab.api.shape.Values;
import dev.shardlab.api.shape.Whole;
import java.util.regex.Pattern;

/** The shapes that several actions share, under the service model's names, and the members by which a stream is named. */
final class Inputs {

    private static final Spelling NAME = Spelling.of("[a-zA-Z0-9_.-]+");
    private static final int MAX_ARN_LENGTH = 2_048;
    private static final int MAX_TAGS = 200;
    private static final int MAX_TAG_KEYS = 50;

    static final Text STREAM_NAME_TEXT = Text.of(1, 128, NAME);
    static final Text CONSUMER_NAME = Text.of(1, 128, NAME);
    static final Text SHARD_ID = Text.of(1, 128, NAME);
    static final Text SEQUENCE_NUMBER = Text.of(0, Integer.MAX_VALUE, Spelling.of("0|([1-9]\\d{0,128})"));
    static final Text HASH_KEY = Text.of(0, Integer.MAX_VALUE, Spelling.of("0|([1-9]\\d{0,38})"));
    static final Text PARTITION_KEY = Text.of(1, 256);
    static final Text SHARD_ITERATOR = Text.of(1, 512);
    static final Text NEXT_TOKEN = Text.of(1, 1_048_576);
    static final Text KEY_ID = Text.of(1, 2_048);
    static final Text POLICY = Text.of(0, Integer.MAX_VALUE);

    static final Text STREAM_ARN_TEXT = Text.of(
            1,
            MAX_ARN_LENGTH,
            new Spelling(
                    "arn:aws.*:kinesis:.*:\\d{12}:stream/\\S+",
                    Pattern.compile("(?>arn:aws.*?:kinesis:).*:\\d{12}:stream/\\S+")));
    static final Text CONSUMER_ARN = Text.of(
            1,
            MAX_ARN_LENGTH,
            new Spelling(
                    "^(arn):aws.*:kinesis:.*:\\d{12}:.*stream\\/[a-zA-Z0-9_.-]+\\/consumer\\/[a-zA-Z0-9_.-]+:[0-9]+",
                    Pattern.compile("(?>arn:aws.*?:kinesis:)(?>.*?:\\d{12}:)"
                            + ".*stream/[a-zA-Z0-9_.-]+/consumer/[a-zA-Z0-9_.-]+:[0-9]+")));
    static final Text RESOURCE_ARN_TEXT = Text.of(
            1,
            MAX_ARN_LENGTH,
            new Spelling(
                    "arn:aws.*:kinesis:.*:\\d{12}:.*stream/\\S+",
                    Pattern.compile("(?>arn:aws.*?:kinesis:)(?>.*?:\\d{12}:).*stream/\\S+")));

    static final Text ENCRYPTION_TYPE = Text.oneOf("NONE", "KMS");
    static final Text SCALING_TYPE = Text.oneOf("UNIFORM_SCALING");
    static final Text ITERATOR_TYPE =
            Text.oneOf("AFTER_SEQUENCE_NUMBER", "LATEST", "AT_TIMESTAMP", "AT_SEQUENCE_NUMBER", "TRIM_HORIZON");

    static final Text TAG_KEY = Text.of(1, 128);
    static final MapOf TAGS = new MapOf(TAG_KEY, Text.of(0, 256), 1, MAX_TAGS);
    static final ListOf TAG_KEYS = new ListOf(TAG_KEY, 1, MAX_TAG_KEYS);

    static final Whole PAGE_SIZE = new Whole(1, 10_000);
    static final Whole AT_LEAST_ONE = new Whole(1, Integer.MAX_VALUE);
    static final Whole AT_LEAST_ZERO = new Whole(0, Integer.MAX_VALUE);
    static final Whole ANY_WHOLE = new Whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
    static final Whole MAX_RECORD_KIB = new Whole(1_024, 10_240);
    static final Blob DATA = new Blob(10_485_760);
    static final Time TIME = new Time();

    static final Member<String> STREAM_MODE = Member.required("StreamMode", Text.oneOf("PROVISIONED", "ON_DEMAND"));
    static final Structure STREAM_MODE_DETAILS = Structure.of(STREAM_MODE);

    static final Member<String> STREAM_NAME = optional("StreamName", STREAM_NAME_TEXT);
    static final Member<String> STREAM_ARN = optional("StreamARN", STREAM_ARN_TEXT);
    static final Member<String> STREAM_ARN_REQUIRED = Member.required("StreamARN", STREAM_ARN_TEXT);
    static final Member<String> STREAM_ID =
            optional("StreamId", Text.of(1, 24, Spelling.of("[a-z0-9]{20}-[a-z0-9]{3}")));
    static final Member<String> RESOURCE_ARN = Member.required("ResourceARN", RESOURCE_ARN_TEXT);
    static final Member<String> NEXT_TOKEN_MEMBER = optional("NextToken", NEXT_TOKEN);
    static final Member<Values> STREAM_MODE_REQUIRED = Member.required("StreamModeDetails", STREAM_MODE_DETAILS);

    private Inputs() {}
}
