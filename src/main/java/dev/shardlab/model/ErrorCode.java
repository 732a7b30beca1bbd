package dev.shardlab.model;

/** The service's own names for what it refuses (Kinesis API reference, "Errors" of each action). */
public enum ErrorCode {
    EXPIRED_ITERATOR("ExpiredIteratorException"),
    INVALID_ARGUMENT("InvalidArgumentException"),
    LIMIT_EXCEEDED("LimitExceededException"),
    PROVISIONED_THROUGHPUT_EXCEEDED("ProvisionedThroughputExceededException"),
    RESOURCE_IN_USE("ResourceInUseException"),
    RESOURCE_NOT_FOUND("ResourceNotFoundException"),
    VALIDATION("ValidationException");

    private final String wireName;

    ErrorCode(String wireName) {
        this.wireName = wireName;
    }

    /** The exception's name on the wire. */
    public String wireName() {
        return wireName;
    }
}
