package dev.shardlab.api.kinesis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.api.body.BodyReader;
import dev.shardlab.api.body.ReadingStopped;
import dev.shardlab.api.kinesis.action.ServedAction;
import dev.shardlab.api.kinesis.action.ServedActions;
import dev.shardlab.api.shape.ListOf;
import dev.shardlab.api.shape.MapOf;
import dev.shardlab.api.shape.Text;
import dev.shardlab.command.BodyEncoding;
import dev.shardlab.command.Command;
import dev.shardlab.command.client.RefusedCall;
import dev.shardlab.model.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that no client would write: each is understood or refused, and nothing else happens. */
class HostileBodiesTest {

    private static final int ROUNDS = Boolean.getBoolean("shardlab.long") ? 200_000 : 3_000;

    private static final List<String> SEEDS = List.of(
            "{\"StreamName\":\"orders\",\"Records\":[{\"Data\":\"aGVsbG8=\",\"PartitionKey\":\"k\",\"ExplicitHashKey\":\"17\"},"
                    + "{\"Data\":\"\",\"PartitionKey\":\"\\u00fc\\ud83d\\ude00\"}]}",
            "{\"StreamName\":\"orders\",\"ShardId\":\"shardId-000000000003\",\"ShardIteratorType\":\"AT_TIMESTAMP\","
                    + "\"Timestamp\":1777000000.123,\"StartingSequenceNumber\":\"49590338271490256608\"}",
            "{\"StreamARN\":\"arn:aws:kinesis:us-east-1:000000000000:stream/orders\",\"Tags\":{\"a\":\"b\",\"c\":\"\"},"
                    + "\"TagKeys\":[\"a\",\"b\"],\"Limit\":10,\"MaxResults\":1,\"Unknown\":[[{}],-1.5e7,null,true]}",
            "{\"ShardFilter\":{\"Type\":\"AT_LATEST\"},\"NextToken\":\"AAAAAAAAAAFwcXJz\",\"Data\":\"AA==\"}");

    private static final List<String> JSON_PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "\"",
            "\\",
            "null",
            "true",
            "1e999999999",
            "-0",
            "0.0000001",
            "99999999999999999999",
            "\"\\ud800\"",
            "\"=\"",
            "\\u0000",
            "\"Records\":",
            "\"Data\":",
            "{}",
            "[]",
            "\u00e9");

    @ParameterizedTest
    @EnumSource(BodyEncoding.class)
    void mutated_requests_are_understood_or_refused(BodyEncoding encoding) {
        Random random = new Random(7);
        List<byte[]> seeds = SEEDS.stream()
                .map(seed -> encoding == BodyEncoding.JSON ? seed.getBytes(StandardCharsets.UTF_8) : Wire.cbor(seed))
                .toList();
        for (int round = 0; round < ROUNDS; round++) {
            byte[] body = mutated(seeds.get(random.nextInt(seeds.size())), encoding, random);
            decodeTwice(anyAction(random), encoding, body, round);
        }
    }

    @ParameterizedTest
    @EnumSource(BodyEncoding.class)
    void noise_is_understood_or_refused(BodyEncoding encoding) {
        Random random = new Random(8);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] body = new byte[random.nextInt(64)];
            random.nextBytes(body);
            if (body.length > 0 && encoding == BodyEncoding.CBOR && random.nextBoolean()) {
                body[0] = (byte) 0xbf;
            }
            decodeTwice(anyAction(random), encoding, body, round);
        }
    }

    private static void decodeTwice(String action, BodyEncoding encoding, byte[] body, int round) {
        byte[] before = body.clone();
        try {
            Command first = Wire.decode(action, encoding, body);
            assertEquals(first, Wire.decode(action, encoding, body));
            assertArrayEquals(before, body);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new AssertionError("round %s, %s of %s".formatted(round, action, Arrays.toString(before)), e);
        }
    }

    private static String anyAction(Random random) {
        List<ServedAction<?>> all = ServedActions.all();
        return all.get(random.nextInt(all.size())).name();
    }

    private static byte[] mutated(byte[] seed, BodyEncoding encoding, Random random) {
        byte[] body = seed.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(body.length + 1);
            body = switch (random.nextInt(5)) {
                case 0 -> Arrays.copyOf(body, at);
                case 1 -> spliced(body, at, at, new byte[] {(byte) random.nextInt(256)});
                case 2 -> spliced(body, at, Math.min(body.length, at + 1 + random.nextInt(8)), new byte[0]);
                case 3 -> spliced(body, at, Math.min(body.length, at + 1), piece(encoding, random));
                default -> spliced(body, at, at, Arrays.copyOfRange(seed, at % seed.length, seed.length));
            };
        }
        return body;
    }

    private static byte[] piece(BodyEncoding encoding, Random random) {
        if (encoding == BodyEncoding.JSON) {
            return JSON_PIECES.get(random.nextInt(JSON_PIECES.size())).getBytes(StandardCharsets.UTF_8);
        }
        byte[] piece = new byte[1 + random.nextInt(9)];
        random.nextBytes(piece);
        piece[0] = (byte) ((random.nextInt(8) << 5) | (24 + random.nextInt(8)));
        return piece;
    }

    private static byte[] spliced(byte[] body, int from, int to, byte[] piece) {
        byte[] spliced = Arrays.copyOf(body, body.length - (to - from) + piece.length);
        System.arraycopy(piece, 0, spliced, from, piece.length);
        System.arraycopy(body, to, spliced, from + piece.length, body.length - to);
        return spliced;
    }

    @Test
    void a_body_too_deep_is_refused_however_deep_it_is() {
        for (String open : List.of("[", "{\"a\":")) {
            String body = "{\"Unknown\":" + open.repeat(1_000_000);
            assertRefused("DescribeStream", BodyEncoding.JSON, body.getBytes(StandardCharsets.UTF_8));
        }
        for (int open : List.of(0x9f, 0xbf, 0x81, 0xc1)) {
            byte[] body = new byte[1_000_000];
            Arrays.fill(body, (byte) open);
            body[0] = (byte) 0xbf;
            body[1] = 0x61;
            body[2] = 'a';
            assertRefused("DescribeStream", BodyEncoding.CBOR, body);
        }
    }

    /** A length of gigabytes in a body of a few bytes must not make room for them. */
    @Test
    void a_length_that_cannot_be_is_refused_without_making_room_for_it() {
        for (int header : List.of(0x5a, 0x5b, 0x7a, 0x7b, 0x9a, 0xba)) {
            byte[] body = new byte[16];
            body[0] = (byte) 0xbf;
            body[1] = 0x64;
            System.arraycopy("Data".getBytes(StandardCharsets.US_ASCII), 0, body, 2, 4);
            body[6] = (byte) header;
            body[7] = 0x7f;
            Arrays.fill(body, 8, 16, (byte) 0xff);
            assertRefused("PutRecord", BodyEncoding.CBOR, body);
        }
    }

    @Test
    void a_hostile_arn_is_matched_in_one_pass() {
        String pieces = "arn:aws" + ":kinesis:".repeat(100) + ":000000000000:".repeat(60) + "stream/".repeat(40);
        for (String action : List.of("DescribeStream", "ListTagsForResource", "DescribeStreamConsumer")) {
            String member =
                    switch (action) {
                        case "DescribeStream" -> "StreamARN";
                        case "ListTagsForResource" -> "ResourceARN";
                        default -> "ConsumerARN";
                    };
            String body = "{\"%s\":\"%s \"}".formatted(member, pieces);
            for (int i = 0; i < 200; i++) {
                assertRefused(action, BodyEncoding.JSON, body.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void a_number_of_any_size_costs_no_more_than_its_digits() {
        for (String number : List.of(
                "1e2147483647", "-1e2147483647", "1e-2147483647", "9".repeat(900), "0." + "0".repeat(900) + "1")) {
            Wire.decode("DescribeStream", "{\"StreamName\":\"a\",\"Limit\":" + number + "}");
            Wire.decode("ListShards", "{\"StreamName\":\"a\",\"StreamCreationTimestamp\":" + number + "}");
        }
        assertEquals(
                Wire.refused(ErrorCode.SERIALIZATION, "DescribeStream", ""),
                Wire.decode("DescribeStream", "{\"Limit\":" + "9".repeat(1_000_000) + "}"));
    }

    private static void assertRefused(String action, BodyEncoding encoding, byte[] body) {
        assertInstanceOf(RefusedCall.class, Wire.decode(action, encoding, body));
    }

    /** A million tags upon one value: what a parser does with each must not grow with those before it. */
    @Test
    @Timeout(20)
    void R5_tags_upon_tags_are_refused_before_they_are_parsed() {
        byte[] tags = new byte[16 << 20];
        Arrays.fill(tags, (byte) 0xc0);
        tags[tags.length - 1] = (byte) 0xa0;

        assertEquals(
                Wire.refused(ErrorCode.SERIALIZATION, "ListStreams", ""),
                Wire.decode("ListStreams", BodyEncoding.CBOR, tags));
        assertFalse(KinesisApi.isReadable(BodyEncoding.CBOR, tags));
    }

    /** RFC 8949: a tag of any length of head, inside of what is nested, and none that only looks like one in a text or bytes. */
    @Test
    void R5_tags_are_counted_wherever_they_stand() {
        assertTrue(isReadable("a1 61 61 c1 c1 c1 c1 c1 c1 c1 c1 00"));
        assertFalse(isReadable("a1 61 61 c1 c1 c1 c1 c1 c1 c1 c1 c1 00"));
        assertFalse(isReadable("81 d8 40 d9 00 40 da 00 00 00 40 db 00 00 00 00 00 00 00 40 c1 c1 c1 c1 c1 c1 00"));
        assertFalse(isReadable("9f 5f 41 c1 ff c1 c1 c1 c1 c1 c1 c1 c1 c1 00 ff"));
        assertTrue(isReadable(
                "82 4a c1 c1 c1 c1 c1 c1 c1 c1 c1 c1 6a c0 80 c0 80 c0 80 c0 80 c0 80".replace("c0 80", "61 62")));
        assertTrue(isReadable("84 1b c1 c1 c1 c1 c1 c1 c1 c1 fb c1 c1 c1 c1 c1 c1 c1 c1 00 f6"));
    }

    private static boolean isReadable(String hex) {
        return KinesisApi.isReadable(
                BodyEncoding.CBOR, HexFormat.ofDelimiter(" ").parseHex(hex));
    }

    /** What a parser that is content with less would take for a slash, a surrogate, a character beyond the last; and texts cut in two. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "c0 af",
                "e0 80 af",
                "f0 80 80 af",
                "c1 bf",
                "ed a0 80",
                "f4 90 80 80",
                "f8 88 80 80 80",
                "80",
                "c3",
                "e2 82",
                "ff"
            })
    void R5_text_that_is_no_utf8_is_refused_in_either_encoding(String bytes) {
        byte[] text = HexFormat.ofDelimiter(" ").parseHex(bytes);
        byte[] open = "{\"StreamName\":\"a".getBytes(StandardCharsets.UTF_8);
        byte[] close = "b\"}".getBytes(StandardCharsets.UTF_8);
        byte[] cbor = HexFormat.of()
                .parseHex("a16a53747265616d4e616d65" + HexFormat.of().toHexDigits((byte) (0x60 + text.length + 2))
                        + "6162");

        assertEquals(
                Wire.refused(ErrorCode.SERIALIZATION, "DescribeStream", ""),
                Wire.decode(
                        "DescribeStream",
                        BodyEncoding.JSON,
                        spliced(concat(open, close), open.length, open.length, text)));
        assertEquals(
                Wire.refused(ErrorCode.SERIALIZATION, "DescribeStream", ""),
                Wire.decode(
                        "DescribeStream", BodyEncoding.CBOR, spliced(cbor, cbor.length - 1, cbor.length - 1, text)));
    }

    private static byte[] concat(byte[] first, byte[] second) {
        return spliced(first, first.length, first.length, second);
    }

    @Test
    void R5_text_of_any_length_of_character_is_read() {
        for (String text : List.of(
                "/",
                "\u007f",
                "\u0080",
                "\u07ff",
                "\u0800",
                "\ud7ff",
                "\ue000",
                "\uffff",
                "\ud800\udc00",
                "\udbff\udfff")) {
            String body = "[\"" + text.replace("\u007f", "del") + "\"]";
            assertTrue(KinesisApi.isReadable(BodyEncoding.JSON, body.getBytes(StandardCharsets.UTF_8)), body);
            assertTrue(KinesisApi.isReadable(BodyEncoding.CBOR, Wire.cbor(body)), body);
        }
    }

    /** Whoever waits for a body to be understood interrupts the thread that reads it. */
    @ParameterizedTest
    @EnumSource(BodyEncoding.class)
    void R5_reading_ends_soon_after_its_time_is_over(BodyEncoding encoding) {
        String json = "{\"Unknown\":[" + "[],".repeat(1_000) + "{}]}";
        byte[] body = encoding == BodyEncoding.JSON ? json.getBytes(StandardCharsets.UTF_8) : Wire.cbor(json);
        assertTrue(KinesisApi.isReadable(encoding, body));
        Thread.currentThread().interrupt();
        try {
            assertThrows(ReadingStopped.class, () -> KinesisApi.isReadable(encoding, body));
            assertThrows(ReadingStopped.class, () -> Wire.decode("DescribeStream", encoding, body));
        } finally {
            assertTrue(Thread.interrupted());
        }
    }

    @Test
    void R5_lists_and_maps_stop_at_one_more_than_are_allowed() {
        String list = "[" + "\"\",".repeat(100_000) + "\"\"]";
        String map = IntStream.range(0, 10_000)
                .mapToObj(i -> "\"" + i + "\":\"\"")
                .collect(Collectors.joining(",", "{", "}"));

        assertEquals(51, new ListOf(Text.of(0, 128), 1, 50).read(json(list)).size());
        assertEquals(
                201,
                new MapOf(Text.of(0, 128), Text.of(0, 256), 1, 200)
                        .read(json(map))
                        .size());
        assertEquals(
                Wire.refused(
                        ErrorCode.SERIALIZATION,
                        "RemoveTagsFromStream",
                        "class java.lang.Boolean can not be converted to an String"),
                Wire.decode("RemoveTagsFromStream", "{\"TagKeys\":" + list.replace("\"\"]", "true]") + "}"));
    }

    private static BodyReader json(String text) {
        return BodyReader.of(BodyEncoding.JSON, text.getBytes(StandardCharsets.UTF_8));
    }
}
