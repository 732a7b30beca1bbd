package dev.shardlab.model.queue;

import dev.shardlab.model.ServiceError;

/**
 * How the service refuses (Amazon SQS API Reference, Common errors and the errors of each action). JSON clients see the shape, clients
 * of the query protocol the code.
 */
public enum QueueError implements ServiceError {
    QUEUE_DOES_NOT_EXIST("QueueDoesNotExist", "AWS.SimpleQueueService.NonExistentQueue"),
    QUEUE_NAME_EXISTS("QueueNameExists", "QueueAlreadyExists"),
    QUEUE_DELETED_RECENTLY("QueueDeletedRecently", "AWS.SimpleQueueService.QueueDeletedRecently"),
    PURGE_IN_PROGRESS("PurgeQueueInProgress", "AWS.SimpleQueueService.PurgeQueueInProgress"),
    OVER_LIMIT("OverLimit", "OverLimit"),
    REQUEST_THROTTLED("RequestThrottled", "RequestThrottled"),
    RECEIPT_HANDLE_IS_INVALID("ReceiptHandleIsInvalid", "ReceiptHandleIsInvalid"),
    MESSAGE_NOT_IN_FLIGHT("MessageNotInflight", "AWS.SimpleQueueService.MessageNotInflight"),
    INVALID_MESSAGE_CONTENTS("InvalidMessageContents", "InvalidMessageContents"),
    INVALID_ATTRIBUTE_NAME("InvalidAttributeName", "InvalidAttributeName"),
    INVALID_ATTRIBUTE_VALUE("InvalidAttributeValue", "InvalidAttributeValue"),
    INVALID_PARAMETER_VALUE("InvalidParameterValueException", "InvalidParameterValue"),
    MISSING_PARAMETER("MissingRequiredParameterException", "MissingParameter"),
    UNSUPPORTED_OPERATION("UnsupportedOperation", "AWS.SimpleQueueService.UnsupportedOperation"),
    EMPTY_BATCH("EmptyBatchRequest", "AWS.SimpleQueueService.EmptyBatchRequest"),
    TOO_MANY_ENTRIES("TooManyEntriesInBatchRequest", "AWS.SimpleQueueService.TooManyEntriesInBatchRequest"),
    ENTRY_IDS_NOT_DISTINCT("BatchEntryIdsNotDistinct", "AWS.SimpleQueueService.BatchEntryIdsNotDistinct"),
    INVALID_BATCH_ENTRY_ID("InvalidBatchEntryId", "AWS.SimpleQueueService.InvalidBatchEntryId"),
    BATCH_TOO_LONG("BatchRequestTooLong", "AWS.SimpleQueueService.BatchRequestTooLong"),
    INVALID_ADDRESS("InvalidAddress", "InvalidAddress"),
    INVALID_ACTION("UnknownOperationException", "InvalidAction"),
    SERIALIZATION("SerializationException", "MalformedInput"),
    MISSING_AUTHENTICATION_TOKEN("MissingAuthenticationTokenException", "MissingAuthenticationToken"),
    INCOMPLETE_SIGNATURE("IncompleteSignatureException", "IncompleteSignature"),
    INVALID_SIGNATURE("InvalidSignatureException", "SignatureDoesNotMatch"),
    UNRECOGNIZED_CLIENT("UnrecognizedClientException", "InvalidClientTokenId"),
    INTERNAL_FAILURE("InternalFailure", "InternalFailure");

    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int BROKEN = 500;

    private final String shape;
    private final String code;

    QueueError(String shape, String code) {
        this.shape = shape;
        this.code = code;
    }

    /** Its name in the service's model. */
    public String shape() {
        return shape;
    }

    @Override
    public String wireName() {
        return shape;
    }

    /** The status of HTTP with which it is answered (API Reference, Common errors). */
    public int status() {
        return switch (this) {
            case INTERNAL_FAILURE -> BROKEN;
            case MISSING_AUTHENTICATION_TOKEN, INCOMPLETE_SIGNATURE, INVALID_SIGNATURE, UNRECOGNIZED_CLIENT ->
                FORBIDDEN;
            default -> BAD_REQUEST;
        };
    }

    /** Whose fault it is: who sent the request, or who received it. */
    public String fault() {
        return this == INTERNAL_FAILURE ? "Receiver" : "Sender";
    }

    /** Before its shape in JSON: that of the service's model, or of what all services have in common. */
    public String namespace() {
        return switch (this) {
            case INVALID_PARAMETER_VALUE,
                    MISSING_PARAMETER,
                    INVALID_ACTION,
                    SERIALIZATION,
                    MISSING_AUTHENTICATION_TOKEN,
                    INCOMPLETE_SIGNATURE,
                    INVALID_SIGNATURE,
                    UNRECOGNIZED_CLIENT,
                    INTERNAL_FAILURE -> "com.amazon.coral.service";
            default -> "com.amazonaws.sqs";
        };
    }

    /** What the query protocol says where JSON says {@code message}. */
    public String queryMessage(String message) {
        return this == QUEUE_DOES_NOT_EXIST && message.endsWith("does not exist.")
                ? message.substring(0, message.length() - 1) + " for this wsdl version."
                : message;
    }

    /** Its code in the query protocol. */
    public String code() {
        return code;
    }

    @Override
    public boolean mayPass() {
        return this == OVER_LIMIT || this == REQUEST_THROTTLED || this == INTERNAL_FAILURE || this == PURGE_IN_PROGRESS;
    }
}
