package dev.shardlab.bench.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads a stream from the beginning of every shard to its tip, each connection a share of the shards, one after the other. */
final class ShardDrain implements ClosedLoop.Script {

    private static final byte[] SEQUENCE_NUMBER = "\"SequenceNumber\"".getBytes(StandardCharsets.US_ASCII);
    private static final String NEXT = "\"NextShardIterator\":\"";

    private final String[] iterators;
    private final int[] reading;
    private final long endNanos;
    private long records;

    /**
     * @param shards a multiple of the connections
     * @param endNanos when nothing more is asked, by {@link System#nanoTime}
     */
    ShardDrain(ClosedLoop client, int shards, int connections, long endNanos) throws IOException {
        iterators = new String[shards];
        for (int shard = 0; shard < shards; shard++) {
            String answer = client.ask(Said.iterator(shard));
            iterators[shard] = answer.substring(answer.indexOf(":\"") + 2, answer.lastIndexOf('"'));
        }
        reading = new int[connections];
        this.endNanos = endNanos;
    }

    /** How many records have been read. */
    long records() {
        return records;
    }

    private int shard(int connection) {
        return connection + reading.length * (reading[connection] % (iterators.length / reading.length));
    }

    @Override
    public @Nullable ByteBuffer next(int connection) {
        for (int tried = 0; tried < iterators.length && System.nanoTime() < endNanos; tried++) {
            String iterator = iterators[shard(connection)];
            if (!iterator.isEmpty()) {
                return Said.getRecords(iterator);
            }
            reading[connection]++;
        }
        return null;
    }

    @Override
    public void answered(int connection, int status, ByteBuffer body) {
        if (status != 200) {
            throw new IllegalStateException(status + " " + StandardCharsets.UTF_8.decode(body));
        }
        int found = Said.count(body, SEQUENCE_NUMBER, Integer.MAX_VALUE);
        records += found;
        byte[] tail = new byte[Math.min(1024, body.remaining())];
        body.get(body.limit() - tail.length, tail);
        String last = new String(tail, StandardCharsets.UTF_8);
        int next = last.indexOf(NEXT);
        iterators[shard(connection)] = found == 0 || next < 0
                ? ""
                : last.substring(next + NEXT.length(), last.indexOf('"', next + NEXT.length()));
    }
}
