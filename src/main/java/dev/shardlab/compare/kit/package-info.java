/**
 * In what futures are compared, whatever system it is that has it: quantities and their units.
 *
 * <p>It must not know any system's wing, nor how a quantity is counted.
 */
@NullMarked
package dev.shardlab.compare.kit;

import org.jspecify.annotations.NullMarked;
