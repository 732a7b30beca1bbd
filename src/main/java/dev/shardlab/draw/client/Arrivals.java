package dev.shardlab.draw.client;

import dev.shardlab.draw.kinesis.Frame;
import dev.shardlab.draw.kinesis.Spans;
import dev.shardlab.draw.kinesis.Unlanded;
import dev.shardlab.draw.paper.Sketch;
import dev.shardlab.draw.paper.View;
import dev.shardlab.event.StreamEvent.RecordsAppended;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.state.client.ClientStates;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.producer.ProducerState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which records of one stream clients on the wire have only just put.
 *
 * <p>A client's request is decided in the moment in which the laboratory hears of it: in the log there is no time between its
 * sending and its storing in which it could be seen to travel. So what was put less than {@link View#landingMicros} ago is shown
 * after the fact, on the way that it took: from its client to the place in its lane where it lies by then. It is counted as stored
 * from the first moment on, and pointing at it gives the stored record.
 */
public final class Arrivals implements Unlanded {

    /** Of one shard: twice what its limit lets in within a second. */
    private static final long MOST_LOOKS = 2_000;

    private final Frame frame;
    private final long landingMicros;
    private final Map<ShardId, Spans> spans = new TreeMap<>();
    private final Map<ShardState, Spans> byShard = new LinkedHashMap<>();
    private final Map<ProducerName, Long> inThisSecond = new TreeMap<>();
    private final Map<ProducerName, Long> inSecondBefore = new TreeMap<>();

    /** @param writers who puts to the stream */
    public Arrivals(ClientStates known, List<ProducerState> writers, Frame frame, Sketch sketch) {
        this.frame = frame;
        landingMicros = sketch.view().landingMicros();
        List<ProducerName> clients = writers.stream()
                .map(ProducerState::name)
                .filter(name -> known.behind(name).isPresent())
                .toList();
        boolean nobodyElse = clients.size() == writers.size();
        if (!clients.isEmpty()) {
            for (ShardState shard : frame.stream().shards()) {
                if (shard.first() < shard.next()) {
                    find(shard, nobodyElse);
                    count(shard, nobodyElse && clients.size() == 1 ? clients.getFirst() : null);
                }
            }
        }
    }

    /** Where producers of the experiment put too, the shard is gone through request by request. */
    private void find(ShardState shard, boolean nobodyElse) {
        Spans found = new Spans();
        long end;
        for (long index = firstYoungerThan(shard, landingMicros); index < shard.next(); index = end) {
            end = nobodyElse ? shard.next() : Math.min(shard.next(), shard.log().runEnd(index));
            if (nobodyElse || Unlanded.areShown(shard.log(), index)) {
                found.add(index, end);
            }
        }
        if (!found.isEmpty()) {
            spans.put(shard.id(), found);
            byShard.put(shard, found);
        }
    }

    private void count(ShardState shard, @Nullable ProducerName only) {
        long second = frame.time().epochSecond() * VirtualTime.MICROS_PER_SECOND;
        long now = firstFrom(shard, second);
        count(shard, now, shard.next(), only, inThisSecond);
        count(shard, firstFrom(shard, second - VirtualTime.MICROS_PER_SECOND), now, only, inSecondBefore);
    }

    /** Of more records than can be looked at, every n-th says whose it and its neighbours are. */
    private static void count(
            ShardState shard, long first, long last, @Nullable ProducerName only, Map<ProducerName, Long> counts) {
        if (only != null) {
            counts.merge(only, last - first, Long::sum);
            return;
        }
        long step = 1 + (last - first) / MOST_LOOKS;
        long end;
        for (long index = first; index < last; index = end) {
            end = Math.min(last, index + step);
            RecordsAppended append = shard.log().append(index);
            if (isOfClient(append)) {
                counts.merge(append.producer(), end - index, Long::sum);
            }
        }
    }

    private static long firstFrom(ShardState shard, long micros) {
        return shard.log().firstAtOrAfter(new VirtualTime(micros), shard.first(), shard.next());
    }

    private static boolean isOfClient(RecordsAppended append) {
        return append.origin().isClient();
    }

    private long firstYoungerThan(ShardState shard, long micros) {
        VirtualTime since = frame.time().plusMicros(1 - micros);
        return shard.log().firstAtOrAfter(since, shard.first(), shard.next());
    }

    /** Which of the records of a shard are not yet drawn in its lane. */
    @Override
    public Spans of(ShardState shard) {
        return spans.getOrDefault(shard.id(), Spans.NONE);
    }

    /** All of them. */
    Map<ShardState, Spans> all() {
        return byShard;
    }

    /** How far a stored record is on its way, 0 to 1. */
    public double way(long arrivalMicros) {
        return Math.clamp((double) (frame.time().micros() - arrivalMicros) / landingMicros, 0, 1);
    }

    /** Records of a client that were stored in a second of the limits: the one that runs or the one before, whichever had more. */
    public long inLimitSecond(ProducerName client) {
        return Math.max(inThisSecond.getOrDefault(client, 0L), inSecondBefore.getOrDefault(client, 0L));
    }
}
