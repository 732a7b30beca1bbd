package dev.shardlab.model.kinesis;

import dev.shardlab.model.VirtualTime;

/**
 * Where a list of consumers goes on; what a paging token of ListStreamConsumers holds.
 *
 * @param streamCreatedAt tells the stream from a later one of the same name
 * @param after the last consumer of the page before
 * @param givenAt when the token was given out; it is good for {@link StreamLimits#PAGING_TOKEN_LIFE}
 */
public record ConsumerPage(StreamName stream, VirtualTime streamCreatedAt, ConsumerName after, VirtualTime givenAt) {}
