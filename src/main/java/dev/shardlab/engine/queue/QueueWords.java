package dev.shardlab.engine.queue;

import dev.shardlab.model.queue.QueueAttribute;
import dev.shardlab.model.queue.QueueError;
import dev.shardlab.model.queue.QueueLimits;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.model.queue.ReceiptHandle;

/** Refusals in the service's own words, as recorded from it by LocalStack's validated snapshots. */
final class QueueWords {

    private QueueWords() {}

    static QueueRefusal noQueue() {
        return new QueueRefusal(QueueError.QUEUE_DOES_NOT_EXIST, "The specified queue does not exist.");
    }

    static QueueRefusal existsOtherwise(QueueAttribute attribute) {
        return new QueueRefusal(
                QueueError.QUEUE_NAME_EXISTS,
                "A queue already exists with the same name and a different value for attribute "
                        + attribute.wireName());
    }

    static QueueRefusal deletedRecently() {
        return new QueueRefusal(
                QueueError.QUEUE_DELETED_RECENTLY,
                "You must wait " + QueueLimits.NAME_BLOCKED.toSeconds()
                        + " seconds after deleting a queue before you can create another with the same name.");
    }

    static QueueRefusal unknownAttribute(QueueAttribute attribute) {
        return new QueueRefusal(QueueError.INVALID_ATTRIBUTE_NAME, "Unknown Attribute " + attribute.wireName() + ".");
    }

    static QueueRefusal purgeInProgress(QueueName queue) {
        return new QueueRefusal(
                QueueError.PURGE_IN_PROGRESS,
                "Only one PurgeQueue operation on %s is allowed every %s seconds."
                        .formatted(queue, QueueLimits.BETWEEN_PURGES.toSeconds()));
    }

    static QueueRefusal missing(String parameter) {
        return new QueueRefusal(
                QueueError.MISSING_PARAMETER, "The request must contain the parameter " + parameter + ".");
    }

    static QueueRefusal invalid(String value, String parameter, String reason) {
        return new QueueRefusal(
                QueueError.INVALID_PARAMETER_VALUE,
                "Value %s for parameter %s is invalid. Reason: %s".formatted(value, parameter, reason));
    }

    static QueueRefusal outOfRange(long value, String parameter, long least, long most) {
        return invalid(Long.toString(value), parameter, "Must be >= %s and <= %s, if provided.".formatted(least, most));
    }

    static QueueRefusal notOfThisType(String value, String parameter) {
        return invalid(value, parameter, "The request include parameter that is not valid for this queue type.");
    }

    static QueueRefusal tooLong(int mostBytes) {
        return new QueueRefusal(
                QueueError.INVALID_PARAMETER_VALUE,
                "One or more parameters are invalid. Reason: Message must be shorter than " + mostBytes + " bytes.");
    }

    static QueueRefusal batchTooLong(long bytes) {
        return new QueueRefusal(
                QueueError.BATCH_TOO_LONG,
                "Batch requests cannot be longer than %s bytes. You have sent %s bytes."
                        .formatted(QueueLimits.MAX_MESSAGE_BYTES, bytes));
    }

    static QueueRefusal noDeduplication() {
        return new QueueRefusal(
                QueueError.INVALID_PARAMETER_VALUE,
                "The queue should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided"
                        + " explicitly");
    }

    static QueueRefusal notAllowedInBody() {
        return new QueueRefusal(
                QueueError.INVALID_MESSAGE_CONTENTS,
                "Invalid characters found. Valid unicode characters are #x9 | #xA | #xD | #x20 to #xD7FF | #xE000 to"
                        + " #xFFFD | #x10000 to #x10FFFF");
    }

    static QueueRefusal tooManyInFlight() {
        return new QueueRefusal(QueueError.OVER_LIMIT, "The maximum number of in flight messages is reached.");
    }

    static QueueRefusal tooManyStatements() {
        return new QueueRefusal(
                QueueError.OVER_LIMIT,
                (QueueLimits.MAX_POLICY_STATEMENTS + 1) + " Statements were found, maximum allowed is "
                        + QueueLimits.MAX_POLICY_STATEMENTS + ".");
    }

    static QueueRefusal policyTooLong(int bytes) {
        return new QueueRefusal(
                QueueError.OVER_LIMIT,
                "A policy has at most " + QueueLimits.MAX_POLICY_BYTES + " bytes, but this one would have " + bytes
                        + ".");
    }

    static QueueRefusal throttled() {
        return new QueueRefusal(QueueError.REQUEST_THROTTLED, "The request was denied due to request throttling.");
    }

    static QueueRefusal wrongHandle(ReceiptHandle handle) {
        return new QueueRefusal(
                QueueError.RECEIPT_HANDLE_IS_INVALID,
                "The input receipt handle \"" + handle + "\" is not a valid receipt handle.");
    }

    static QueueRefusal expiredHandle(ReceiptHandle handle) {
        return invalid(handle.toString(), "ReceiptHandle", "The receipt handle has expired.");
    }

    static QueueRefusal notInFlight(ReceiptHandle handle) {
        return invalid(
                handle.toString(),
                "ReceiptHandle",
                "Message does not exist or is not available for visibility timeout change.");
    }

    static QueueRefusal hiddenTooLong(long seconds) {
        return invalid(
                Long.toString(seconds),
                "VisibilityTimeout",
                "Total VisibilityTimeout for the message is beyond the limit [%s seconds]."
                        .formatted(QueueLimits.MAX_VISIBILITY_TIMEOUT.toSeconds()));
    }
}
