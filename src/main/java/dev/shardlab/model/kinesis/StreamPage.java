package dev.shardlab.model.kinesis;

import dev.shardlab.model.VirtualTime;

/**
 * Where a list of streams goes on; what a paging token of ListStreams holds.
 *
 * @param after the last stream of the page before
 * @param givenAt when the token was given out; it is good for {@link StreamLimits#PAGING_TOKEN_LIFE}
 */
public record StreamPage(StreamName after, VirtualTime givenAt) {}
