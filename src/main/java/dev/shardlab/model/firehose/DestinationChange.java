package dev.shardlab.model.firehose;

import dev.shardlab.model.s3.BucketName;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What an update says of a destination in S3 (API Reference, ExtendedS3DestinationUpdate); what is null stays as it is. */
public record DestinationChange(
        @Nullable BucketName bucket,
        @Nullable ObjectPrefix prefix,
        @Nullable ObjectPrefix errorPrefix,
        @Nullable BufferingHints hints,
        @Nullable Compression compression,
        @Nullable ObjectEncryption encryption,
        @Nullable String extension,
        @Nullable ZoneId zone,
        @Nullable Boolean delimited) {

    public static DestinationChange of(BufferingHints hints) {
        return new DestinationChange(null, null, null, hints, null, null, null, null, null);
    }

    /** @throws IllegalArgumentException if what comes of it does not fit together, in the service's words */
    public DeliveryStreamSettings of(DeliveryStreamSettings settings) {
        S3Destination now = settings.destination();
        S3Destination changed = new S3Destination(
                bucket == null ? now.bucket() : bucket,
                prefix == null ? now.prefix() : prefix,
                errorPrefix == null ? now.errorPrefix() : errorPrefix,
                hints == null ? now.hints() : hints,
                compression == null ? now.compression() : compression,
                encryption == null ? now.encryption() : encryption,
                extension == null ? now.extension() : extension,
                zone == null ? now.zone() : zone);
        return new DeliveryStreamSettings(
                settings.source(), changed, delimited == null ? settings.delimited() : delimited);
    }
}
