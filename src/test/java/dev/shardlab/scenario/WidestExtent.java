package dev.shardlab.scenario;

import dev.shardlab.model.kinesis.StreamLimits;
import dev.shardlab.sim.setup.NetworkSetup;
import dev.shardlab.sim.setup.RetrySetup;
import java.time.Duration;

/**
 * Numbers at and inside the ends of what a file may hold; hardly ever to be played. Not all of them together: many records are small,
 * and large ones few.
 */
record WidestExtent(Chance chance, boolean isOfMany) implements Extent {

    private static final Duration MILLI = Duration.ofMillis(1);

    @Override
    public Duration length() {
        return Duration.ofMillis(chance.between(1, 100_000_000));
    }

    @Override
    public NetworkSetup network() {
        return chance.one(
                () -> new NetworkSetup(Duration.ofMillis(20), Duration.ofMillis(40)),
                () -> new NetworkSetup(
                        chance.upTo(Duration.ofMillis(9)), chance.between(Duration.ofMillis(9), seconds(1))));
    }

    @Override
    public int shards() {
        return chance.between(2, 7);
    }

    @Override
    public Duration retention() {
        return chance.between(StreamLimits.MIN_RETENTION, StreamLimits.MAX_RETENTION);
    }

    @Override
    public boolean existsAtStart() {
        return !chance.onceIn(4);
    }

    @Override
    public double perSec() {
        return chance.one(
                () -> 0.0, () -> (double) chance.between(0, 20), () -> chance.part() * (isOfMany ? 100_000 : 20));
    }

    @Override
    public int keys() {
        return chance.one(() -> 100, () -> chance.between(1, 600_000));
    }

    @Override
    public int payloadBytes() {
        return isOfMany
                ? chance.between(0, 100)
                : chance.one(() -> 100, () -> 1 << chance.between(0, 20), () -> chance.between(0, 1_000_000));
    }

    @Override
    public int batch() {
        return chance.between(1, StreamLimits.MAX_RECORDS_PER_PUT);
    }

    @Override
    public Duration linger() {
        return chance.upTo(seconds(5));
    }

    @Override
    public RetrySetup retry() {
        return chance.one(
                () -> new RetrySetup(5, Duration.ofMillis(100), seconds(5)),
                () -> new RetrySetup(
                        chance.between(1, 1_000),
                        chance.between(MILLI, seconds(3)),
                        chance.between(MILLI, seconds(9))));
    }

    @Override
    public Duration pollEvery() {
        return chance.between(MILLI, seconds(60));
    }

    @Override
    public int pollLimit() {
        return chance.between(1, StreamLimits.MAX_RECORDS_PER_GET);
    }

    @Override
    public Duration workPerRecord() {
        return chance.upTo(seconds(1));
    }

    @Override
    public Duration checkpointEvery() {
        return chance.between(MILLI, seconds(100));
    }

    @Override
    public Duration failoverTime() {
        return chance.between(MILLI, seconds(100));
    }

    @Override
    public int burst() {
        return chance.between(1, isOfMany ? 1_000_000 : 20);
    }

    @Override
    public double speedup() {
        return chance.one(() -> 1.0, () -> 0.5, () -> 0.001 + chance.between(0, 999));
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }
}
