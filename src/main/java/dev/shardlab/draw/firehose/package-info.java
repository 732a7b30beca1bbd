/**
 * A delivery stream: the vessel that fills and tips, what leaves it for its bucket and lies there, who puts into it; and the tiles of it.
 *
 * <p>It must not know any other system but the names of data streams and buckets, nor what is said of a thing beside the stage.
 */
@NullMarked
package dev.shardlab.draw.firehose;

import org.jspecify.annotations.NullMarked;
