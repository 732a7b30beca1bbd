package dev.shardlab.api.kinesis.action;

import static dev.shardlab.api.shape.Member.optional;
import static dev.shardlab.api.shape.Member.required;

import dev.shardlab.api.body.BodyWriter;
import dev.shardlab.api.shape.Member;
import dev.shardlab.api.shape.Structure;
import dev.shardlab.api.shape.Values;
import dev.shardlab.command.kinesis.ConsumerCommand;
import dev.shardlab.command.kinesis.ConsumerReply.Subscribed;
import dev.shardlab.command.kinesis.ServiceCommand;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.ClaimedSequenceNumber;
import dev.shardlab.model.kinesis.ConsumerRef;
import dev.shardlab.model.kinesis.IteratorType;
import dev.shardlab.model.kinesis.StartingPosition;

/**
 * Has the records of a shard pushed to a consumer. What is answered at once has no members; the records follow as events, see
 * {@link EventOutput}.
 */
final class SubscribeToShard extends ServedAction<Subscribed> {

    private static final Member<String> CONSUMER_ARN = required("ConsumerARN", Inputs.CONSUMER_ARN);
    private static final Member<String> SHARD_ID = required("ShardId", Inputs.SHARD_ID);
    private static final Member<String> TYPE = required("Type", Inputs.ITERATOR_TYPE);
    private static final Member<String> SEQUENCE_NUMBER = optional("SequenceNumber", Inputs.SEQUENCE_NUMBER);
    private static final Member<VirtualTime> TIMESTAMP = optional("Timestamp", Inputs.TIME);
    private static final Member<Values> STARTING_POSITION =
            required("StartingPosition", Structure.of(TYPE, SEQUENCE_NUMBER, TIMESTAMP));

    SubscribeToShard() {
        super("SubscribeToShard", Subscribed.class, CONSUMER_ARN, Inputs.STREAM_ID, SHARD_ID, STARTING_POSITION);
    }

    @Override
    public ServiceCommand command(Request request) {
        if (request.values().has(Inputs.STREAM_ID)) {
            throw RequestRefusals.streamIdNotImplemented();
        }
        ConsumerRef consumer = ConsumerNaming.consumer(request.values().get(CONSUMER_ARN), request);
        return new ConsumerCommand.SubscribeToShard(
                consumer, request.shard(SHARD_ID, consumer.stream()), position(request));
    }

    private static StartingPosition position(Request request) {
        Values position = request.values().get(STARTING_POSITION);
        String number = position.find(SEQUENCE_NUMBER);
        ClaimedSequenceNumber from = number == null ? null : ClaimedSequenceNumber.read(number);
        return new StartingPosition(IteratorType.valueOf(position.get(TYPE)), from, position.find(TIMESTAMP));
    }

    @Override
    void write(Subscribed reply, BodyWriter out, Asked asked) {}
}
