package dev.shardlab.model.firehose;

import dev.shardlab.model.s3.BucketName;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Objects in a bucket (API Reference, ExtendedS3DestinationConfiguration).
 *
 * @param errorPrefix of what could not be delivered; null: what {@code prefix} says
 * @param extension with which the name of an object ends; null: as the compression has it
 * @param zone in which times in names are told
 */
public record S3Destination(
        BucketName bucket,
        ObjectPrefix prefix,
        @Nullable ObjectPrefix errorPrefix,
        BufferingHints hints,
        Compression compression,
        ObjectEncryption encryption,
        @Nullable String extension,
        ZoneId zone) {

    /** @throws IllegalArgumentException if the prefixes do not fit together, in the service's words */
    public S3Destination {
        extension = extension == null || extension.isEmpty() ? null : extension;
        if (prefix.hasErrorOutputType()) {
            throw new IllegalArgumentException(
                    "The expression !{firehose:error-output-type} stands in ErrorOutputPrefix only");
        }
        if (prefix.hasExpressions() && errorPrefix == null) {
            throw new IllegalArgumentException("ErrorOutputPrefix must be given when Prefix has expressions");
        }
        if (errorPrefix != null && errorPrefix.hasExpressions() && !errorPrefix.hasErrorOutputType()) {
            throw new IllegalArgumentException(
                    "ErrorOutputPrefix that has expressions has !{firehose:error-output-type} among them");
        }
    }

    /** The usual one of a bucket. */
    public static S3Destination of(BucketName bucket) {
        return new S3Destination(
                bucket,
                ObjectPrefix.NONE,
                null,
                BufferingHints.S3_DEFAULT,
                Compression.UNCOMPRESSED,
                ObjectEncryption.NONE,
                null,
                java.time.ZoneOffset.UTC);
    }

    /** With which the name of an object ends. */
    public String ending() {
        return extension == null ? compression.extension() : extension;
    }

    public S3Destination with(BufferingHints other) {
        return new S3Destination(bucket, prefix, errorPrefix, other, compression, encryption, extension, zone);
    }
}
