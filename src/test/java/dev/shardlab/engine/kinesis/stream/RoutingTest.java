package dev.shardlab.engine.kinesis.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.command.Reply.Done;
import dev.shardlab.command.kinesis.RecordReply.PutOutcome;
import dev.shardlab.command.kinesis.StreamCommand.SplitShard;
import dev.shardlab.engine.Lab;
import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.HashKeyRange;
import dev.shardlab.model.kinesis.KeyHasher;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.kinesis.StreamState;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A record goes to the one open shard whose range holds its hash key (developer guide, "Partition key"). */
class RoutingTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 10, 101})
    void every_key_goes_where_a_search_through_all_even_ranges_finds_it(int shards) {
        StreamState stream = Lab.withStream(shards).stream();
        Random random = new Random(shards);
        for (int i = 0; i < 2000; i++) {
            HashKey key = new HashKey(random.nextLong(), random.nextLong());
            assertEquals(searched(stream, key), stream.shardFor(key.high(), key.low()));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void every_key_goes_where_a_search_finds_it_after_splits_at_random_places(long seed) {
        Lab lab = Lab.withStream(2);
        Random random = new Random(seed);
        for (int splits = 0; splits < 20; splits++) {
            HashKey at = new HashKey(random.nextLong(), random.nextLong());
            ShardState parent = searched(lab.stream(), at);
            assertEquals(new Done(), lab.ask(new SplitShard(Lab.ORDERS, parent.id(), at)));
            lab.pass(ServiceDelays.RESHARD_STEP);
        }
        StreamState stream = lab.stream();
        assertEquals(22, stream.openShards().size());
        for (ShardState shard : stream.openShards()) {
            HashKeyRange range = shard.range();
            for (HashKey edge : List.of(range.start(), range.end(), range.middle())) {
                assertEquals(shard, stream.shardFor(edge.high(), edge.low()));
            }
        }
    }

    @Test
    void an_explicit_hash_key_decides_in_place_of_the_partition_key() {
        Lab lab = Lab.withStream(2);
        assertTrue(HashKeyRange.even(2).get(0).contains(KeyHasher.hashOf("a")));

        PutOutcome outcome = lab.put(RecordBatch.builder()
                .add("a", new byte[1])
                .add("a", HashKey.MAX, new byte[1])
                .build());

        assertEquals(lab.shard(0).id(), outcome.outcome(0).shard());
        assertEquals(lab.shard(1).id(), outcome.outcome(1).shard());
        assertEquals("a", lab.shard(1).record(0).partitionKey());
    }

    private static ShardState searched(StreamState stream, HashKey key) {
        List<ShardState> holders = stream.shards().stream()
                .filter(shard -> shard.isOpen() && shard.range().contains(key))
                .toList();
        assertEquals(1, holders.size());
        return holders.getFirst();
    }
}
