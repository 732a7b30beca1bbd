package dev.shardlab.live;

/** The clock on the wall: nanoseconds from any moment, never backwards. */
@FunctionalInterface
public interface Ticker {

    Ticker SYSTEM = System::nanoTime;

    long nanos();
}
