package dev.shardlab.engine.kinesis.control;

import dev.shardlab.command.kinesis.AccountCommand.ListMoreStreams;
import dev.shardlab.command.kinesis.AccountCommand.ListStreams;
import dev.shardlab.command.kinesis.AccountReply;
import dev.shardlab.command.kinesis.AccountReply.StreamsListed;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.kinesis.StreamPage;
import dev.shardlab.state.kinesis.KinesisState;
import dev.shardlab.state.kinesis.StreamState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** ListStreams (API reference): every stream in whatever state, by name, in pages. */
final class StreamListing {

    private StreamListing() {}

    static Decision list(KinesisState state, ListStreams command, VirtualTime now) {
        return page(state, command.exclusiveStart(), command.limit(), now);
    }

    static Decision more(KinesisState state, ListMoreStreams command, VirtualTime now) {
        TokenAge.requireFresh(command.page().givenAt(), now);
        return page(state, command.page().after(), command.limit(), now);
    }

    private static Decision page(KinesisState state, @Nullable StreamName after, int limit, VirtualTime now) {
        List<StreamState> streams = state.streams().stream()
                .filter(stream -> after == null || stream.name().compareTo(after) > 0)
                .limit(limit + 1L)
                .toList();
        List<StreamState> page = streams.subList(0, Math.min(limit, streams.size()));
        StreamPage next = streams.size() > limit ? new StreamPage(page.getLast().name(), now) : null;
        return Decision.answered(
                new StreamsListed(page.stream().map(StreamListing::listing).toList(), next));
    }

    private static AccountReply.StreamListing listing(StreamState stream) {
        return new AccountReply.StreamListing(
                stream.name(), stream.status(), stream.settings().mode(), stream.createdAt());
    }
}
