package dev.shardlab.compare.kit;

/**
 * What is compared. One list for all systems, for they share some of it: a record that a producer sends is one that a stream stores. Its
 * constants stand in the order in which they are read.
 */
public enum Quantity {
    RECORDS_SENT("recordsSent", "records sent", Unit.RECORDS, "Records that producers sent for the first time."),
    RECORDS_STORED("recordsStored", "records stored", Unit.RECORDS, "Records that were stored."),
    RECORDS_THROTTLED(
            "recordsThrottled",
            "throttled",
            Unit.RECORDS,
            "Records that were refused because a shard's limit was reached; one that is refused twice counts twice."),
    RECORDS_RETRIED("recordsRetried", "retried", Unit.RECORDS, "Records that producers sent again."),
    RECORDS_ABANDONED("recordsAbandoned", "given up", Unit.RECORDS, "Records that producers gave up."),
    RECORDS_EXPIRED("recordsExpired", "expired", Unit.RECORDS, "Records whose retention was over."),
    RECORDS_LOST(
            "recordsLost",
            "lost",
            Unit.RECORDS,
            "Records that expired before every application had read them; of an application, before that application had."),
    OPEN_SHARDS("openShards", "open shards", Unit.SHARDS, "Shards that take records."),
    RECORDS_READ("recordsRead", "records read", Unit.RECORDS, "Records read, again or for the first time."),
    RECORDS_READ_AGAIN(
            "recordsReadAgain", "duplicates read", Unit.RECORDS, "Records that the application had read before."),
    RECORDS_PROCESSED(
            "recordsProcessed",
            "processed",
            Unit.RECORDS,
            "Records that were worked off, again or for the first time."),
    RECORDS_PROCESSED_AGAIN(
            "recordsProcessedAgain",
            "duplicates processed",
            Unit.RECORDS,
            "Duplicates: records that were worked off although they had been before."),
    RECORDS_UNREAD("recordsUnread", "unread", Unit.RECORDS, "Records that are stored and not read yet."),
    MILLIS_BEHIND("millisBehindLatest", "behind latest", Unit.MILLISECONDS, "The age of the oldest unread record."),
    LONGEST_MILLIS_BEHIND(
            "longestMillisBehindLatest",
            "longest behind latest",
            Unit.MILLISECONDS,
            "The greatest age that an unread record ever had."),
    ITERATOR_AGE(
            "iteratorAgeMaximum",
            "iterator age max",
            Unit.MILLISECONDS,
            "The largest MillisBehindLatest of all GetRecords answers."),
    READS_THROTTLED("readsThrottled", "reads throttled", Unit.CALLS, "GetRecords calls that were refused."),
    MESSAGES_SENT(
            "messagesSent",
            "messages sent",
            Unit.MESSAGES,
            "Messages that came to the queue; duplicates do not count."),
    MESSAGES_RECEIVED(
            "messagesReceived",
            "messages received",
            Unit.MESSAGES,
            "Messages that receives have brought; one that is received twice counts twice."),
    MESSAGES_RECEIVED_AGAIN(
            "messagesReceivedAgain",
            "received again",
            Unit.MESSAGES,
            "Messages that were received although they had been before."),
    MESSAGES_DELETED("messagesDeleted", "messages deleted", Unit.MESSAGES, "Messages that workers have deleted."),
    MESSAGES_TIMED_OUT(
            "messagesTimedOut",
            "not deleted in time",
            Unit.MESSAGES,
            "Messages that were not deleted before their visibility timeout was over."),
    MESSAGES_DEAD_LETTERED(
            "messagesDeadLettered", "dead letters", Unit.MESSAGES, "Messages that went to the dead-letter queue."),
    MESSAGES_EXPIRED("messagesExpired", "messages expired", Unit.MESSAGES, "Messages whose retention was over."),
    MESSAGES_OUT_OF_ORDER(
            "messagesOutOfOrder",
            "out of order",
            Unit.MESSAGES,
            "Messages that were worked off although a later one with the same key had been before."),
    MESSAGES_HELD("messagesHeld", "messages held", Unit.MESSAGES, "Messages that the queue holds."),
    OLDEST_MESSAGE_MILLIS(
            "oldestMessageMillis",
            "oldest message",
            Unit.MILLISECONDS,
            "The age of the oldest message that the queue holds."),
    EMPTY_RECEIVES("emptyReceives", "empty receives", Unit.CALLS, "Receives that brought nothing."),
    RECORDS_TAKEN("recordsTaken", "records taken", Unit.RECORDS, "Records that the delivery stream has taken."),
    RECORDS_DELIVERED(
            "recordsDelivered", "records delivered", Unit.RECORDS, "Records in the objects that it has stored."),
    OBJECTS_DELIVERED("objectsDelivered", "objects", Unit.OBJECTS, "Objects that the delivery stream has stored."),
    BYTES_AN_OBJECT(
            "bytesPerObject",
            "size of an object",
            Unit.BYTES,
            "How large its objects are on average, before compression."),
    DELIVERIES_FAILED(
            "deliveriesFailed",
            "failed attempts",
            Unit.ATTEMPTS,
            "Attempts to store an object that came to nothing; one that fails three times counts three times."),
    RECORDS_NEVER_DELIVERED(
            "recordsNeverDelivered",
            "never delivered",
            Unit.RECORDS,
            "Records that were given up, since they could not be stored for as long as they are kept."),
    RECORDS_UNDELIVERED(
            "recordsUndelivered", "not delivered yet", Unit.RECORDS, "Records that it has and has not stored yet."),
    OLDEST_UNDELIVERED_MILLIS(
            "oldestUndeliveredMillis",
            "oldest not delivered",
            Unit.MILLISECONDS,
            "The age of the oldest record that it has and has not stored yet."),
    SHARD_HOURS("shardHours", "shard-hours", Unit.SHARD_HOURS, "Open shards times hours: what the service bills."),
    EXTENDED_SHARD_HOURS(
            "extendedRetentionShardHours",
            "extended shard-hours",
            Unit.SHARD_HOURS,
            "Of the shard-hours those that cost more, because records were kept for more than 24 hours."),
    PUT_PAYLOAD_UNITS(
            "putPayloadUnits",
            "PUT payload units",
            Unit.PUT_PAYLOAD_UNITS,
            "Stored records, each counted once for every 25 KB begun: what the service bills."),
    COST(
            "costUsd",
            "cost (USD)",
            Unit.US_DOLLARS,
            "List prices of us-east-1 in August 2026, provisioned mode, in US dollars: a shard-hour"
                    + " 0.015, for retention over 24 hours 0.020 more, a million PUT payload units 0.014; storage beyond 7 days and"
                    + " traffic are not counted.");

    private final String key;
    private final String words;
    private final Unit unit;
    private final String meaning;

    Quantity(String key, String words, Unit unit, String meaning) {
        this.key = key;
        this.words = words;
        this.unit = unit;
        this.meaning = meaning;
    }

    /** Its name for programs; does not change. */
    public String key() {
        return key;
    }

    /** Its name for people. */
    public String words() {
        return words;
    }

    public Unit unit() {
        return unit;
    }

    /** What it counts, in a sentence. */
    public String meaning() {
        return meaning;
    }
}
