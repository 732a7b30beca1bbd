package dev.shardlab.scenario.firehose;

import dev.shardlab.model.DeliveryStreamName;
import dev.shardlab.model.firehose.BufferingHints;
import dev.shardlab.model.firehose.Compression;
import dev.shardlab.model.firehose.FirehoseLimits;
import dev.shardlab.model.firehose.ObjectEncryption;
import dev.shardlab.model.firehose.ObjectPrefix;
import dev.shardlab.model.s3.BucketName;
import dev.shardlab.scenario.form.Choice;
import dev.shardlab.scenario.form.Quantities;
import dev.shardlab.scenario.form.Reference;
import dev.shardlab.scenario.form.Texts;
import dev.shardlab.scenario.form.Type;
import java.time.Duration;
import java.util.List;

/** The single values of delivery streams. */
public final class FirehoseFields {

    /** The kind of thing that a file declares and refers to. */
    public static final String DELIVERY_STREAM = "delivery stream";

    public static final String CLIENT_DELIVERY_STREAM = "delivery stream made by a client";

    /** The list in which they are declared. */
    public static final String DELIVERY_STREAMS = "deliveryStreams";

    public static final Reference<DeliveryStreamName> DELIVERY_STREAM_REFERENCE =
            new Reference<>(DELIVERY_STREAM, List.of(CLIENT_DELIVERY_STREAM), DeliveryStreamName::new);

    static final Type<DeliveryStreamName> DELIVERY_STREAM_NAME = Texts.checked(
            "name",
            "1 to 64 of `a-z A-Z 0-9 _ . -`",
            "a delivery stream's name",
            "^[a-zA-Z0-9_.-]{1,64}$",
            "Write it like \"clicks-to-lake\".",
            DeliveryStreamName::new,
            DeliveryStreamName::value);

    static final Type<BucketName> BUCKET = Texts.checked(
            "bucket",
            "3 to 63 of `a-z 0-9 . -`",
            "a bucket's name",
            "^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$",
            "Write it like \"lake\".",
            BucketName::new,
            BucketName::value);

    static final Type<ObjectPrefix> PREFIX = Texts.checked(
            "prefix",
            "at most 1,024 characters; `!{timestamp:yyyy/MM/dd}`, `!{firehose:random-string}` and, of errors,"
                    + " `!{firehose:error-output-type}` stand for what each object has",
            "the beginning of objects' names",
            "^[\\s\\S]{0,1024}$",
            "Write it like \"clicks/!{timestamp:yyyy/MM/dd/HH}/\".",
            ObjectPrefix::parse,
            ObjectPrefix::toString);

    static final Type<String> EXTENSION = Texts.checked(
            "extension",
            "a dot and `a-z 0-9 ! - _ . * ' ( )`, at most 128 characters",
            "the ending of objects' names",
            "^\\.[0-9a-z!\\-_.*'()]{1,127}$",
            "Write it like \".json.gz\".",
            FirehoseFields::extension,
            text -> text);

    static final Type<ObjectEncryption> ENCRYPTION_KEY = Texts.checked(
            "key",
            "1 to 512 of `a-z A-Z 0-9 : / _ . + = , @ -`",
            "the name of a key",
            "^[A-Za-z0-9:/_.+=,@-]{1,512}$",
            "Write it like \"lake-key\".",
            ObjectEncryption::under,
            encryption -> String.valueOf(encryption.key()));

    static final Type<Compression> COMPRESSION =
            new Choice<>("compression", List.of(Compression.values()), Compression::wireName);

    static final Type<Integer> SIZE =
            Quantities.size(1, Math.toIntExact(FirehoseLimits.MAX_SIZE_MIB * BufferingHints.MIB));

    static final Type<Duration> INTERVAL =
            Quantities.duration(Duration.ZERO, Duration.ofSeconds(FirehoseLimits.MAX_INTERVAL_SECONDS));

    private FirehoseFields() {}

    private static String extension(String text) {
        if (!text.matches("\\.[0-9a-z!\\-_.*'()]{1,127}")) {
            throw new IllegalArgumentException("Expected the ending of a name, which begins with a dot");
        }
        return text;
    }
}
