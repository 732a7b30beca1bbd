package dev.shardlab.scenario.firehose;

import dev.shardlab.model.DeliveryStreamName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.firehose.BufferingHints;
import dev.shardlab.model.firehose.Compression;
import dev.shardlab.model.firehose.DeliverySource;
import dev.shardlab.model.firehose.DeliveryStreamSettings;
import dev.shardlab.model.firehose.ObjectEncryption;
import dev.shardlab.model.firehose.ObjectPrefix;
import dev.shardlab.model.firehose.S3Destination;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.s3.BucketName;
import dev.shardlab.scenario.form.Key;
import dev.shardlab.scenario.form.Shape;
import dev.shardlab.scenario.form.Texts;
import dev.shardlab.scenario.kinesis.StreamFields;
import dev.shardlab.sim.setup.DeliveryStreamSetup;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a delivery stream is written. */
public final class DeliveryStreamFormat {

    public static final Shape<DeliveryStreamSetup> DELIVERY_STREAM = Shape.of(
            "delivery stream",
            "A delivery stream (Amazon Data Firehose), there from the start: it gathers records and stores them as objects of a"
                    + " bucket, once its buffer is full or its first record has waited long enough.",
            s -> {
                Key<DeliveryStreamSetup, DeliveryStreamName> name = s.required(
                        "name",
                        FirehoseFields.DELIVERY_STREAM_NAME,
                        "\"clicks-to-lake\"",
                        "What it is called.",
                        DeliveryStreamSetup::name);
                Key<DeliveryStreamSetup, StreamName> source = s.optional(
                        "source",
                        StreamFields.DECLARED_STREAM,
                        "whoever puts records into it",
                        "\"clicks\"",
                        "The stream that it reads, from the latest record on; nobody may then put records into it.",
                        DeliveryStreamFormat::source);
                Key<DeliveryStreamSetup, BucketName> bucket = s.required(
                        "bucket",
                        FirehoseFields.BUCKET,
                        "\"lake\"",
                        "The bucket in which it stores objects.",
                        setup -> destination(setup).bucket());
                Key<DeliveryStreamSetup, ObjectPrefix> prefix = s.withDefault(
                        "prefix",
                        FirehoseFields.PREFIX,
                        ObjectPrefix.NONE,
                        "\"clicks/!{timestamp:yyyy/MM/dd}/\"",
                        "With what the names of objects begin. Without a time in it the hour follows: `yyyy/MM/dd/HH/`.",
                        setup -> destination(setup).prefix());
                Key<DeliveryStreamSetup, ObjectPrefix> errorPrefix = s.optional(
                        "errorPrefix",
                        FirehoseFields.PREFIX,
                        "the prefix, the kind of error and the hour",
                        "\"errors/!{firehose:error-output-type}/\"",
                        "With what the names of objects begin that hold what could not be delivered.",
                        setup -> destination(setup).errorPrefix());
                Key<DeliveryStreamSetup, Integer> size = s.withDefault(
                        "bufferSize",
                        FirehoseFields.SIZE,
                        Math.toIntExact(BufferingHints.S3_DEFAULT.sizeBytes()),
                        "\"1MB\"",
                        "Its buffer leaves once it holds so much. The service takes whole megabytes; a file may say less, to show"
                                + " it with few records.",
                        setup -> Math.toIntExact(destination(setup).hints().sizeBytes()));
                Key<DeliveryStreamSetup, Duration> interval = s.withDefault(
                        "bufferInterval",
                        FirehoseFields.INTERVAL,
                        Duration.ofSeconds(BufferingHints.S3_DEFAULT.intervalSeconds()),
                        "\"60s\"",
                        "Its buffer leaves once its first record has waited so long.",
                        setup -> Duration.ofNanos(
                                1_000 * destination(setup).hints().intervalMicros()));
                Key<DeliveryStreamSetup, Compression> compression = s.withDefault(
                        "compression",
                        FirehoseFields.COMPRESSION,
                        Compression.UNCOMPRESSED,
                        "\"GZIP\"",
                        "How objects are compressed.",
                        setup -> destination(setup).compression());
                Key<DeliveryStreamSetup, ObjectEncryption> encryption = s.optional(
                        "encryptionKey",
                        FirehoseFields.ENCRYPTION_KEY,
                        "objects are not encrypted",
                        "\"lake-key\"",
                        "Under which key objects are encrypted where they lie; whoever gets one from the live endpoint gets it in"
                                + " the clear.",
                        setup -> destination(setup).encryption().key() == null
                                ? null
                                : destination(setup).encryption());
                Key<DeliveryStreamSetup, String> extension = s.optional(
                        "extension",
                        FirehoseFields.EXTENSION,
                        "as the compression has it",
                        "\".json\"",
                        "With what the names of objects end.",
                        setup -> destination(setup).extension());
                Key<DeliveryStreamSetup, Boolean> delimited = s.withDefault(
                        "delimiter",
                        Texts.yesNo(),
                        false,
                        "true",
                        "Whether a line feed follows each record in an object; the service adds none unless it is told to.",
                        setup -> setup.settings().delimited());
                s.check(List.of(prefix, errorPrefix), v -> {
                    String problem = misfit(v.get(prefix), v.find(errorPrefix));
                    if (problem != null) {
                        v.report(prefix, problem, "Make \"prefix\" and \"errorPrefix\" fit together.");
                    }
                });
                return v -> {
                    StreamName from = v.find(source);
                    ObjectEncryption encrypted = v.find(encryption);
                    return new DeliveryStreamSetup(
                            v.get(name),
                            new DeliveryStreamSettings(
                                    from == null ? new DeliverySource.DirectPut() : new DeliverySource.FromStream(from),
                                    new S3Destination(
                                            v.get(bucket),
                                            v.get(prefix),
                                            v.find(errorPrefix),
                                            new BufferingHints(v.get(size), VirtualTime.toMicros(v.get(interval))),
                                            v.get(compression),
                                            encrypted == null ? ObjectEncryption.NONE : encrypted,
                                            v.find(extension),
                                            ZoneOffset.UTC),
                                    v.get(delimited)));
                };
            });

    private DeliveryStreamFormat() {}

    private static S3Destination destination(DeliveryStreamSetup setup) {
        return setup.settings().destination();
    }

    private static @Nullable StreamName source(DeliveryStreamSetup setup) {
        return setup.settings().source() instanceof DeliverySource.FromStream from ? from.stream() : null;
    }

    /** What the service says of the two prefixes together; null if they fit. */
    private static @Nullable String misfit(ObjectPrefix prefix, @Nullable ObjectPrefix errorPrefix) {
        try {
            S3Destination any = S3Destination.of(new BucketName("any"));
            S3Destination unused = new S3Destination(
                    any.bucket(),
                    prefix,
                    errorPrefix,
                    any.hints(),
                    any.compression(),
                    any.encryption(),
                    null,
                    any.zone());
            return unused.prefix().equals(prefix) ? null : "";
        } catch (IllegalArgumentException e) {
            return e.getMessage() + ".";
        }
    }
}
