package dev.shardlab.api.firehose.action;

import static dev.shardlab.api.shape.Member.optional;
import static dev.shardlab.api.shape.Member.required;

import dev.shardlab.api.shape.Member;
import dev.shardlab.api.shape.Spelling;
import dev.shardlab.api.shape.Structure;
import dev.shardlab.api.shape.Text;
import dev.shardlab.api.shape.Values;
import dev.shardlab.model.firehose.DeliveryKey;

/** Under which key records are kept, as a request says it (API Reference, DeliveryStreamEncryptionConfigurationInput). */
final class KeyInput {

    private static final String OWNED = "AWS_OWNED_CMK";

    private static final Member<String> ARN = optional(
            "KeyARN", Text.of(1, 512, Spelling.of("arn:.*:kms:[a-zA-Z0-9\\-]+:\\d{12}:key/[a-zA-Z_0-9+=,.@\\-_/]+")));
    private static final Member<String> TYPE = required("KeyType", Text.oneOf(OWNED, "CUSTOMER_MANAGED_CMK"));

    /** DeliveryStreamEncryptionConfigurationInput. */
    static final Structure CONFIGURATION = Structure.of(ARN, TYPE);

    private KeyInput() {}

    /** @throws UnfitRequest if there is a key where there may be none, or none where there must be one */
    static DeliveryKey key(Values given) {
        boolean isOwned = given.get(TYPE).equals(OWNED);
        if (isOwned == given.has(ARN)) {
            throw UnfitRequest.invalid(
                    isOwned
                            ? "KeyARN must not be given where KeyType is AWS_OWNED_CMK"
                            : "KeyARN must be given where KeyType is CUSTOMER_MANAGED_CMK");
        }
        return isOwned ? DeliveryKey.OF_THE_SERVICE : new DeliveryKey(given.get(ARN));
    }
}
