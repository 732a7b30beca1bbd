package dev.shardlab.engine.firehose;

import dev.shardlab.model.DeliveryStreamName;
import dev.shardlab.model.Service;
import dev.shardlab.model.firehose.FirehoseError;
import dev.shardlab.model.firehose.FirehoseLimits;
import dev.shardlab.model.kinesis.StreamName;

/** What the service says when it refuses, in its own words as far as they are known (those of moto and LocalStack). */
final class FirehoseWords {

    private FirehoseWords() {}

    static FirehoseRefusal notFound(Service service, DeliveryStreamName name) {
        return new FirehoseRefusal(
                FirehoseError.RESOURCE_NOT_FOUND,
                "Firehose %s under account %s not found.".formatted(name, service.account()));
    }

    static FirehoseRefusal exists(Service service, DeliveryStreamName name) {
        return new FirehoseRefusal(
                FirehoseError.RESOURCE_IN_USE,
                "Firehose %s under accountId %s already exists".formatted(name, service.account()));
    }

    static FirehoseRefusal notActive(Service service, DeliveryStreamName name) {
        return new FirehoseRefusal(
                FirehoseError.RESOURCE_IN_USE,
                "Firehose %s under accountId %s is not currently ACTIVE.".formatted(name, service.account()));
    }

    static FirehoseRefusal tooMany(int most) {
        return new FirehoseRefusal(
                FirehoseError.LIMIT_EXCEEDED, "You have already reached your limit of " + most + " delivery streams.");
    }

    static FirehoseRefusal noSource(Service service, StreamName stream) {
        return new FirehoseRefusal(
                FirehoseError.RESOURCE_NOT_FOUND,
                "Stream %s under account %s not found.".formatted(stream, service.account()));
    }

    static FirehoseRefusal sourceNotActive(Service service, StreamName stream) {
        return new FirehoseRefusal(
                FirehoseError.INVALID_ARGUMENT,
                "Stream %s under account %s is not ACTIVE yet.".formatted(stream, service.account()));
    }

    static FirehoseRefusal notForPuts() {
        return new FirehoseRefusal(
                FirehoseError.INVALID_ARGUMENT,
                "This operation is not permitted on KinesisStreamAsSource delivery stream type.");
    }

    static FirehoseRefusal notEncryptable() {
        return new FirehoseRefusal(
                FirehoseError.INVALID_ARGUMENT, "Server-side encryption is only applicable for DirectPut stream type");
    }

    static FirehoseRefusal encryptionTooOften(DeliveryStreamName name) {
        return new FirehoseRefusal(
                FirehoseError.LIMIT_EXCEEDED,
                "The encryption of %s was started and stopped %s times within 24 hours, which is as often as it may be."
                        .formatted(name, FirehoseLimits.ENCRYPTION_CALLS));
    }

    static FirehoseRefusal invalid(String words) {
        return new FirehoseRefusal(FirehoseError.INVALID_ARGUMENT, words);
    }

    static FirehoseRefusal otherVersion(DeliveryStreamName name, int version, String asked) {
        return new FirehoseRefusal(
                FirehoseError.CONCURRENT_MODIFICATION,
                "Cannot update firehose: %s since the current version id: %s and specified version id: %s do not match"
                        .formatted(name, version, asked));
    }

    static FirehoseRefusal noDestination(String asked) {
        return new FirehoseRefusal(FirehoseError.INVALID_ARGUMENT, "Destination Id " + asked + " not found");
    }

    static FirehoseRefusal slowDown() {
        return new FirehoseRefusal(FirehoseError.SERVICE_UNAVAILABLE, "Slow down.");
    }
}
