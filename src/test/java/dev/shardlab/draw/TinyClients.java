package dev.shardlab.draw;

import dev.shardlab.event.ClientEvent;
import dev.shardlab.event.ConsumerEvent;
import dev.shardlab.event.ProducerEvent;
import dev.shardlab.event.PutOrigin;
import dev.shardlab.event.StreamEvent;
import dev.shardlab.model.Caller;
import dev.shardlab.model.ClientName;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.IntColumn;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.Tags;
import dev.shardlab.model.kinesis.ConsumerName;
import dev.shardlab.model.kinesis.KinesisAction;
import dev.shardlab.model.kinesis.Placement;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.WriteLimit;
import dev.shardlab.state.kinesis.SubscriptionState;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** Clients on the wire of a laboratory made by hand: what they ask is decided at once. */
final class TinyClients {

    private final TinyLab lab;
    private long lastPut;
    private long lastSubscription;

    TinyClients(TinyLab lab) {
        this.lab = lab;
    }

    TinyLab lab() {
        return lab;
    }

    TinyClients pass(long millis) {
        lab.pass(millis);
        return this;
    }

    private ClientName met(String name) {
        ClientName client = new ClientName(name);
        if (lab.state().clients().client(client).isEmpty()) {
            lab.apply(new ClientEvent.ClientMet(lab.now(), client));
        }
        return client;
    }

    private ProducerName producer(String name) {
        ClientName client = met(name);
        ProducerName producer = new ProducerName(name);
        if (lab.state().producers().named(producer).isEmpty()) {
            lab.apply(new ClientEvent.ClientProduces(lab.now(), client, TinyLab.CLICKS, producer));
            lab.apply(new ProducerEvent.ProducerStarted(lab.now(), producer, TinyLab.CLICKS));
        }
        return producer;
    }

    /** One request, all of which is stored. */
    TinyClients put(String client, String... keys) {
        return put(client, TinyLab.batch(keys));
    }

    TinyClients put(String client, RecordBatch batch) {
        int[] all = IntStream.range(0, batch.size()).toArray();
        int[] shards = IntStream.of(all)
                .map(i -> lab.clicks()
                        .shardFor(batch.hashHigh(i), batch.hashLow(i))
                        .id()
                        .index())
                .toArray();
        lab.apply(new StreamEvent.RecordsAppended(
                lab.now(),
                TinyLab.CLICKS,
                new PutOrigin(new Caller.Client(met(client)), producer(client), --lastPut),
                batch,
                Placement.of(IntColumn.of(all), IntColumn.of(shards))));
        return this;
    }

    /** One request, all of which the shard refuses. */
    TinyClients throttled(String client, int shard, String... keys) {
        lab.apply(new StreamEvent.PutThrottled(
                lab.now(),
                TinyLab.CLICKS,
                new PutOrigin(new Caller.Client(met(client)), producer(client), --lastPut),
                TinyLab.batch(keys),
                new ShardId(shard),
                WriteLimit.RECORDS_PER_SEC,
                IntColumn.of(IntStream.range(0, keys.length).toArray())));
        return this;
    }

    TinyClients read(String client, int shard, long from, long to) {
        long behind = to < lab.shard(shard).next() ? 1_200 : 0;
        Caller reader = new Caller.Client(met(client));
        lab.apply(new StreamEvent.RecordsRead(
                lab.now(), TinyLab.CLICKS, new ShardId(shard), reader, from, to, 0, behind, lab.now(), List.of()));
        return this;
    }

    /** Everything a shard holds, from the oldest record on. */
    TinyClients readAll(String client, int shard) {
        return read(client, shard, 0, lab.shard(shard).next());
    }

    TinyClients consumer(String consumer) {
        ConsumerName name = new ConsumerName(consumer);
        lab.apply(new ConsumerEvent.ConsumerRegistered(lab.now(), TinyLab.CLICKS, name, Tags.NONE, lab.now()));
        lab.apply(new ConsumerEvent.ConsumerActivated(lab.now(), TinyLab.CLICKS, name));
        return this;
    }

    TinyClients subscribe(String client, String consumer, int shard, long from) {
        lab.apply(new ConsumerEvent.SubscriptionStarted(
                lab.now(),
                TinyLab.CLICKS,
                new ConsumerName(consumer),
                new Caller.Client(met(client)),
                new ShardId(shard),
                ++lastSubscription,
                from,
                lab.now().plus(Duration.ofMinutes(5))));
        return this;
    }

    /** Pushes all that a shard holds and the consumer was not pushed yet. */
    TinyClients push(String consumer, int shard) {
        ConsumerName name = new ConsumerName(consumer);
        SubscriptionState subscription = lab.clicks()
                .consumers()
                .named(name)
                .orElseThrow()
                .subscription(new ShardId(shard))
                .orElseThrow();
        long to = lab.shard(shard).next();
        if (subscription.index() < to) {
            lab.apply(new ConsumerEvent.RecordsPushed(
                    lab.now(),
                    TinyLab.CLICKS,
                    name,
                    new ShardId(shard),
                    subscription.number(),
                    subscription.index(),
                    to,
                    0,
                    0));
        }
        return this;
    }

    TinyClients call(String client, KinesisAction action) {
        lab.apply(new ClientEvent.CallAnswered(lab.now(), met(client), action, TinyLab.CLICKS, null));
        return this;
    }

    TinyClients refused(String client, String action, ErrorCode error, String message) {
        lab.apply(new ClientEvent.CallRefused(lab.now(), met(client), action, TinyLab.CLICKS, error, message));
        return this;
    }

    /** Names of clients, all of them different. */
    static List<String> names(int count) {
        List<String> agents = List.of(
                "Boto3 1.43.1",
                "aws-sdk-java 2.51.3",
                "aws-cli 2.31.4",
                "aws-sdk-js 3.901.0",
                "amazon-kinesis-producer 1.1.1",
                "amazon-kinesis-client-library-java 3.5.1 with a long name");
        return IntStream.range(0, count)
                .mapToObj(i -> agents.get(i % agents.size()) + (i < agents.size() ? "" : " #" + i / agents.size()))
                .toList();
    }
}
