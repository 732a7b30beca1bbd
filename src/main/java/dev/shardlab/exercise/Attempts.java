package dev.shardlab.exercise;

import dev.shardlab.scenario.Scenario;

/**
 * The tries of an exercise, from 1: the first has the scenario's own seed, the n-th the (n-1)-th of its {@code tries}. So who starts
 * over meets the same questions with other chance, and who grades knows which.
 *
 * @param scenario as its file has it
 */
public record Attempts(Scenario scenario) {

    /** How many there are. */
    public int count() {
        return 1 + scenario.tries().size();
    }

    /** @param attempt 1 to {@link #count} */
    public long seedOf(int attempt) {
        return attempt == 1 ? scenario.setup().seed() : scenario.tries().get(attempt - 2);
    }

    /** The scenario as it is played in that try. */
    public Scenario in(int attempt) {
        return scenario.withSeed(seedOf(attempt));
    }

    /** Which try comes when one starts over; after the last comes the first. */
    public int after(int attempt) {
        return attempt % count() + 1;
    }

    /** Which try it is in which this is played: it is known by its seed. */
    public static int of(Scenario played) {
        int further = played.tries().indexOf(played.setup().seed());
        return further < 0 ? 1 : further + 2;
    }
}
