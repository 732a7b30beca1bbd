/**
 * What leaves as a file: frames as PNG, and how any file is written so that it is there whole or not at all.
 *
 * <p>It must not know what a frame shows, nor how it was painted; it is the only package that knows a second toolkit, for its image writers.
 */
@NullMarked
package dev.shardlab.export;

import org.jspecify.annotations.NullMarked;
