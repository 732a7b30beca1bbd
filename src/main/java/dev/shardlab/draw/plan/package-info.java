/**
 * The map: places systems and the links between them, as columns by the longest path, as tiles, and around what is in close-up.
 *
 * <p>It must not know any system: each comes with what its tile says and shows.
 */
@NullMarked
package dev.shardlab.draw.plan;

import org.jspecify.annotations.NullMarked;
