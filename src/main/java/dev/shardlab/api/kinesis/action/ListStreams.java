package dev.shardlab.api.kinesis.action;

import static dev.shardlab.api.shape.Member.optional;

import dev.shardlab.api.body.BodyWriter;
import dev.shardlab.api.body.Name;
import dev.shardlab.api.kinesis.opaque.Arns;
import dev.shardlab.api.kinesis.opaque.PagingTokens;
import dev.shardlab.api.shape.Member;
import dev.shardlab.api.shape.Values;
import dev.shardlab.command.kinesis.AccountCommand;
import dev.shardlab.command.kinesis.AccountReply.StreamListing;
import dev.shardlab.command.kinesis.AccountReply.StreamsListed;
import dev.shardlab.command.kinesis.ServiceCommand;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.kinesis.StreamPage;

/** Lists the account's streams by name, page by page. A token goes before a name to start from. */
final class ListStreams extends ServedAction<StreamsListed> {

    private static final Member<Integer> LIMIT = optional("Limit", Inputs.PAGE_SIZE);
    private static final Member<String> EXCLUSIVE_START = optional("ExclusiveStartStreamName", Inputs.STREAM_NAME_TEXT);
    private static final Name STREAM_NAMES = Name.of("StreamNames");
    private static final Name HAS_MORE_STREAMS = Name.of("HasMoreStreams");
    private static final Name STREAM_SUMMARIES = Name.of("StreamSummaries");

    ListStreams() {
        super("ListStreams", StreamsListed.class, LIMIT, EXCLUSIVE_START, Inputs.NEXT_TOKEN_MEMBER);
    }

    @Override
    public ServiceCommand command(Request request) {
        Values values = request.values();
        int limit = values.getOr(LIMIT, AccountCommand.ListStreams.DEFAULT_LIMIT);
        String token = values.find(Inputs.NEXT_TOKEN_MEMBER);
        if (token != null) {
            return new AccountCommand.ListMoreStreams(
                    PagingTokens.streams(token).orElseThrow(RequestRefusals::invalidToken), limit);
        }
        return new AccountCommand.ListStreams(
                request.text(EXCLUSIVE_START).map(StreamName::new).orElse(null), limit);
    }

    @Override
    void write(StreamsListed reply, BodyWriter out, Asked asked) {
        out.name(STREAM_NAMES).openList();
        for (StreamListing stream : reply.streams()) {
            out.text(stream.stream().value());
        }
        out.closeList().flag(HAS_MORE_STREAMS, reply.hasMoreStreams());
        StreamPage next = reply.next();
        if (next != null) {
            out.text(Names.NEXT_TOKEN, PagingTokens.write(next));
        }
        out.name(STREAM_SUMMARIES).openList();
        for (StreamListing stream : reply.streams()) {
            out.openMap()
                    .text(Names.STREAM_NAME, stream.stream().value())
                    .text(Names.STREAM_ARN, Arns.of(stream.stream(), asked.service()))
                    .text(Names.STREAM_STATUS, stream.status().name());
            StreamOutput.mode(stream.mode(), out);
            out.time(Names.STREAM_CREATION_TIMESTAMP, stream.createdAt()).closeMap();
        }
        out.closeList();
    }
}
