package dev.shardlab.scenario;

import dev.shardlab.sim.setup.NetworkSetup;
import dev.shardlab.sim.setup.RetrySetup;
import java.time.Duration;
import java.util.List;

/**
 * Numbers with which a run takes some thousand events, and with which much happens: seconds so crowded that limits are reached,
 * minutes in which shards and workers change, or days so long that records expire.
 */
record PlayableExtent(Chance chance, Tempo tempo) implements Extent {

    enum Tempo {
        CROWDED_SECONDS,
        BUSY_MINUTES,
        QUIET_DAYS;

        private <T> T of(T seconds, T minutes, T days) {
            return switch (this) {
                case CROWDED_SECONDS -> seconds;
                case BUSY_MINUTES -> minutes;
                case QUIET_DAYS -> days;
            };
        }
    }

    static Extent by(Chance chance) {
        return new PlayableExtent(chance, chance.pick(List.of(Tempo.values())));
    }

    /** One that fits an experiment of this length: a crowd for days would be too much. */
    static Extent fitting(Duration length, Chance chance) {
        Tempo tempo = length.compareTo(Duration.ofSeconds(30)) < 0
                ? Tempo.CROWDED_SECONDS
                : length.compareTo(Duration.ofHours(1)) < 0 ? Tempo.BUSY_MINUTES : Tempo.QUIET_DAYS;
        return new PlayableExtent(chance, tempo);
    }

    @Override
    public Duration length() {
        return tempo.of(
                chance.between(Duration.ofSeconds(3), Duration.ofSeconds(8)),
                chance.between(Duration.ofMinutes(1), Duration.ofMinutes(3)),
                chance.between(Duration.ofHours(25), Duration.ofHours(40)));
    }

    @Override
    public NetworkSetup network() {
        Duration fastest = chance.onceIn(4) ? Duration.ZERO : millis(1, 50);
        return new NetworkSetup(fastest, chance.onceIn(3) ? fastest : fastest.plus(millis(0, 200)));
    }

    @Override
    public int shards() {
        return chance.between(1, tempo.of(2, 5, 5));
    }

    @Override
    public Duration retention() {
        return chance.between(Duration.ofHours(24), Duration.ofHours(25));
    }

    /** To be created takes longer than the crowded seconds last. */
    @Override
    public boolean existsAtStart() {
        return !chance.onceIn(tempo.of(12, 4, 4));
    }

    @Override
    public double perSec() {
        return chance.part() * tempo.of(1_600.0, 6.0, 0.006);
    }

    @Override
    public int keys() {
        return chance.between(1, 30);
    }

    @Override
    public int payloadBytes() {
        return chance.onceIn(6) ? chance.between(0, tempo.of(1_500, 12_000, 12_000)) : chance.between(0, 200);
    }

    @Override
    public int batch() {
        return chance.one(() -> tempo.of(20, 1, 1), () -> chance.between(tempo.of(20, 1, 1), 500));
    }

    @Override
    public Duration linger() {
        return tempo.of(millis(50, 500), chance.one(() -> Duration.ZERO, () -> millis(0, 3_000)), millis(0, 10_000));
    }

    @Override
    public RetrySetup retry() {
        return new RetrySetup(chance.between(1, 6), millis(10, 500), millis(1_000, 10_000));
    }

    @Override
    public Duration pollEvery() {
        return tempo.of(
                millis(80, 800), millis(1_500, 10_000), chance.between(Duration.ofMinutes(10), Duration.ofHours(1)));
    }

    @Override
    public int pollLimit() {
        return chance.one(() -> chance.between(1, 10), () -> chance.between(1, 10_000));
    }

    @Override
    public Duration workPerRecord() {
        return chance.one(() -> Duration.ZERO, () -> millis(1, 30));
    }

    @Override
    public Duration checkpointEvery() {
        return tempo.of(
                millis(100, 5_000), millis(1_000, 20_000), chance.between(Duration.ofMinutes(5), Duration.ofHours(1)));
    }

    @Override
    public Duration failoverTime() {
        return tempo.of(
                millis(500, 5_000), millis(1_000, 20_000), chance.between(Duration.ofMinutes(1), Duration.ofHours(2)));
    }

    @Override
    public int burst() {
        return chance.between(1, tempo.of(3_000, 3_000, 100));
    }

    @Override
    public double speedup() {
        return tempo.of(100.0, 10.0, 0.05);
    }

    /** In whole milliseconds. */
    private Duration millis(int least, int most) {
        return Duration.ofMillis(chance.between(least, most));
    }
}
