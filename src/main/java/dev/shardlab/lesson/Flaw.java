package dev.shardlab.lesson;

import java.util.List;

/**
 * Something a lesson says of its own plan that the plan does not bear out.
 *
 * @param part the step, prediction or goal of the scenario
 * @param keys from there to what is meant, as the format names them
 * @param message a sentence: what is so
 * @param hint a sentence: what to do
 */
public record Flaw(Object part, List<String> keys, String message, String hint) {

    public Flaw {
        keys = List.copyOf(keys);
    }
}
