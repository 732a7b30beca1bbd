package dev.shardlab.sink.http;

import java.time.Duration;

/**
 * How a receiver behaves.
 *
 * @param delay how long it waits before it answers; a minute at most
 * @param status what it answers with in place of 200; 200 for what it would answer by itself
 * @param failEvery every how many requests it answers 500; 0 for never
 * @param wrongRequestId whether it says another request's id (HTTP endpoint), or the number of another acknowledgement (Splunk)
 * @param reset whether it breaks connections off in place of an answer
 * @param neverAcknowledge whether it never says that it has what it took (Splunk)
 */
public record ReceiverKnobs(
        Duration delay, int status, int failEvery, boolean wrongRequestId, boolean reset, boolean neverAcknowledge) {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int OK = 200;
    private static final int FAILURE = 500;
    private static final int LAST_STATUS = 599;

    /** A receiver that does what it should. */
    public static final ReceiverKnobs WELL = new ReceiverKnobs(Duration.ZERO, OK, 0, false, false, false);

    /** Refuses what no receiver can do. */
    public ReceiverKnobs {
        if (delay.isNegative() || delay.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a delay of " + delay);
        }
        if (status < OK || status > LAST_STATUS) {
            throw new IllegalArgumentException("a status of " + status);
        }
        if (failEvery < 0) {
            throw new IllegalArgumentException("a failure every " + failEvery + " requests");
        }
    }

    /** The same, but slow. */
    public ReceiverKnobs withDelay(Duration slow) {
        return new ReceiverKnobs(slow, status, failEvery, wrongRequestId, reset, neverAcknowledge);
    }

    /** The same with another status. */
    public ReceiverKnobs withStatus(int other) {
        return new ReceiverKnobs(delay, other, failEvery, wrongRequestId, reset, neverAcknowledge);
    }

    /** The same, but failing now and then. */
    public ReceiverKnobs withFailEvery(int requests) {
        return new ReceiverKnobs(delay, status, requests, wrongRequestId, reset, neverAcknowledge);
    }

    /** The same, but answering for another request. */
    public ReceiverKnobs withWrongRequestId() {
        return new ReceiverKnobs(delay, status, failEvery, true, reset, neverAcknowledge);
    }

    /** The same, but breaking off. */
    public ReceiverKnobs withReset() {
        return new ReceiverKnobs(delay, status, failEvery, wrongRequestId, true, neverAcknowledge);
    }

    /** The same, but acknowledging nothing. */
    public ReceiverKnobs withoutAcknowledgement() {
        return new ReceiverKnobs(delay, status, failEvery, wrongRequestId, reset, true);
    }

    /** @param number which request it is, from 1 */
    int statusOf(long number) {
        return failEvery > 0 && number % failEvery == 0 ? FAILURE : status;
    }
}
