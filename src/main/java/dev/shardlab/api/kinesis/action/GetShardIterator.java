package dev.shardlab.api.kinesis.action;

import static dev.shardlab.api.shape.Member.optional;
import static dev.shardlab.api.shape.Member.required;

import dev.shardlab.api.body.BodyWriter;
import dev.shardlab.api.body.Name;
import dev.shardlab.api.kinesis.opaque.ShardIterators;
import dev.shardlab.api.shape.Member;
import dev.shardlab.command.kinesis.RecordReply.IteratorGiven;
import dev.shardlab.command.kinesis.ServiceCommand;
import dev.shardlab.command.kinesis.StreamCommand;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.ClaimedSequenceNumber;
import dev.shardlab.model.kinesis.IteratorType;
import dev.shardlab.model.kinesis.StreamName;

/** Gives out a place in a shard to read from. Whether type, sequence number and timestamp go together the engine says. */
final class GetShardIterator extends ServedAction<IteratorGiven> {

    private static final Member<String> SHARD_ID = required("ShardId", Inputs.SHARD_ID);
    private static final Member<String> TYPE = required("ShardIteratorType", Inputs.ITERATOR_TYPE);
    private static final Member<String> STARTING = optional("StartingSequenceNumber", Inputs.SEQUENCE_NUMBER);
    private static final Member<VirtualTime> TIMESTAMP = optional("Timestamp", Inputs.TIME);
    private static final Name SHARD_ITERATOR = Name.of("ShardIterator");

    GetShardIterator() {
        super(
                "GetShardIterator",
                IteratorGiven.class,
                Inputs.STREAM_NAME,
                SHARD_ID,
                TYPE,
                STARTING,
                TIMESTAMP,
                Inputs.STREAM_ARN,
                Inputs.STREAM_ID);
    }

    @Override
    public ServiceCommand command(Request request) {
        StreamName stream = request.stream();
        return new StreamCommand.GetShardIterator(
                stream,
                request.shard(SHARD_ID, stream),
                IteratorType.valueOf(request.values().get(TYPE)),
                request.text(STARTING).map(ClaimedSequenceNumber::read).orElse(null),
                request.values().find(TIMESTAMP));
    }

    @Override
    void write(IteratorGiven reply, BodyWriter out, Asked asked) {
        out.text(SHARD_ITERATOR, ShardIterators.write(reply.iterator()));
    }
}
