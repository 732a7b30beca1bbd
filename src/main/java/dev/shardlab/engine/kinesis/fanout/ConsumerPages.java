package dev.shardlab.engine.kinesis.fanout;

import dev.shardlab.command.kinesis.ConsumerCommand.DescribeStreamConsumer;
import dev.shardlab.command.kinesis.ConsumerCommand.ListMoreConsumers;
import dev.shardlab.command.kinesis.ConsumerCommand.ListStreamConsumers;
import dev.shardlab.command.kinesis.ConsumerReply.ConsumerDescribed;
import dev.shardlab.command.kinesis.ConsumerReply.ConsumerListing;
import dev.shardlab.command.kinesis.ConsumerReply.ConsumersListed;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.engine.kinesis.control.TokenAge;
import dev.shardlab.engine.kinesis.stream.ServiceWords;
import dev.shardlab.engine.kinesis.stream.Streams;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.ConsumerName;
import dev.shardlab.model.kinesis.ConsumerPage;
import dev.shardlab.state.kinesis.ConsumerState;
import dev.shardlab.state.kinesis.KinesisState;
import dev.shardlab.state.kinesis.StreamState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** DescribeStreamConsumer and ListStreamConsumers (API reference). Nothing happens by them. */
final class ConsumerPages {

    /** However many are asked for. */
    private static final int MAX_PAGE = 100;

    private ConsumerPages() {}

    static Decision describe(KinesisState state, DescribeStreamConsumer command) {
        ResolvedConsumer found = ResolvedConsumer.of(state, command.consumer());
        return new Decision(List.of(), new ConsumerDescribed(listing(found.stream(), found.consumer())));
    }

    static Decision list(KinesisState state, ListStreamConsumers command, VirtualTime now) {
        StreamState stream = Streams.find(state, command.stream(), command.streamCreatedAt());
        return page(stream, null, command.maxResults(), now);
    }

    static Decision listMore(KinesisState state, ListMoreConsumers command, VirtualTime now) {
        ConsumerPage page = command.page();
        StreamState stream = Streams.find(state, command.stream());
        if (!page.streamCreatedAt().equals(stream.createdAt())) {
            throw ServiceWords.of(state).streamNotFound(command.stream());
        }
        TokenAge.requireFresh(page.givenAt(), now);
        return page(stream, page.after(), command.maxResults(), now);
    }

    private static Decision page(StreamState stream, @Nullable ConsumerName after, int maxResults, VirtualTime now) {
        int size = Math.min(maxResults, MAX_PAGE);
        List<ConsumerListing> rest = stream.consumers().all().stream()
                .filter(consumer -> after == null || consumer.name().compareTo(after) > 0)
                .map(consumer -> listing(stream, consumer))
                .toList();
        List<ConsumerListing> listed = rest.subList(0, Math.min(size, rest.size()));
        ConsumerPage next = listed.size() == rest.size()
                ? null
                : new ConsumerPage(
                        stream.name(), stream.createdAt(), listed.getLast().name(), now);
        return new Decision(List.of(), new ConsumersListed(listed, next));
    }

    private static ConsumerListing listing(StreamState stream, ConsumerState consumer) {
        return new ConsumerListing(stream.name(), consumer.name(), consumer.status(), consumer.createdAt());
    }
}
