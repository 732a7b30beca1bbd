/**
 * What CloudWatch would show of a run, counted exactly: series over the whole of it under the services' own metric names. Here what
 * is measured of each system stands side by side; how it is measured is in the system's wing.
 *
 * <p>It must not know how a run is played, drawn or reported, and nothing of any rule: it counts what the event log says.
 */
@NullMarked
package dev.shardlab.metrics;

import org.jspecify.annotations.NullMarked;
