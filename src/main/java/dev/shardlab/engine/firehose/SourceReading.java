package dev.shardlab.engine.firehose;

import static java.util.Objects.requireNonNull;

import dev.shardlab.command.kinesis.RecordReply.ChildShard;
import dev.shardlab.command.kinesis.RecordReply.RecordsGiven;
import dev.shardlab.command.kinesis.StreamCommand.GetRecords;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.engine.kinesis.KinesisRules;
import dev.shardlab.event.Event;
import dev.shardlab.event.FirehoseEvent.SourceCursor;
import dev.shardlab.event.FirehoseEvent.SourceRecordsTaken;
import dev.shardlab.event.FirehoseEvent.SourceShardEnded;
import dev.shardlab.model.Caller;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.firehose.DeliverySource.FromStream;
import dev.shardlab.model.kinesis.RecordRun;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.ShardIterator;
import dev.shardlab.model.kinesis.ShardPosition;
import dev.shardlab.model.kinesis.StreamLimits;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.state.firehose.DeliveryStreamState;
import dev.shardlab.state.kinesis.KinesisState;
import dev.shardlab.state.kinesis.ShardState;
import java.util.ArrayList;
import java.util.List;

/**
 * A data stream as source (Developer Guide, Writing to a Firehose stream using Kinesis Data Streams): each shard is read once a second with
 * GetRecords, from the latest record on, and shares the shard's limits with all others who read it. Children are read once their parents
 * are at their end.
 */
final class SourceReading {

    private SourceReading() {}

    /** Where it begins: behind what each open shard has by now. */
    static List<SourceCursor> latest(KinesisState streams, StreamName source) {
        List<SourceCursor> cursors = new ArrayList<>();
        streams.stream(source).ifPresent(stream -> stream.openShards()
                .forEach(shard -> cursors.add(new SourceCursor(shard.id(), shard.next()))));
        return cursors;
    }

    /** The next read of a shard that it reads. A read that is refused is made again a second later. */
    static List<Event> read(
            DeliveryStreamState stream,
            FromStream source,
            ShardId shard,
            KinesisState streams,
            KinesisRules rules,
            long seed,
            VirtualTime now) {
        long from = requireNonNull(stream.source().get(shard)).next();
        ShardIterator iterator = new ShardIterator(new ShardPosition(source.stream(), shard, from), now);
        Decision decision = rules.decide(
                streams,
                new Caller.DeliveryStream(stream.name()),
                put -> {
                    throw new IllegalStateException("a delivery stream only reads");
                },
                new GetRecords(iterator, StreamLimits.MAX_RECORDS_PER_GET, 0),
                now);
        List<Event> events = new ArrayList<>(decision.events());
        if (!(decision.reply() instanceof RecordsGiven given)) {
            events.add(new SourceRecordsTaken(now, stream.name(), shard, from, List.of()));
            return events;
        }
        if (given.nextIterator() == null) {
            events.add(new SourceShardEnded(now, stream.name(), shard, children(stream, given, streams, source)));
            return events;
        }
        List<RecordRun> runs = given.records().runs();
        events.add(new SourceRecordsTaken(
                now, stream.name(), shard, given.nextIterator().position().index(), runs));
        if (!runs.isEmpty()) {
            long bytes = 0;
            for (RecordRun run : runs) {
                for (int i = 0; i < run.size(); i++) {
                    bytes += run.batch().dataBytes(run.position(i));
                }
            }
            events.addAll(Tipping.afterMore(
                    stream, given.records().size(), bytes, runs.getFirst().arrival(), now, seed));
        }
        return events;
    }

    /** Those that nobody reads yet and whose parents are all through: a merged shard waits for both. */
    private static List<SourceCursor> children(
            DeliveryStreamState stream, RecordsGiven given, KinesisState streams, FromStream source) {
        List<SourceCursor> next = new ArrayList<>();
        for (ChildShard child : given.children()) {
            boolean waits = child.parents().stream()
                            .filter(parent -> stream.source().get(parent) != null)
                            .count()
                    > 1;
            if (!waits && stream.source().get(child.shard()) == null) {
                ShardState shard = streams.stream(source.stream())
                        .orElseThrow()
                        .shard(child.shard())
                        .orElseThrow();
                next.add(new SourceCursor(child.shard(), shard.first()));
            }
        }
        return next;
    }
}
