/**
 * How one value of a scenario file is changed for a run, in its text.
 *
 * <p>This package must not know what the values mean.
 */
@NullMarked
package dev.shardlab.scenario.setting;

import org.jspecify.annotations.NullMarked;
