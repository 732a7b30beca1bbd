package dev.shardlab.api.firehose.action;

import dev.shardlab.api.body.Name;

/** Names of output members that several actions have. */
final class FirehoseNames {

    static final Name ARN = Name.of("DeliveryStreamARN");
    static final Name NAME = Name.of("DeliveryStreamName");
    static final Name ROLE = Name.of("RoleARN");
    static final Name RECORD_ID = Name.of("RecordId");
    static final Name ENCRYPTED = Name.of("Encrypted");

    private FirehoseNames() {}
}
