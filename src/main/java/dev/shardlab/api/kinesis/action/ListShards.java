package dev.shardlab.api.kinesis.action;

import static dev.shardlab.api.shape.Member.optional;

import dev.shardlab.api.body.BodyWriter;
import dev.shardlab.api.kinesis.opaque.PagingTokens;
import dev.shardlab.api.shape.Member;
import dev.shardlab.api.shape.Values;
import dev.shardlab.command.kinesis.ServiceCommand;
import dev.shardlab.command.kinesis.StreamQuestion;
import dev.shardlab.command.kinesis.StreamReply.ShardsListed;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.ShardPage;
import dev.shardlab.model.kinesis.StreamName;
import java.util.List;

/** Lists the shards of a stream, all or those of a filter, page by page. */
final class ListShards extends ServedAction<ShardsListed> {

    private static final Member<String> EXCLUSIVE_START = optional("ExclusiveStartShardId", Inputs.SHARD_ID);
    private static final Member<Integer> MAX_RESULTS = optional("MaxResults", Inputs.PAGE_SIZE);
    private static final Member<VirtualTime> CREATED = optional("StreamCreationTimestamp", Inputs.TIME);

    ListShards() {
        super(
                "ListShards",
                ShardsListed.class,
                Inputs.STREAM_NAME,
                Inputs.NEXT_TOKEN_MEMBER,
                EXCLUSIVE_START,
                MAX_RESULTS,
                CREATED,
                ShardFilterInput.MEMBER,
                Inputs.STREAM_ARN,
                Inputs.STREAM_ID);
    }

    @Override
    public ServiceCommand command(Request request) {
        Values values = request.values();
        int maxResults = values.getOr(MAX_RESULTS, StreamQuestion.ListShards.DEFAULT_MAX_RESULTS);
        String token = values.find(Inputs.NEXT_TOKEN_MEMBER);
        if (token != null) {
            return new StreamQuestion.ListMoreShards(page(token, request), maxResults);
        }
        StreamName stream =
                request.streamIfNamed().orElseThrow(() -> RequestRefusals.either("NextToken", "StreamName"));
        return new StreamQuestion.ListShards(
                stream,
                values.find(CREATED),
                request.shardIfGiven(EXCLUSIVE_START, stream),
                ShardFilterInput.filter(request, stream),
                maxResults);
    }

    /** A token says everything else; only StreamARN may stand beside it, as KCL sends it. */
    private static ShardPage page(String token, Request request) {
        for (Member<?> other : List.of(Inputs.STREAM_NAME, EXCLUSIVE_START, CREATED, ShardFilterInput.MEMBER)) {
            if (request.values().has(other)) {
                throw RequestRefusals.together("NextToken", other.name());
            }
        }
        ShardPage page = PagingTokens.shards(token).orElseThrow(RequestRefusals::invalidToken);
        request.streamIfNamed().ifPresent(stream -> {
            if (!stream.equals(page.stream())) {
                throw RequestRefusals.conflict("NextToken", "StreamARN");
            }
        });
        return page;
    }

    @Override
    void write(ShardsListed reply, BodyWriter out, Asked asked) {
        ShardOutput.list(reply.shards(), out);
        ShardPage next = reply.next();
        if (next != null) {
            out.text(Names.NEXT_TOKEN, PagingTokens.write(next));
        }
    }
}
