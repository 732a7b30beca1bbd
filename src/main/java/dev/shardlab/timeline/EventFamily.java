package dev.shardlab.timeline;

/** A family of events in {@link EventEncoding}: each numbers its own kinds, so nobody who adds one has to know the others. */
enum EventFamily {
    STREAM(1),
    SETTING(2),
    CONSUMER(3),
    PRODUCER(4),
    APPLICATION(5),
    CLIENT(6),
    ACCOUNT(7),
    INPUT(8),
    QUEUE(9),
    FIREHOSE(10);

    private final int number;

    EventFamily(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
