/**
 * What leaves a delivery stream: the bytes of an object, made from the event of its delivery, and their way into the store of buckets.
 *
 * <p>It must not know any state, rule or window: what is delivered follows from the event alone, so it can be made again at any time.
 */
@NullMarked
package dev.shardlab.sink.firehose;

import org.jspecify.annotations.NullMarked;
