package dev.shardlab.engine.kinesis.fanout;

import dev.shardlab.command.Reply;
import dev.shardlab.command.kinesis.ConsumerCommand;
import dev.shardlab.command.kinesis.ConsumerCommand.RegisterStreamConsumer;
import dev.shardlab.command.kinesis.ConsumerCommand.SubscribeToShard;
import dev.shardlab.command.kinesis.ConsumerReply.RecordsPushed;
import dev.shardlab.command.kinesis.ConsumerReply.Subscribed;
import dev.shardlab.command.kinesis.SubscriptionCommand.ContinueSubscription;
import dev.shardlab.command.kinesis.SubscriptionCommand.LeaveSubscription;
import dev.shardlab.engine.Lab;
import dev.shardlab.engine.kinesis.stream.ServiceDelays;
import dev.shardlab.model.ClientName;
import dev.shardlab.model.Tags;
import dev.shardlab.model.kinesis.ConsumerName;
import dev.shardlab.model.kinesis.ConsumerRef;
import dev.shardlab.model.kinesis.IteratorType;
import dev.shardlab.model.kinesis.SequenceNumber;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StartingPosition;
import dev.shardlab.state.kinesis.ConsumerState;
import dev.shardlab.state.kinesis.SubscriptionState;
import java.util.List;

/** A laboratory with a stream, for consumers with enhanced fan-out. */
record FanOutLab(Lab lab) {

    static final ClientName CLIENT = new ClientName("aws-sdk-java 2.51.3");
    static final ConsumerName ALERTS = new ConsumerName("alerts");
    static final ConsumerRef ALERTS_REF = ConsumerRef.named(Lab.ORDERS, ALERTS);
    static final StartingPosition OLDEST = new StartingPosition(IteratorType.TRIM_HORIZON, null, null);
    static final StartingPosition LATEST = new StartingPosition(IteratorType.LATEST, null, null);

    static FanOutLab withStream(int shards) {
        return new FanOutLab(Lab.withStream(shards));
    }

    /** With an ACTIVE consumer, {@link #ALERTS}. */
    static FanOutLab withConsumer(int shards) {
        FanOutLab fan = withStream(shards);
        fan.register("alerts");
        fan.lab.pass(ServiceDelays.REGISTRATION);
        return fan;
    }

    Reply ask(ConsumerCommand command) {
        return lab.ask(command);
    }

    Reply register(String name) {
        return ask(new RegisterStreamConsumer(Lab.ORDERS, new ConsumerName(name), Tags.NONE));
    }

    Reply trySubscribing(int shard, StartingPosition from) {
        return ask(new SubscribeToShard(ALERTS_REF, new ShardId(shard), from));
    }

    long subscribe(int shard, StartingPosition from) {
        return ((Subscribed) trySubscribing(shard, from)).subscription();
    }

    Reply goOn(int shard, long subscription) {
        return lab.ask(new ContinueSubscription(CLIENT, ALERTS_REF, new ShardId(shard), subscription));
    }

    RecordsPushed push(int shard, long subscription) {
        return (RecordsPushed) goOn(shard, subscription);
    }

    List<String> pushedTexts(int shard, long subscription) {
        return push(shard, subscription).records().stream().map(Lab::text).toList();
    }

    void leave(int shard, long subscription) {
        lab.ask(new LeaveSubscription(CLIENT, ALERTS_REF, new ShardId(shard), subscription));
    }

    ConsumerState consumer() {
        return lab.stream().consumers().named(ALERTS).orElseThrow();
    }

    SubscriptionState subscription(int shard) {
        return consumer().subscription(new ShardId(shard)).orElseThrow();
    }

    static StartingPosition at(SequenceNumber number) {
        return new StartingPosition(IteratorType.AT_SEQUENCE_NUMBER, number, null);
    }

    static StartingPosition after(SequenceNumber number) {
        return new StartingPosition(IteratorType.AFTER_SEQUENCE_NUMBER, number, null);
    }
}
