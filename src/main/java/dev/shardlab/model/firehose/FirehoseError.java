package dev.shardlab.model.firehose;

import dev.shardlab.model.ServiceError;

/** How the service refuses (Amazon Data Firehose API Reference, Common errors and the errors of each action). */
public enum FirehoseError implements ServiceError {
    CONCURRENT_MODIFICATION("ConcurrentModificationException"),
    INVALID_ARGUMENT("InvalidArgumentException"),
    INVALID_KMS_RESOURCE("InvalidKMSResourceException"),
    INVALID_SOURCE("InvalidSourceException"),
    LIMIT_EXCEEDED("LimitExceededException"),
    RESOURCE_IN_USE("ResourceInUseException"),
    RESOURCE_NOT_FOUND("ResourceNotFoundException"),
    SERVICE_UNAVAILABLE("ServiceUnavailableException"),
    THROTTLING("ThrottlingException"),
    VALIDATION("ValidationException"),
    SERIALIZATION("SerializationException"),
    UNKNOWN_OPERATION("UnknownOperationException"),
    MISSING_AUTHENTICATION_TOKEN("MissingAuthenticationTokenException"),
    INCOMPLETE_SIGNATURE("IncompleteSignatureException"),
    INVALID_SIGNATURE("InvalidSignatureException"),
    UNRECOGNIZED_CLIENT("UnrecognizedClientException"),
    INTERNAL_FAILURE("InternalFailure");

    private static final int BAD_REQUEST = 400;
    private static final int BROKEN = 500;
    private static final int BUSY = 503;

    private final String wireName;

    FirehoseError(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }

    /** The status of HTTP with which it is answered. */
    public int status() {
        return switch (this) {
            case SERVICE_UNAVAILABLE -> BUSY;
            case INTERNAL_FAILURE -> BROKEN;
            default -> BAD_REQUEST;
        };
    }

    @Override
    public boolean mayPass() {
        return switch (this) {
            case CONCURRENT_MODIFICATION,
                    LIMIT_EXCEEDED,
                    RESOURCE_IN_USE,
                    RESOURCE_NOT_FOUND,
                    SERVICE_UNAVAILABLE,
                    THROTTLING,
                    INTERNAL_FAILURE -> true;
            case INVALID_ARGUMENT,
                    INVALID_KMS_RESOURCE,
                    INVALID_SOURCE,
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
