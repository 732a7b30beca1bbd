package dev.shardlab.engine;

import dev.shardlab.command.ClientAction;
import dev.shardlab.command.Command;
import dev.shardlab.command.ElapseTime;
import dev.shardlab.command.Reply;
import dev.shardlab.command.ServiceCall;
import dev.shardlab.command.kinesis.RecordReply.IteratorGiven;
import dev.shardlab.command.kinesis.RecordReply.PutOutcome;
import dev.shardlab.command.kinesis.RecordReply.RecordsGiven;
import dev.shardlab.command.kinesis.StreamCommand.CreateStream;
import dev.shardlab.command.kinesis.StreamCommand.GetRecords;
import dev.shardlab.command.kinesis.StreamCommand.GetShardIterator;
import dev.shardlab.command.kinesis.StreamCommand.Put;
import dev.shardlab.command.kinesis.StreamCommand.PutRecords;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.engine.kinesis.stream.ServiceDelays;
import dev.shardlab.event.Event;
import dev.shardlab.model.Caller;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.Service;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.IteratorType;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.ShardIterator;
import dev.shardlab.model.kinesis.StreamLimits;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.kinesis.StreamOptions;
import dev.shardlab.model.kinesis.StreamRecord;
import dev.shardlab.state.LabState;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.kinesis.StreamState;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A laboratory in the hand of a test: asks the engine, folds what happens, and lets time pass only when told to. */
public final class Lab {

    public static final VirtualTime START = VirtualTime.of(Instant.parse("2026-01-01T00:00:00Z"));

    /** What the sequence numbers of a stream's first shards have for their creation. */
    public static final long FIRST_SHARDS_CREATED_EPOCH_SECOND = START.epochSecond() - 2;

    public static final StreamName ORDERS = new StreamName("orders");
    public static final ProducerName SHOP = new ProducerName("shop");

    private final Engine engine = new Engine();
    private final LabState state;
    private final List<Event> history = new ArrayList<>();
    private VirtualTime now = START;
    private long calls;

    public Lab() {
        this(Service.DEFAULT);
    }

    public Lab(Service service) {
        state = LabState.startingAt(START, service, 0);
    }

    /** A laboratory with one ACTIVE on-demand stream, {@link #ORDERS}. */
    public static Lab onDemand() {
        Lab lab = new Lab();
        lab.ask(new CreateStream(ORDERS, CreateStream.NOT_GIVEN, StreamLimits.MIN_RETENTION, StreamOptions.ON_DEMAND));
        lab.pass(ServiceDelays.CREATION);
        return lab;
    }

    /** A laboratory with one ACTIVE stream, {@link #ORDERS}, retained for a day; it is {@link #START} plus the creation delay. */
    public static Lab withStream(int shards) {
        return withStream(shards, Service.DEFAULT);
    }

    /** The same with another service than the usual one. */
    public static Lab withStream(int shards, Service service) {
        Lab lab = new Lab(service);
        lab.ask(new CreateStream(ORDERS, shards, StreamLimits.MIN_RETENTION));
        lab.pass(ServiceDelays.CREATION);
        return lab;
    }

    public LabState state() {
        return state;
    }

    public VirtualTime now() {
        return now;
    }

    public List<Event> history() {
        return List.copyOf(history);
    }

    public Reply ask(Command command) {
        return decide(command).reply();
    }

    /** What a client, a producer or the experiment itself may ask; puts are those of {@link #SHOP}. */
    public Reply ask(ClientAction action) {
        return ask(call(action));
    }

    public List<Event> happens(ClientAction action) {
        return happens(call(action));
    }

    public Decision decide(ClientAction action) {
        return decide(call(action));
    }

    public static ServiceCall call(ClientAction action) {
        return action instanceof Put
                ? new ServiceCall(new Caller.Producer(SHOP), action)
                : ServiceCall.ofScenario(action);
    }

    /** What no rule decides happens: what an actor tells of itself. */
    public void note(Event event) {
        state.apply(event);
        history.add(event);
    }

    /** Asks and tells what happened by it. */
    public List<Event> happens(Command command) {
        return decide(command).events();
    }

    public Decision decide(Command command) {
        Decision decision = engine.decide(state, command, now);
        decision.events().forEach(state::apply);
        history.addAll(decision.events());
        return decision;
    }

    /** All that is due now, one thing after the other, and what others make of it. */
    private List<Event> elapse() {
        List<Event> happened = new ArrayList<>();
        for (List<Event> due = happens(new ElapseTime()); !due.isEmpty(); due = happens(new ElapseTime())) {
            happened.addAll(due);
        }
        happened.addAll(reactsTo(happened));
        return happened;
    }

    /** Lets happen what others make of what has happened, and tells it. */
    public List<Event> reactsTo(List<Event> happened) {
        List<Event> events = new ArrayList<>();
        for (Command reaction : engine.reactions(state, happened)) {
            events.addAll(happens(reaction));
        }
        return events;
    }

    /** Lets time pass and asks for all that falls due on the way, each at its own time; tells what happened. */
    public List<Event> pass(Duration duration) {
        VirtualTime until = now.plus(duration);
        List<Event> happened = new ArrayList<>();
        for (long due = engine.nextDueMicros(state); due <= until.micros(); due = engine.nextDueMicros(state)) {
            now = new VirtualTime(Math.max(now.micros(), due));
            happened.addAll(elapse());
        }
        now = until;
        return happened;
    }

    /** Lets time pass without asking for what falls due. */
    public void passUnasked(Duration duration) {
        now = now.plus(duration);
    }

    public long nextDueMicros() {
        return engine.nextDueMicros(state);
    }

    public StreamState stream() {
        return state.kinesis().stream(ORDERS).orElseThrow();
    }

    public ShardState shard(int index) {
        return stream().shards().get(index);
    }

    public PutOutcome put(RecordBatch batch) {
        return (PutOutcome) ask(new PutRecords(++calls, ORDERS, batch));
    }

    public PutOutcome put(String key, String data) {
        return put(RecordBatch.builder()
                .add(key, data.getBytes(StandardCharsets.UTF_8))
                .build());
    }

    /** Puts {@code count} records of {@code dataBytes} bytes each into the shard that holds {@code hashKey}. */
    public PutOutcome put(HashKey hashKey, int count, int dataBytes) {
        RecordBatch.Builder batch = RecordBatch.builder();
        for (int i = 0; i < count; i++) {
            batch.add("k", hashKey, new byte[dataBytes]);
        }
        return put(batch.build());
    }

    public ShardIterator iterator(int shard, IteratorType type) {
        Reply reply = ask(new GetShardIterator(ORDERS, new ShardId(shard), type, null, null));
        return ((IteratorGiven) reply).iterator();
    }

    public RecordsGiven get(ShardIterator iterator, int limit) {
        return (RecordsGiven) ask(new GetRecords(iterator, limit, 0));
    }

    /** The texts of all records a shard still holds. */
    public List<String> texts(int shard) {
        return get(iterator(shard, IteratorType.TRIM_HORIZON), StreamLimits.MAX_RECORDS_PER_GET).records().stream()
                .map(Lab::text)
                .toList();
    }

    public static String text(StreamRecord record) {
        return new String(record.data(), StandardCharsets.UTF_8);
    }
}
