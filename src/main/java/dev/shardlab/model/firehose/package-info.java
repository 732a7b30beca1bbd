/**
 * The values of a delivery stream, valid by construction: names, settings, prefixes, what a buffer holds, and the service's limits.
 *
 * <p>They may know the values of data streams, from which it reads, and of buckets, in which it stores. They must not know any other system,
 * nor what is asked, what happened or who decides.
 */
@NullMarked
package dev.shardlab.model.firehose;

import org.jspecify.annotations.NullMarked;
