/**
 * KCL applications as readers of a stream.
 *
 * <p>It must not know how a track is drawn.
 */
@NullMarked
package dev.shardlab.draw.kcl;

import org.jspecify.annotations.NullMarked;
