/**
 * Scenario files: JSON to {@link dev.shardlab.scenario.Scenario} and back, strict, every problem at once, and the schema that
 * editors complete from.
 *
 * <p>It must not know how an experiment is played, drawn or graded; it only says what was asked for and where the file is wrong.
 */
@NullMarked
package dev.shardlab.scenario;

import org.jspecify.annotations.NullMarked;
