package dev.shardlab.engine.kinesis.stream;

import dev.shardlab.command.kinesis.RecordReply.ChildShard;
import dev.shardlab.command.kinesis.RecordReply.RecordsGiven;
import dev.shardlab.command.kinesis.StreamCommand.GetRecords;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.event.StreamEvent.ReadThrottled;
import dev.shardlab.event.StreamEvent.RecordsRead;
import dev.shardlab.event.Wait;
import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.Caller;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.ShardIterator;
import dev.shardlab.model.kinesis.ShardPosition;
import dev.shardlab.model.kinesis.StreamLimits;
import dev.shardlab.state.kinesis.Backlog;
import dev.shardlab.state.kinesis.KinesisState;
import dev.shardlab.state.kinesis.ShardLog.Portion;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.kinesis.StreamState;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * GetRecords (API reference). A shard answers five times a second and with 2 MiB a second; an answer that is larger is given
 * all the same, and the shard then refuses everyone until the second, or up to five of them, have made up for it.
 */
public final class ReadRules {

    private ReadRules() {}

    static Decision read(KinesisState state, Caller reader, GetRecords command, VirtualTime now) {
        requireValid(command, now);
        ShardPosition position = command.iterator().position();
        ShardState shard = Streams.readableShard(state, position.stream(), position.shard());
        if (position.index() > shard.next()) {
            throw IteratorWords.invalidIterator();
        }
        if (state.service().limitsOn() && isBusy(shard, now)) {
            return throttled(state, reader, shard, now);
        }
        return answered(state, reader, command, Streams.find(state, position.stream()), shard, now);
    }

    private static boolean isBusy(ShardState shard, VirtualTime now) {
        return shard.isReadBlocked(now) || shard.readCallsInSecond(now) >= StreamLimits.SHARD_READ_CALLS_PER_SEC;
    }

    private static void requireValid(GetRecords command, VirtualTime now) {
        if (command.limit() < 1) {
            throw ValidationWords.atLeast("limit", command.limit(), 1);
        }
        if (command.limit() > StreamLimits.MAX_RECORDS_PER_GET) {
            throw ValidationWords.atMost("limit", command.limit(), StreamLimits.MAX_RECORDS_PER_GET);
        }
        VirtualTime createdAt = command.iterator().createdAt();
        if (createdAt.isAfter(now)) {
            throw IteratorWords.invalidIterator();
        }
        if (createdAt.plus(StreamLimits.ITERATOR_LIFE).isBefore(now)) {
            throw IteratorWords.iteratorExpired(createdAt, now);
        }
    }

    private static Decision throttled(KinesisState state, Caller reader, ShardState shard, VirtualTime now) {
        String words = ServiceWords.of(state).rateExceeded(shard.stream(), shard.id());
        return Decision.refused(
                ErrorCode.PROVISIONED_THROUGHPUT_EXCEEDED,
                words,
                new ReadThrottled(now, shard.stream(), shard.id(), reader, words));
    }

    private static Decision answered(
            KinesisState state,
            Caller reader,
            GetRecords command,
            StreamState stream,
            ShardState shard,
            VirtualTime now) {
        long from =
                Math.max(command.iterator().position().index(), Horizon.firstReadable(shard, stream.retention(), now));
        Portion portion = shard.log()
                .portion(from, Math.min(shard.next(), from + command.limit()), StreamLimits.MAX_BYTES_PER_GET);
        long to = portion.toIndex();
        boolean atTheEnd = isAtTheEnd(shard, from);
        long behind = millisBehindLatest(shard, to, now);
        RecordsRead fact = new RecordsRead(
                now,
                shard.stream(),
                shard.id(),
                reader,
                from,
                to,
                portion.bytes(),
                behind,
                now.plusMicros(command.answerMicros()),
                waits(shard, from, to, reader, state, now));
        ShardPosition next = new ShardPosition(shard.stream(), shard.id(), to);
        RecordsGiven reply = new RecordsGiven(
                Storage.opened(state, stream, shard.records(from, to)),
                atTheEnd ? null : new ShardIterator(next, now),
                behind,
                atTheEnd ? children(stream, shard) : List.of());
        return new Decision(List.of(fact), reply);
    }

    /**
     * Whether whoever goes on at {@code from} is through with a closed shard. That is told by an answer of its own, without records:
     * many clients drop the records of an answer that says so.
     */
    public static boolean isAtTheEnd(ShardState shard, long from) {
        return !shard.isOpen() && from == shard.next();
    }

    private static List<Wait> waits(
            ShardState shard, long from, long to, Caller reader, KinesisState state, VirtualTime now) {
        return reader instanceof Caller.ApplicationWorker(ApplicationName application, var _)
                ? state.followers().waitedFor(from, to, application, shard, now)
                : List.of();
    }

    /** How far behind latest who reads on at {@code to} is. */
    public static long millisBehindLatest(ShardState shard, long to, VirtualTime now) {
        return Backlog.of(shard, to, now).millisBehindLatest();
    }

    /** The shards that replaced {@code shard}. */
    public static List<ChildShard> children(StreamState stream, ShardState shard) {
        return stream.children(shard.id()).stream()
                .map(child -> new ChildShard(child.id(), parents(child), child.range()))
                .toList();
    }

    private static List<ShardId> parents(ShardState child) {
        return Stream.of(child.parent(), child.adjacentParent())
                .filter(Objects::nonNull)
                .toList();
    }
}
