package dev.shardlab.clients;

import dev.shardlab.clients.History.Received;
import dev.shardlab.clients.History.Sent;
import dev.shardlab.command.BodyEncoding;
import dev.shardlab.command.ClientAction;
import dev.shardlab.command.ClientRequest;
import dev.shardlab.command.Reply;
import dev.shardlab.command.Reply.Refused;
import dev.shardlab.command.ServiceCall;
import dev.shardlab.command.kinesis.RecordReply.ChildShard;
import dev.shardlab.command.kinesis.RecordReply.IteratorGiven;
import dev.shardlab.command.kinesis.RecordReply.PutOutcome;
import dev.shardlab.command.kinesis.RecordReply.RecordOutcome;
import dev.shardlab.command.kinesis.RecordReply.RecordsGiven;
import dev.shardlab.command.kinesis.StreamCommand;
import dev.shardlab.command.kinesis.StreamCommand.GetRecords;
import dev.shardlab.command.kinesis.StreamCommand.GetShardIterator;
import dev.shardlab.command.kinesis.StreamCommand.MergeShards;
import dev.shardlab.command.kinesis.StreamCommand.PutRecords;
import dev.shardlab.command.kinesis.StreamCommand.SplitShard;
import dev.shardlab.live.RequestQueue;
import dev.shardlab.model.Caller;
import dev.shardlab.model.ClientName;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.kinesis.HashKeyRange;
import dev.shardlab.model.kinesis.IteratorType;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.kinesis.SequenceNumber;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.ShardIterator;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.kinesis.StreamRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** One thread at the desk; what it does, it draws from its seed. */
final class DeskUser {

    private static final StreamName CLICKS = new StreamName("clicks");
    private static final int SHARDS = 3;
    private static final AtomicLong CALLS = new AtomicLong(1_000_000);

    /** A record that was acknowledged, and when. */
    record Put(Sent sent, long askedNanos, long acknowledgedNanos) {}

    private record OpenShard(ShardId id, HashKeyRange range) {}

    private final RequestQueue desk;
    private final ClientRequest said;
    private final String name;
    private final Random dice;

    DeskUser(RequestQueue desk, String name, long seed) {
        this.desk = desk;
        this.name = name;
        said = new ClientRequest(new ClientName(name), "any", BodyEncoding.JSON, new byte[0]);
        dice = new Random(seed);
    }

    private Reply ask(ClientAction action) {
        Caller caller = action instanceof StreamCommand.Put
                ? new Caller.Producer(new ProducerName(name))
                : new Caller.Scenario();
        return desk.ask(said, new ServiceCall(caller, action)).join();
    }

    /** Puts batches under keys of its own, one after the other; what is refused is not sent again. */
    List<Put> put(int batches) {
        List<Put> puts = new ArrayList<>();
        int number = 0;
        for (int i = 0; i < batches; i++) {
            var batch = RecordBatch.builder();
            for (int size = 1 + dice.nextInt(20); batch.size() < size; number++) {
                batch.add(name + " key " + dice.nextInt(5), (name + " " + number).getBytes(StandardCharsets.UTF_8));
            }
            long asked = System.nanoTime();
            Reply reply = ask(new PutRecords(CALLS.incrementAndGet(), CLICKS, batch.build()));
            long acknowledged = System.nanoTime();
            PutOutcome outcome = (PutOutcome) reply;
            for (int j = 0; j < outcome.batch().size(); j++) {
                if (outcome.outcome(j) instanceof RecordOutcome.Stored stored) {
                    Sent sent = new Sent(
                            outcome.batch().partitionKey(j),
                            new String(outcome.batch().data(j), StandardCharsets.UTF_8),
                            stored.shard().toString(),
                            stored.sequenceNumber().toString());
                    puts.add(new Put(sent, asked, acknowledged));
                }
            }
        }
        return puts;
    }

    /**
     * Splits and merges by chance, as often as the service lets it.
     *
     * @return how often that was
     */
    int reshardUntil(BooleanSupplier enough) {
        List<OpenShard> open = new ArrayList<>();
        List<HashKeyRange> ranges = HashKeyRange.even(SHARDS);
        for (int i = 0; i < SHARDS; i++) {
            open.add(new OpenShard(new ShardId(i), ranges.get(i)));
        }
        int next = SHARDS;
        int count = 0;
        while (!enough.getAsBoolean()) {
            int i = dice.nextInt(open.size());
            OpenShard one = open.get(i);
            boolean merges = open.size() > 2 && i + 1 < open.size() && dice.nextBoolean();
            Reply reply = ask(
                    merges
                            ? new MergeShards(CLICKS, one.id(), open.get(i + 1).id())
                            : new SplitShard(CLICKS, one.id(), one.range().middle()));
            if (reply instanceof Refused) {
                letOthers();
                continue;
            }
            count++;
            open.remove(i);
            if (merges) {
                HashKeyRange whole = new HashKeyRange(
                        one.range().start(), open.remove(i).range().end());
                open.add(i, new OpenShard(new ShardId(next++), whole));
            } else {
                var lower = new HashKeyRange(
                        one.range().start(), one.range().middle().previous());
                var upper = new HashKeyRange(one.range().middle(), one.range().end());
                open.add(i, new OpenShard(new ShardId(next++), lower));
                open.add(i + 1, new OpenShard(new ShardId(next++), upper));
            }
        }
        return count;
    }

    /** Reads every shard, parents before children, until {@code enough} and nothing is left. */
    List<Received> readUntil(BooleanSupplier enough) {
        List<Received> received = new ArrayList<>();
        Deque<ShardId> next = new ArrayDeque<>();
        for (int i = 0; i < SHARDS; i++) {
            next.add(new ShardId(i));
        }
        Set<ShardId> done = new HashSet<>();
        Set<ShardId> begun = new HashSet<>();
        while (!next.isEmpty()) {
            ShardId shard = next.remove();
            for (ChildShard child : read(shard, enough, received)) {
                done.add(shard);
                if (done.containsAll(child.parents()) && begun.add(child.shard())) {
                    next.add(child.shard());
                }
            }
        }
        return received;
    }

    private List<ChildShard> read(ShardId shard, BooleanSupplier enough, List<Received> received) {
        ShardIterator iterator = iterator(new GetShardIterator(CLICKS, shard, IteratorType.TRIM_HORIZON, null, null));
        GetShardIterator goesOn = new GetShardIterator(CLICKS, shard, IteratorType.TRIM_HORIZON, null, null);
        while (true) {
            boolean last = enough.getAsBoolean();
            Reply reply = ask(new GetRecords(iterator, 1 + dice.nextInt(500), 0));
            if (reply instanceof Refused refused) {
                letOthers();
                // Whoever is held up for too long has to say again where it was.
                iterator = refused.error() == ErrorCode.EXPIRED_ITERATOR ? iterator(goesOn) : iterator;
                continue;
            }
            RecordsGiven given = (RecordsGiven) reply;
            for (StreamRecord each : given.records()) {
                goesOn = after(shard, each.sequenceNumber());
                received.add(new Received(
                        shard.toString(),
                        each.sequenceNumber().toString(),
                        each.partitionKey(),
                        new String(each.data(), StandardCharsets.UTF_8)));
            }
            iterator = given.nextIterator();
            if (iterator == null) {
                return given.children();
            }
            if (last && given.records().isEmpty()) {
                return List.of();
            }
        }
    }

    /** A test that takes too long interrupts its threads, also one that would ask for ever. */
    private static void letOthers() {
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("Refused until the test had taken too long.");
        }
        Thread.yield();
    }

    private ShardIterator iterator(GetShardIterator command) {
        return ((IteratorGiven) patiently(command)).iterator();
    }

    private static GetShardIterator after(ShardId shard, SequenceNumber last) {
        return new GetShardIterator(CLICKS, shard, IteratorType.AFTER_SEQUENCE_NUMBER, last, null);
    }

    /** Asks until it is not refused. */
    private Reply patiently(ClientAction command) {
        Reply reply = ask(command);
        while (reply instanceof Refused) {
            letOthers();
            reply = ask(command);
        }
        return reply;
    }
}
