package dev.shardlab.api.kinesis.action;

import static dev.shardlab.api.shape.Member.optional;

import dev.shardlab.api.body.BodyWriter;
import dev.shardlab.api.body.Name;
import dev.shardlab.api.kinesis.opaque.PagingTokens;
import dev.shardlab.api.shape.Member;
import dev.shardlab.api.shape.Values;
import dev.shardlab.command.kinesis.ConsumerCommand;
import dev.shardlab.command.kinesis.ConsumerReply.ConsumerListing;
import dev.shardlab.command.kinesis.ConsumerReply.ConsumersListed;
import dev.shardlab.command.kinesis.ServiceCommand;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.ConsumerPage;
import dev.shardlab.model.kinesis.StreamName;

/** Lists the consumers of a stream, page by page. */
final class ListStreamConsumers extends ServedAction<ConsumersListed> {

    private static final Member<Integer> MAX_RESULTS = optional("MaxResults", Inputs.PAGE_SIZE);
    private static final Member<VirtualTime> CREATED = optional("StreamCreationTimestamp", Inputs.TIME);
    private static final Name CONSUMERS = Name.of("Consumers");

    ListStreamConsumers() {
        super(
                "ListStreamConsumers",
                ConsumersListed.class,
                Inputs.STREAM_ARN_REQUIRED,
                Inputs.NEXT_TOKEN_MEMBER,
                MAX_RESULTS,
                CREATED,
                Inputs.STREAM_ID);
    }

    @Override
    public ServiceCommand command(Request request) {
        Values values = request.values();
        StreamName stream = request.stream();
        int maxResults = values.getOr(MAX_RESULTS, ConsumerCommand.ListStreamConsumers.DEFAULT_MAX_RESULTS);
        String token = values.find(Inputs.NEXT_TOKEN_MEMBER);
        if (token == null) {
            return new ConsumerCommand.ListStreamConsumers(stream, values.find(CREATED), maxResults);
        }
        if (values.has(CREATED)) {
            throw RequestRefusals.together("NextToken", CREATED.name());
        }
        ConsumerPage page = PagingTokens.consumers(token).orElseThrow(RequestRefusals::invalidToken);
        if (!page.stream().equals(stream)) {
            throw RequestRefusals.conflict("NextToken", "StreamARN");
        }
        return new ConsumerCommand.ListMoreConsumers(page, maxResults);
    }

    @Override
    void write(ConsumersListed reply, BodyWriter out, Asked asked) {
        out.name(CONSUMERS).openList();
        for (ConsumerListing consumer : reply.consumers()) {
            out.openMap();
            ConsumerOutput.write(consumer, out, asked.service());
            out.closeMap();
        }
        out.closeList();
        ConsumerPage next = reply.next();
        if (next != null) {
            out.text(Names.NEXT_TOKEN, PagingTokens.write(next));
        }
    }
}
