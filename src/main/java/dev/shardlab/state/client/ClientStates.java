package dev.shardlab.state.client;

import dev.shardlab.event.ClientEvent;
import dev.shardlab.event.ClientEvent.CallAnswered;
import dev.shardlab.event.ConsumerEvent;
import dev.shardlab.event.ConsumerEvent.RecordsPushed;
import dev.shardlab.event.FirehoseEvent;
import dev.shardlab.event.QueueEvent;
import dev.shardlab.event.SettingEvent;
import dev.shardlab.event.StreamEvent;
import dev.shardlab.event.StreamEvent.PutEvent;
import dev.shardlab.event.StreamEvent.PutRefused;
import dev.shardlab.event.StreamEvent.PutThrottled;
import dev.shardlab.event.StreamEvent.RecordsAppended;
import dev.shardlab.event.StreamEvent.RecordsRead;
import dev.shardlab.event.StreamEvent.StreamDeleted;
import dev.shardlab.model.Caller;
import dev.shardlab.model.ClientName;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.KinesisAction;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.state.kinesis.KinesisState;
import dev.shardlab.state.kinesis.SubscriptionState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The clients on the wire, and how often each action was called in the present second. */
public final class ClientStates {

    private final Map<ClientName, ClientState> clients = new TreeMap<>();
    private final Map<ProducerName, ClientName> byProducer = new TreeMap<>();
    private final Map<RatedCall, Integer> callsInSecond = new TreeMap<>();
    private final Map<String, Integer> deliveryCallsInSecond = new TreeMap<>();
    private long second = Long.MIN_VALUE;
    private long lastPut;

    public ClientStates copy() {
        ClientStates copy = new ClientStates();
        clients.forEach((name, client) -> copy.clients.put(name, client.copy()));
        copy.byProducer.putAll(byProducer);
        copy.callsInSecond.putAll(callsInSecond);
        copy.deliveryCallsInSecond.putAll(deliveryCallsInSecond);
        copy.second = second;
        copy.lastPut = lastPut;
        return copy;
    }

    public void apply(ClientEvent event) {
        switch (event) {
            case ClientEvent.ClientMet e -> clients.put(e.client(), new ClientState(e.client(), e.at()));
            case ClientEvent.ClientProduces e -> {
                known(e.client()).produce(e.stream(), e.producer());
                byProducer.put(e.producer(), e.client());
            }
            case ClientEvent.CallAnswered e -> {
                known(e.client()).answer(e);
                count(e);
            }
            case ClientEvent.QueueCallAnswered e -> known(e.client()).call(e.at());
            case ClientEvent.DeliveryCallAnswered e -> {
                known(e.client()).call(e.at());
                begin(e.at());
                deliveryCallsInSecond.merge(e.action(), 1, Integer::sum);
            }
            case ClientEvent.CallRefused e -> known(e.client()).refuse(e);
        }
    }

    private void count(CallAnswered event) {
        begin(event.at());
        callsInSecond.merge(RatedCall.all(event.action()), 1, Integer::sum);
        if (event.stream() != null) {
            callsInSecond.merge(new RatedCall(event.action(), event.stream(), event.shard()), 1, Integer::sum);
        }
    }

    private void begin(VirtualTime at) {
        if (at.epochSecond() != second) {
            second = at.epochSecond();
            callsInSecond.clear();
            deliveryCallsInSecond.clear();
        }
    }

    /** What became of what clients sent, and what they were handed. */
    public void follow(StreamEvent event) {
        switch (event) {
            case RecordsAppended e -> put(e);
            case PutThrottled e -> put(e);
            case PutRefused e -> lastPut = Math.min(lastPut, e.call());
            case RecordsRead e -> {
                if (e.reader() instanceof Caller.Client(ClientName client)) {
                    known(client).read(e);
                }
            }
            case StreamDeleted e -> clients.values().forEach(client -> client.forget(e.stream()));
            case SettingEvent _,
                    StreamEvent.StreamCreated _,
                    StreamEvent.ShardsOpened _,
                    StreamEvent.StreamActivated _,
                    StreamEvent.StreamDeletionStarted _,
                    StreamEvent.ReshardStarted _,
                    StreamEvent.Resharded _,
                    StreamEvent.RetentionChanged _,
                    StreamEvent.ReadThrottled _,
                    StreamEvent.RecordsExpired _,
                    StreamEvent.ShardExpired _,
                    StreamEvent.ChangeRefused _ -> {}
        }
    }

    /**
     * What clients were sent unasked.
     *
     * @param kinesis as the event has left it
     */
    public void follow(ConsumerEvent event, KinesisState kinesis) {
        if (event instanceof RecordsPushed pushed) {
            kinesis.stream(pushed.stream())
                    .flatMap(stream -> stream.consumers().named(pushed.consumer()))
                    .flatMap(consumer -> consumer.subscription(pushed.shard()))
                    .map(SubscriptionState::listener)
                    .flatMap(listener ->
                            listener instanceof Caller.Client(ClientName name) ? client(name) : Optional.empty())
                    .ifPresent(client -> client.push(pushed));
        }
    }

    /** What clients did in queues; one call may come to several events of one time. */
    public void follow(QueueEvent event) {
        QueueUse.caller(event).flatMap(this::client).ifPresent(client -> {
            client.callOnce(event.at());
            if (event instanceof QueueEvent.QueueCallRefused) {
                client.refuse();
            }
        });
    }

    /** What clients did in delivery streams; one call may come to several events of one time. */
    public void follow(FirehoseEvent event) {
        FirehoseUse.caller(event).flatMap(this::client).ifPresent(client -> {
            client.callOnce(event.at());
            if (event instanceof FirehoseEvent.FirehoseCallRefused) {
                client.refuse();
            }
        });
    }

    /** A put was decided, at least for one record: counted once. A refusal of the whole is counted by itself. */
    private void put(PutEvent event) {
        if (event.origin().caller() instanceof Caller.Client(ClientName client) && event.call() < lastPut) {
            lastPut = event.call();
            known(client).call(event.at());
        }
    }

    private ClientState known(ClientName name) {
        ClientState client = clients.get(name);
        if (client == null) {
            throw new IllegalStateException("no client " + name);
        }
        return client;
    }

    public Optional<ClientState> client(ClientName name) {
        return Optional.ofNullable(clients.get(name));
    }

    /** The clients by name. */
    public Collection<ClientState> all() {
        return Collections.unmodifiableCollection(clients.values());
    }

    /** The client that puts as this producer. */
    public Optional<ClientName> behind(ProducerName producer) {
        return Optional.ofNullable(byProducer.get(producer));
    }

    /** The number of the next put of a client: they count down from -1. */
    public long nextPut() {
        return lastPut - 1;
    }

    /** How often an action was answered in the second that holds {@code now}. */
    public int callsInSecond(VirtualTime now, KinesisAction action) {
        return inSecond(now, RatedCall.all(action));
    }

    /** The same of one stream and, unless it is null, one of its shards. */
    public int callsInSecond(VirtualTime now, KinesisAction action, StreamName stream, @Nullable ShardId shard) {
        return inSecond(now, new RatedCall(action, stream, shard));
    }

    /** How often an action of the service of delivery streams was answered in the second that holds {@code now}. */
    public int deliveryCallsInSecond(VirtualTime now, String action) {
        return now.epochSecond() == second ? deliveryCallsInSecond.getOrDefault(action, 0) : 0;
    }

    private int inSecond(VirtualTime now, RatedCall key) {
        return now.epochSecond() == second ? callsInSecond.getOrDefault(key, 0) : 0;
    }

    /** Everything the clients hold, in lines; none if there never was one. */
    public List<String> describe() {
        if (clients.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        clients.values().forEach(client -> lines.add(client.toString()));
        lines.add("last put %s, in second %s %s".formatted(lastPut, second, callsInSecond)
                + (deliveryCallsInSecond.isEmpty() ? "" : " " + deliveryCallsInSecond));
        return lines;
    }
}
