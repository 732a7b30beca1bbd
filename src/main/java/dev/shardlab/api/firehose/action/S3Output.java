package dev.shardlab.api.firehose.action;

import dev.shardlab.api.body.BodyWriter;
import dev.shardlab.api.body.Name;
import dev.shardlab.model.firehose.DeliveryStreamSettings;
import dev.shardlab.model.firehose.ObjectEncryption;
import dev.shardlab.model.firehose.ObjectPrefix;
import dev.shardlab.model.firehose.S3Destination;
import java.time.ZoneOffset;

/** A destination in S3 as a description says it: twice, as whoever knows only the plain one shall find it too. */
final class S3Output {

    private static final Name PLAIN = Name.of("S3DestinationDescription");
    private static final Name EXTENDED = Name.of("ExtendedS3DestinationDescription");
    private static final Name BUCKET = Name.of("BucketARN");
    private static final Name PREFIX = Name.of("Prefix");
    private static final Name ERROR_PREFIX = Name.of("ErrorOutputPrefix");
    private static final Name HINTS = Name.of("BufferingHints");
    private static final Name SIZE = Name.of("SizeInMBs");
    private static final Name INTERVAL = Name.of("IntervalInSeconds");
    private static final Name COMPRESSION = Name.of("CompressionFormat");
    private static final Name ENCRYPTION = Name.of("EncryptionConfiguration");
    private static final Name NO_ENCRYPTION = Name.of("NoEncryptionConfig");
    private static final Name KMS = Name.of("KMSEncryptionConfig");
    private static final Name KMS_KEY = Name.of("AWSKMSKeyARN");
    private static final Name LOGGING = Name.of("CloudWatchLoggingOptions");
    private static final Name ENABLED = Name.of("Enabled");
    private static final Name PROCESSING = Name.of("ProcessingConfiguration");
    private static final Name PROCESSORS = Name.of("Processors");
    private static final Name TYPE = Name.of("Type");
    private static final Name PARAMETERS = Name.of("Parameters");
    private static final Name PARAMETER_NAME = Name.of("ParameterName");
    private static final Name PARAMETER_VALUE = Name.of("ParameterValue");
    private static final Name BACKUP_MODE = Name.of("S3BackupMode");
    private static final Name EXTENSION = Name.of("FileExtension");
    private static final Name ZONE = Name.of("CustomTimeZone");

    private S3Output() {}

    static void write(DeliveryStreamSettings settings, BodyWriter out, FirehoseAsked asked) {
        S3Destination destination = settings.destination();
        out.name(PLAIN).openMap();
        common(destination, out, asked);
        out.closeMap().name(EXTENDED).openMap();
        common(destination, out, asked);
        processing(settings, out);
        out.text(BACKUP_MODE, "Disabled");
        String extension = destination.extension();
        if (extension != null) {
            out.text(EXTENSION, extension);
        }
        out.text(
                        ZONE,
                        destination.zone().equals(ZoneOffset.UTC)
                                ? "UTC"
                                : destination.zone().getId())
                .closeMap();
    }

    private static void common(S3Destination destination, BodyWriter out, FirehoseAsked asked) {
        out.text(FirehoseNames.ROLE, asked.role())
                .text(BUCKET, "arn:" + asked.partition() + ":s3:::" + destination.bucket());
        if (!destination.prefix().isEmpty()) {
            out.text(PREFIX, destination.prefix().toString());
        }
        ObjectPrefix errorPrefix = destination.errorPrefix();
        if (errorPrefix != null && !errorPrefix.isEmpty()) {
            out.text(ERROR_PREFIX, errorPrefix.toString());
        }
        out.name(HINTS)
                .openMap()
                .number(SIZE, destination.hints().sizeMib())
                .number(INTERVAL, destination.hints().intervalSeconds())
                .closeMap()
                .text(COMPRESSION, destination.compression().wireName())
                .name(ENCRYPTION);
        encryption(destination.encryption(), out, asked);
        out.name(LOGGING).openMap().flag(ENABLED, false).closeMap();
    }

    private static void encryption(ObjectEncryption encryption, BodyWriter out, FirehoseAsked asked) {
        String key = encryption.key();
        out.openMap();
        if (key == null) {
            out.text(NO_ENCRYPTION, "NoEncryption");
        } else {
            out.name(KMS).openMap().text(KMS_KEY, asked.keyArn(key)).closeMap();
        }
        out.closeMap();
    }

    private static void processing(DeliveryStreamSettings settings, BodyWriter out) {
        out.name(PROCESSING)
                .openMap()
                .flag(ENABLED, settings.delimited())
                .name(PROCESSORS)
                .openList();
        if (settings.delimited()) {
            out.openMap()
                    .text(TYPE, ProcessingInput.APPEND_DELIMITER)
                    .name(PARAMETERS)
                    .openList()
                    .openMap()
                    .text(PARAMETER_NAME, ProcessingInput.DELIMITER)
                    .text(PARAMETER_VALUE, ProcessingInput.LINE_FEED)
                    .closeMap()
                    .closeList()
                    .closeMap();
        }
        out.closeList().closeMap();
    }
}
