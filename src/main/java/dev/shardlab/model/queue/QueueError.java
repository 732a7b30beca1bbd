package dev.shardlab.model.queue;

/**
 * How the service refuses (Amazon SQS API Reference, Common errors and the errors of each action). JSON clients see the shape, clients
 * of the query protocol the code.
 */
public enum QueueError {
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
    INVALID_ACTION("InvalidAction", "InvalidAction"),
    SERIALIZATION("SerializationException", "SerializationException"),
    INTERNAL_FAILURE("InternalFailure", "InternalFailure");

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

    /** Its code in the query protocol. */
    public String code() {
        return code;
    }

    /** Whether the same request may be taken later. */
    public boolean mayPass() {
        return this == OVER_LIMIT || this == REQUEST_THROTTLED || this == INTERNAL_FAILURE || this == PURGE_IN_PROGRESS;
    }
}
