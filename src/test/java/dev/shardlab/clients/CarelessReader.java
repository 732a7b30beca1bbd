package dev.shardlab.clients;

import dev.shardlab.clients.History.Received;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.kinesis.model.ChildShard;
import software.amazon.awssdk.services.kinesis.model.Record;

/**
 * Reads a stream as widely used clients do that take the end of a shard for the end of the answer: what comes with the end is
 * dropped, and only its children are followed, once all their parents are through.
 */
final class CarelessReader {

    /** One answer, or one push. */
    record Portion(List<Record> records, boolean isTheEnd, List<ChildShard> children) {}

    /** Hands out a shard from its oldest record on. */
    interface Source {
        Portion next() throws InterruptedException;
    }

    /** Begins a shard. */
    interface Opening {
        Source open(String shard) throws InterruptedException;
    }

    private final Opening opening;
    private final int enough;
    private final List<Received> received = new ArrayList<>();
    private final Set<String> done = new HashSet<>();
    private final Set<String> begun = new HashSet<>();

    private CarelessReader(Opening opening, int enough) {
        this.opening = opening;
        this.enough = enough;
    }

    /**
     * What it keeps of all that it is given.
     *
     * @param roots the shards without parents
     * @param enough an open shard is left once so many records were kept, or nothing has come for a while
     */
    static List<Received> read(List<String> roots, int enough, Opening opening) throws InterruptedException {
        CarelessReader reader = new CarelessReader(opening, enough);
        Deque<String> next = new ArrayDeque<>(roots);
        while (!next.isEmpty()) {
            String shard = next.remove();
            for (ChildShard child : reader.readShard(shard)) {
                reader.done.add(shard);
                if (reader.done.containsAll(child.parentShards()) && reader.begun.add(child.shardId())) {
                    next.add(child.shardId());
                }
            }
        }
        return reader.received;
    }

    private List<ChildShard> readShard(String shard) throws InterruptedException {
        Source source = opening.open(shard);
        int nothing = 0;
        while (received.size() < enough && nothing < PATIENCE) {
            Portion portion = source.next();
            if (portion.isTheEnd()) {
                return portion.children();
            }
            nothing = portion.records().isEmpty() ? nothing + 1 : 0;
            for (Record each : portion.records()) {
                received.add(new Received(
                        shard,
                        each.sequenceNumber(),
                        each.partitionKey(),
                        each.data().asUtf8String()));
            }
        }
        return List.of();
    }

    /** So many empty answers in a row are the tip of an open shard. */
    private static final int PATIENCE = 3;
}
