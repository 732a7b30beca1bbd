/**
 * JSON text as a tree that knows the place of every value in its file, and problems that name such a place.
 *
 * <p>It must not know which keys and values a scenario has, nor where the text came from.
 */
@NullMarked
package dev.shardlab.scenario.json;

import org.jspecify.annotations.NullMarked;
