package dev.shardlab.lesson;

import java.time.Duration;

/**
 * An action of the plan that sets anew what the student or a client has set.
 *
 * @param at when it happens, from the start
 * @param words {@code the plan sets the retention of weather to 48 hours; you have set it to 4 days} while it lies ahead; then a
 *     sentence
 * @param ahead whether it has not happened yet
 */
public record PlanNote(Duration at, String words, boolean ahead) {}
