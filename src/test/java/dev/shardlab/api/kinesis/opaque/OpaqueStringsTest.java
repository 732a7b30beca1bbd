package dev.shardlab.api.kinesis.opaque;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.api.opaque.Envelope;
import dev.shardlab.model.Service;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.ConsumerName;
import dev.shardlab.model.kinesis.ConsumerPage;
import dev.shardlab.model.kinesis.ConsumerRef;
import dev.shardlab.model.kinesis.Resource;
import dev.shardlab.model.kinesis.ShardFilter;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.ShardIterator;
import dev.shardlab.model.kinesis.ShardPage;
import dev.shardlab.model.kinesis.ShardPosition;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.kinesis.StreamPage;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpaqueStringsTest {

    private static final Service SERVICE = new Service("eu-west-1", "123456789012", true);
    private static final StreamName STREAM = new StreamName("orders_2.eu-west");
    private static final StreamName LONGEST = new StreamName("s".repeat(128));
    private static final VirtualTime TIME =
            VirtualTime.ofMillis(1_777_000_000_123L).plusMicros(456);

    @Test
    void a_shard_iterator_looks_like_the_services_own() {
        for (StreamName stream : new StreamName[] {new StreamName("s"), STREAM, LONGEST}) {
            ShardIterator iterator =
                    new ShardIterator(new ShardPosition(stream, new ShardId(Integer.MAX_VALUE), 1L << 50), TIME);

            String text = ShardIterators.write(iterator);
            byte[] bytes = Base64.getDecoder().decode(text);

            assertTrue(text.length() <= 512);
            assertArrayEquals(new byte[] {0, 0, 0, 0, 0, 0, 0, 1}, Arrays.copyOf(bytes, 8));
            assertTrue(bytes.length >= 152 && (bytes.length - 152) % 16 == 0, bytes.length + " bytes");
            assertEquals(Optional.of(iterator), ShardIterators.read(text));
            assertEquals(Optional.of(iterator), ShardIterators.read('"' + text + '"'));
        }
    }

    @Test
    void an_iterator_that_was_tampered_with_is_none() {
        ShardIterator iterator = new ShardIterator(new ShardPosition(STREAM, new ShardId(1), 7), TIME);
        byte[] bytes = Base64.getDecoder().decode(ShardIterators.write(iterator));
        Random random = new Random(3);
        int understood = 0;
        for (int i = 0; i < 2_000; i++) {
            byte[] other = bytes.clone();
            other[random.nextInt(other.length)] ^= (byte) (1 + random.nextInt(255));
            if (ShardIterators.read(Base64.getEncoder().encodeToString(other)).isPresent()) {
                understood++;
            }
        }
        assertEquals(0, understood);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"", "\"\"", "AAAAAAAAAAE=", "AAAAAAAAAAFwcXJz", "not base64 at all", "ü"})
    void a_text_that_is_no_iterator_and_no_token_is_none(String text) {
        assertEquals(Optional.empty(), ShardIterators.read(text));
        assertEquals(Optional.empty(), PagingTokens.streams(text));
        assertEquals(Optional.empty(), PagingTokens.shards(text));
        assertEquals(Optional.empty(), PagingTokens.consumers(text));
    }

    /** Who reads the source can seal what they like; it must still be a value. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "streams//1",
                "streams/a/b",
                "shards/a/1/99999999999/-/1",
                "shards/a/1/3000000000/-/1",
                "shards/a/1/1/A/1",
                "shards/a/1/1/A-1/1",
                "shards/a/1/1/x/1",
                "shards/a/1/1/Z1/1",
                "consumers/a/1/b"
            })
    void a_sealed_text_of_another_form_is_no_token(String text) {
        String token = Envelope.seal(text);
        assertEquals(Optional.empty(), PagingTokens.streams(token));
        assertEquals(Optional.empty(), PagingTokens.shards(token));
        assertEquals(Optional.empty(), PagingTokens.consumers(token));
    }

    static Stream<ShardFilter> filters() {
        return Stream.of(
                new ShardFilter.AfterShardId(new ShardId(12)),
                new ShardFilter.AtTrimHorizon(),
                new ShardFilter.FromTrimHorizon(),
                new ShardFilter.AtLatest(),
                new ShardFilter.AtTimestamp(TIME),
                new ShardFilter.FromTimestamp(new VirtualTime(-5)));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void a_page_of_shards_goes_there_and_back(ShardFilter filter) {
        ShardPage page = new ShardPage(LONGEST, TIME, new ShardId(9), filter, TIME.plusMicros(1));
        ShardPage all = new ShardPage(STREAM, TIME, new ShardId(0), null, TIME);

        assertEquals(Optional.of(page), PagingTokens.shards(PagingTokens.write(page)));
        assertEquals(Optional.of(all), PagingTokens.shards(PagingTokens.write(all)));
    }

    @Test
    void pages_of_streams_and_consumers_go_there_and_back() {
        StreamPage streams = new StreamPage(LONGEST, TIME);
        ConsumerPage consumers = new ConsumerPage(STREAM, TIME, new ConsumerName("c"), TIME);

        assertEquals(Optional.of(streams), PagingTokens.streams(PagingTokens.write(streams)));
        assertEquals(Optional.of(consumers), PagingTokens.consumers(PagingTokens.write(consumers)));
        assertEquals(Optional.empty(), PagingTokens.consumers(PagingTokens.write(streams)));
        assertEquals(Optional.empty(), PagingTokens.streams(PagingTokens.write(consumers)));
    }

    @Test
    void an_arn_names_a_stream_or_a_consumer() {
        String stream = "arn:aws:kinesis:eu-west-1:123456789012:stream/orders_2.eu-west";
        String consumer = stream + "/consumer/billing:1777000000";
        ConsumerRef ref = new ConsumerRef(STREAM, new ConsumerName("billing"), OptionalLong.of(1_777_000_000));

        assertEquals(stream, Arns.of(STREAM, SERVICE));
        assertEquals(consumer, Arns.of(STREAM, new ConsumerName("billing"), TIME, SERVICE));
        assertEquals(Optional.of(STREAM), Arns.stream(stream));
        assertEquals(Optional.empty(), Arns.stream(consumer));
        assertEquals(Optional.of(ref), Arns.consumer(consumer));
        assertEquals(Optional.of(new Resource.OfStream(STREAM)), Arns.resource(stream));
        assertEquals(Optional.of(new Resource.OfConsumer(ref)), Arns.resource(consumer));
        assertEquals(Optional.empty(), Arns.resource(stream + "/other/billing"));
    }
}
