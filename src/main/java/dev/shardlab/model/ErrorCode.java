package dev.shardlab.model;

/**
 * The service's own names for what it refuses (Kinesis API reference, "Errors" of each action and "Common errors"). All are
 * answered with status 400 but {@link #INTERNAL_FAILURE}, which is a 500.
 */
public enum ErrorCode implements ServiceError {
    ACCESS_DENIED("AccessDeniedException"),
    EXPIRED_ITERATOR("ExpiredIteratorException"),
    EXPIRED_NEXT_TOKEN("ExpiredNextTokenException"),
    INTERNAL_FAILURE("InternalFailure"),
    INVALID_ARGUMENT("InvalidArgumentException"),
    KMS_ACCESS_DENIED("KMSAccessDeniedException"),
    KMS_DISABLED("KMSDisabledException"),
    KMS_INVALID_STATE("KMSInvalidStateException"),
    KMS_NOT_FOUND("KMSNotFoundException"),
    KMS_OPT_IN_REQUIRED("KMSOptInRequired"),
    KMS_THROTTLING("KMSThrottlingException"),
    LIMIT_EXCEEDED("LimitExceededException"),
    PROVISIONED_THROUGHPUT_EXCEEDED("ProvisionedThroughputExceededException"),
    RESOURCE_IN_USE("ResourceInUseException"),
    RESOURCE_NOT_FOUND("ResourceNotFoundException"),
    VALIDATION("ValidationException"),

    /** The body could not be read, or a value has the wrong type. */
    SERIALIZATION("SerializationException"),
    UNKNOWN_OPERATION("UnknownOperationException"),
    MISSING_AUTHENTICATION_TOKEN("MissingAuthenticationTokenException"),
    INCOMPLETE_SIGNATURE("IncompleteSignatureException"),
    INVALID_SIGNATURE("InvalidSignatureException"),
    UNRECOGNIZED_CLIENT("UnrecognizedClientException");

    private final String wireName;

    ErrorCode(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }

    /** What may go well later: what is too much or not there yet, not what breaks a rule. */
    @Override
    public boolean mayPass() {
        return switch (this) {
            case INTERNAL_FAILURE,
                    KMS_THROTTLING,
                    LIMIT_EXCEEDED,
                    PROVISIONED_THROUGHPUT_EXCEEDED,
                    RESOURCE_IN_USE,
                    RESOURCE_NOT_FOUND -> true;
            case ACCESS_DENIED,
                    EXPIRED_ITERATOR,
                    EXPIRED_NEXT_TOKEN,
                    INVALID_ARGUMENT,
                    KMS_ACCESS_DENIED,
                    KMS_DISABLED,
                    KMS_INVALID_STATE,
                    KMS_NOT_FOUND,
                    KMS_OPT_IN_REQUIRED,
                    VALIDATION,
                    SERIALIZATION,
                    UNKNOWN_OPERATION,
                    MISSING_AUTHENTICATION_TOKEN,
                    INCOMPLETE_SIGNATURE,
                    INVALID_SIGNATURE,
                    UNRECOGNIZED_CLIENT -> false;
        };
    }
}
