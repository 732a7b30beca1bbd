package dev.shardlab.bench;

import dev.shardlab.command.Command;
import dev.shardlab.command.ElapseTime;
import dev.shardlab.command.Reply;
import dev.shardlab.command.ServiceCall;
import dev.shardlab.command.kinesis.RecordReply.RecordsGiven;
import dev.shardlab.command.kinesis.StreamCommand.CreateStream;
import dev.shardlab.command.kinesis.StreamCommand.GetRecords;
import dev.shardlab.command.kinesis.StreamCommand.PutRecords;
import dev.shardlab.engine.Engine;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.event.Event;
import dev.shardlab.model.Caller;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.kinesis.ShardIterator;
import dev.shardlab.model.kinesis.ShardPosition;
import dev.shardlab.model.kinesis.StreamLimits;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.state.LabState;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.kinesis.StreamState;
import dev.shardlab.timeline.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * A stream that is written to as fast as the engine can: requests of 500 records of 100 bytes, their keys 10 to 20 bytes, all
 * rules and limits on, every event folded and written into chapters. In virtual time requests are so far apart that no shard
 * refuses anything.
 */
final class Traffic {

    static final int PER_REQUEST = StreamLimits.MAX_RECORDS_PER_PUT;
    static final byte[] PAYLOAD = new byte[100];
    static final StreamName STREAM = new StreamName("bench");

    /** About 16 bytes each in the mean. */
    private static final String[] KEYS = new String[1 << 14];

    static {
        Arrays.setAll(
                KEYS, i -> "customer-".substring(i % 9) + "%011d".formatted(i * 2_654_435_761L % 100_000_000_000L));
    }

    private static final ProducerName PRODUCER = new ProducerName("bench");
    private static final Caller SENDER = new Caller.Producer(PRODUCER);
    private static final VirtualTime START = VirtualTime.of(Instant.parse("2026-01-01T00:00:00Z"));

    /** A busy shard gets less than twice its part: 1,000 records and 1 MiB a second have room for that. */
    private static final long RECORDS_PER_SHARD_AND_SEC = 500;

    /** An answer of 10,000 records is less than 1.2 MiB, and a shard gives 2 MiB a second. */
    private static final long PAUSE_MILLIS = 1000;

    private final Engine engine = new Engine();
    private final LabState state = LabState.startingAt(START);
    private final Timeline timeline = new Timeline(START, state);
    private final RecordBatch.Builder batch = RecordBatch.builder(PER_REQUEST, PER_REQUEST * 128);
    private final long microsPerRequest;
    private VirtualTime now = START;
    private long requests;
    private long bytes;

    Traffic(int shards) {
        microsPerRequest =
                Math.max(100, PER_REQUEST * VirtualTime.MICROS_PER_SECOND / (RECORDS_PER_SHARD_AND_SEC * shards));
        ask(ServiceCall.ofScenario(new CreateStream(STREAM, shards, StreamLimits.MIN_RETENTION)));
        now = now.plus(Duration.ofMinutes(10));
        ask(new ElapseTime());
    }

    static String key(long record) {
        return KEYS[(int) (record & (KEYS.length - 1))];
    }

    /** One request; every record of it is stored. */
    void put() {
        batch.clear();
        for (int i = 0; i < PER_REQUEST; i++) {
            batch.add(key(requests * PER_REQUEST + i), PAYLOAD);
        }
        bytes += batch.totalBytes();
        ask(new ServiceCall(SENDER, new PutRecords(++requests, STREAM, batch.build())));
        now = now.plusMicros(microsPerRequest);
    }

    /**
     * Reads every shard to its end, so seldom that nothing is refused.
     *
     * @return how many records there were
     */
    long drain(Consumer<RecordsGiven> reader) {
        long records = 0;
        for (ShardState shard : stream().openShards()) {
            long at = 0;
            while (at < shard.next()) {
                ShardIterator iterator = new ShardIterator(new ShardPosition(STREAM, shard.id(), at), now);
                GetRecords request = new GetRecords(iterator, StreamLimits.MAX_RECORDS_PER_GET, 0);
                if (!(ask(ServiceCall.ofScenario(request)) instanceof RecordsGiven answer)) {
                    throw new IllegalStateException("a read was refused");
                }
                reader.accept(answer);
                at += answer.records().size();
                records += answer.records().size();
                now = now.plus(Duration.ofMillis(PAUSE_MILLIS));
            }
        }
        return records;
    }

    Reply ask(Command command) {
        Decision decision = engine.decide(state, command, now);
        for (Event event : decision.events()) {
            state.apply(event);
            timeline.append(event);
        }
        return decision.reply();
    }

    VirtualTime now() {
        return now;
    }

    LabState state() {
        return state;
    }

    StreamState stream() {
        return state.kinesis().stream(STREAM).orElseThrow();
    }

    /** Keys and payloads of all records. */
    long bytes() {
        return bytes;
    }

    /** Throws unless everything that was sent is stored: a refusal would be quicker than a record. */
    void requireAllStored() {
        if (state.totals().put() != requests * PER_REQUEST) {
            throw new IllegalStateException("of %s records %s were stored"
                    .formatted(requests * PER_REQUEST, state.totals().put()));
        }
    }
}
