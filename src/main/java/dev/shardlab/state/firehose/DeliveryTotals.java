package dev.shardlab.state.firehose;

/**
 * What has become of all that a delivery stream ever got. Never changes: after each event it is another one.
 *
 * @param acceptedBytes payloads
 * @param throttled records that were refused because too many came in a second
 * @param deliveredBytes before compression
 * @param failures attempts that could not store an object
 * @param lost records that were given up
 */
public record DeliveryTotals(
        long accepted,
        long acceptedBytes,
        long throttled,
        long delivered,
        long deliveredBytes,
        long objects,
        long failures,
        long lost) {

    static final DeliveryTotals NONE = new DeliveryTotals(0, 0, 0, 0, 0, 0, 0, 0);

    DeliveryTotals accepted(long records, long bytes) {
        return new DeliveryTotals(
                accepted + records,
                acceptedBytes + bytes,
                throttled,
                delivered,
                deliveredBytes,
                objects,
                failures,
                lost);
    }

    DeliveryTotals throttled(long records) {
        return new DeliveryTotals(
                accepted, acceptedBytes, throttled + records, delivered, deliveredBytes, objects, failures, lost);
    }

    DeliveryTotals delivered(long records, long bytes) {
        return new DeliveryTotals(
                accepted,
                acceptedBytes,
                throttled,
                delivered + records,
                deliveredBytes + bytes,
                objects + 1,
                failures,
                lost);
    }

    DeliveryTotals failed() {
        return new DeliveryTotals(
                accepted, acceptedBytes, throttled, delivered, deliveredBytes, objects, failures + 1, lost);
    }

    DeliveryTotals lost(long records) {
        return new DeliveryTotals(
                accepted, acceptedBytes, throttled, delivered, deliveredBytes, objects, failures, lost + records);
    }
}
