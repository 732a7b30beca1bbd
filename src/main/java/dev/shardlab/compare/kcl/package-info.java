/**
 * What an application of the Kinesis Client Library has, for two futures to be compared: what it read, worked off twice and missed, and
 * how far behind it was.
 *
 * <p>It must not know another system than the streams it reads, nor what the other future has.
 */
@NullMarked
package dev.shardlab.compare.kcl;

import org.jspecify.annotations.NullMarked;
