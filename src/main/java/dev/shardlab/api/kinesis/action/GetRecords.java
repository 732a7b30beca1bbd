package dev.shardlab.api.kinesis.action;

import static dev.shardlab.api.shape.Member.optional;
import static dev.shardlab.api.shape.Member.required;

import dev.shardlab.api.body.BodyWriter;
import dev.shardlab.api.body.Name;
import dev.shardlab.api.kinesis.opaque.ShardIterators;
import dev.shardlab.api.shape.Member;
import dev.shardlab.command.kinesis.RecordReply.RecordsGiven;
import dev.shardlab.command.kinesis.ServiceCommand;
import dev.shardlab.command.kinesis.StreamCommand;
import dev.shardlab.model.kinesis.ShardIterator;
import dev.shardlab.model.kinesis.StreamLimits;

/** Reads on from where a shard iterator stands. */
final class GetRecords extends ServedAction<RecordsGiven> {

    private static final Member<String> SHARD_ITERATOR = required("ShardIterator", Inputs.SHARD_ITERATOR);
    private static final Member<Integer> LIMIT = optional("Limit", Inputs.PAGE_SIZE);
    private static final Name NEXT_SHARD_ITERATOR = Name.of("NextShardIterator");

    GetRecords() {
        super("GetRecords", RecordsGiven.class, SHARD_ITERATOR, LIMIT, Inputs.STREAM_ARN, Inputs.STREAM_ID);
    }

    @Override
    public ServiceCommand command(Request request) {
        ShardIterator iterator =
                ShardIterators.read(request.values().get(SHARD_ITERATOR)).orElseThrow(RequestRefusals::invalidIterator);
        request.streamIfNamed().ifPresent(stream -> {
            if (!stream.equals(iterator.position().stream())) {
                throw RequestRefusals.conflict("ShardIterator", "StreamARN");
            }
        });
        return new StreamCommand.GetRecords(
                iterator, request.values().getOr(LIMIT, StreamLimits.MAX_RECORDS_PER_GET), 0);
    }

    @Override
    void write(RecordsGiven reply, BodyWriter out, Asked asked) {
        RecordOutput.list(reply.records(), out);
        ShardIterator next = reply.nextIterator();
        if (next != null) {
            out.text(NEXT_SHARD_ITERATOR, ShardIterators.write(next));
        }
        out.number(Names.MILLIS_BEHIND_LATEST, reply.millisBehindLatest());
        ShardOutput.children(reply.children(), out);
    }
}
