/**
 * The single values of the format that every system uses.
 *
 * <p>This package must not know any system.
 */
@NullMarked
package dev.shardlab.scenario.field;

import org.jspecify.annotations.NullMarked;
