/**
 * How a lesson is written in a scenario file: its steps, questions and goals, and what they measure.
 *
 * <p>This package must not know how a lesson is played or graded.
 */
@NullMarked
package dev.shardlab.scenario.lesson;

import org.jspecify.annotations.NullMarked;
