package dev.shardlab.sink.http;

/** How a receiver behaves now, and the wait that goes with it. For any thread. */
final class ReceiverPace {

    private volatile ReceiverKnobs knobs = ReceiverKnobs.WELL;

    void set(ReceiverKnobs other) {
        knobs = other;
    }

    ReceiverKnobs now() {
        return knobs;
    }

    /** Waits as long as the receiver is asked to, and tells how it is to behave towards this request. */
    ReceiverKnobs linger() {
        ReceiverKnobs now = knobs;
        try {
            Thread.sleep(now.delay());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return now;
    }
}
