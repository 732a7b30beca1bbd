/**
 * What every system is measured with: periods, one metric over them, and how samples become the value of a period.
 *
 * <p>It must not know any system, nor what is counted.
 */
@NullMarked
package dev.shardlab.metrics.kit;

import org.jspecify.annotations.NullMarked;
