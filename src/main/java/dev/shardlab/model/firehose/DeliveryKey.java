package dev.shardlab.model.firehose;

import org.jspecify.annotations.Nullable;

/**
 * Under which key the service keeps records while it has them (API Reference, DeliveryStreamEncryptionConfiguration).
 *
 * @param arn of a key that somebody manages; null: one that the service owns
 */
public record DeliveryKey(@Nullable String arn) {

    /** One that the service owns. */
    public static final DeliveryKey OF_THE_SERVICE = new DeliveryKey(null);

    /** What kind of key it is, as a request says it. */
    public String type() {
        return arn == null ? "AWS_OWNED_CMK" : "CUSTOMER_MANAGED_CMK";
    }
}
