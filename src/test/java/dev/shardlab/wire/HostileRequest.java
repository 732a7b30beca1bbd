package dev.shardlab.wire;

import dev.shardlab.api.kinesis.action.ServedAction;
import dev.shardlab.api.kinesis.action.ServedActions;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.cbor.CBORFactory;

/**
 * A request made by chance that is nearly one, or none at all.
 *
 * @param bytes head and body, as far as they are sent
 * @param isWhole whether a server that counts the bytes as it was told has all of them
 * @param inPieces whether it is sent byte by byte
 */
record HostileRequest(byte[] bytes, boolean isWhole, boolean inPieces) {

    private static final List<String> ACTIONS =
            ServedActions.all().stream().map(ServedAction::name).toList();
    private static final List<String> MEMBERS = List.of(
            "StreamName",
            "StreamARN",
            "StreamId",
            "ShardCount",
            "Records",
            "Data",
            "PartitionKey",
            "ExplicitHashKey",
            "ShardIterator",
            "Limit",
            "ShardId",
            "ShardIteratorType",
            "StartingSequenceNumber",
            "Timestamp",
            "Tags",
            "TagKeys",
            "ConsumerARN",
            "ConsumerName",
            "StartingPosition",
            "Type",
            "NextToken",
            "MaxResults",
            "ShardFilter",
            "RetentionPeriodHours",
            "ShardToSplit",
            "NewStartingHashKey",
            "TargetShardCount",
            "ScalingType",
            "StreamModeDetails",
            "StreamMode",
            "KeyId",
            "EncryptionType",
            "ResourceARN",
            "Policy",
            "ShardLevelMetrics",
            "MaxRecordSizeInKiB",
            "WarmThroughputMiBps",
            "SequenceNumberForOrdering",
            "EnforceConsumerDeletion",
            "none",
            "");
    private static final List<String> TEXTS = List.of(
            "clicks",
            "",
            "shardId-000000000000",
            "TRIM_HORIZON",
            "aGVsbG8=",
            "aGVsbG8",
            "=",
            "0",
            "-1",
            "ON_DEMAND",
            "KMS",
            "arn:aws:kinesis:us-east-1:000000000000:stream/clicks",
            "arn:::::",
            "\u0000",
            "\ud83d\ude00",
            "a".repeat(300),
            "340282366920938463463374607431768211456",
            "AAAAAAAAAAE=",
            "\"",
            "{}",
            "shard-\u00fc");
    private static final int LARGE = 200_000;

    /** @param port where it is sent */
    static HostileRequest any(Random chance, int port) {
        boolean cbor = chance.nextInt(3) == 0;
        byte[] sent =
                switch (chance.nextInt(8)) {
                    case 0 -> noise(chance, chance.nextInt(200));
                    case 1 -> changed(chance, encode(chance, cbor));
                    case 2 -> truncated(chance, encode(chance, cbor));
                    case 3 -> nested(chance, cbor);
                    case 4 -> chance.nextInt(40) == 0 ? noise(chance, LARGE) : encode(chance, !cbor);
                    default -> encode(chance, cbor);
                };
        boolean whole = chance.nextInt(12) > 0;
        int declared = sent.length + (whole ? 0 : 1 + chance.nextInt(1000));
        byte[] head = head(chance, cbor, declared, port);
        byte[] all = new byte[head.length + sent.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(sent, 0, all, head.length, sent.length);
        if (chance.nextInt(15) == 0) {
            return new HostileRequest(changed(chance, all), false, false);
        }
        return new HostileRequest(all, whole, sent.length < 500 && chance.nextInt(60) == 0);
    }

    private static byte[] head(Random chance, boolean cbor, int length, int port) {
        String action =
                chance.nextInt(12) == 0 ? "Bake" + chance.nextInt() : ACTIONS.get(chance.nextInt(ACTIONS.size()));
        String target =
                switch (chance.nextInt(20)) {
                    case 0 -> "";
                    case 1 -> "X-Amz-Target: " + action + "\r\n";
                    case 2 -> "X-Amz-Target: Kinesis_20131202\r\n";
                    default -> "X-Amz-Target: Kinesis_20131202." + action + "\r\n";
                };
        String type =
                switch (chance.nextInt(20)) {
                    case 0 -> "";
                    case 1 -> "Content-Type: text/plain\r\n";
                    case 2 -> "Content-Type: application/json\r\n";
                    default -> "Content-Type: application/x-amz-" + (cbor ? "cbor" : "json") + "-1.1\r\n";
                };
        String signature =
                switch (chance.nextInt(12)) {
                    case 0 -> "";
                    case 1 -> "Authorization: Basic YTpi\r\n";
                    case 2 -> "Authorization: AWS4-HMAC-SHA256 Credential=\r\n";
                    case 3 ->
                        "Authorization: AWS4-HMAC-SHA256 Credential=a/b/c, SignedHeaders=, Signature=\r\nX-Amz-Date: yesterday\r\n";
                    default -> RawClient.SIGNED;
                };
        String method = chance.nextInt(30) == 0 ? "PUT" : "POST";
        return (method + " / HTTP/1.1\r\nHost: localhost:" + port + "\r\nUser-Agent: hostile/1\r\n" + target + type
                        + signature + "Content-Length: " + length + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] noise(Random chance, int length) {
        byte[] noise = new byte[length];
        chance.nextBytes(noise);
        return noise;
    }

    private static byte[] changed(Random chance, byte[] whole) {
        byte[] changed = whole.clone();
        for (int i = 0; i <= chance.nextInt(4) && changed.length > 0; i++) {
            changed[chance.nextInt(changed.length)] = (byte) chance.nextInt();
        }
        return changed;
    }

    private static byte[] truncated(Random chance, byte[] whole) {
        return Arrays.copyOf(whole, chance.nextInt(whole.length + 1));
    }

    private static byte[] nested(Random chance, boolean cbor) {
        int depth = 1 + chance.nextInt(5_000);
        byte[] nested = new byte[depth];
        Arrays.fill(
                nested, cbor ? (byte) (chance.nextBoolean() ? 0x9f : 0xbf) : (byte) (chance.nextBoolean() ? '[' : '{'));
        return nested;
    }

    private static byte[] encode(Random chance, boolean cbor) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = cbor
                ? new CBORFactory().createGenerator(ObjectWriteContext.empty(), bytes)
                : new JsonFactory().createGenerator(ObjectWriteContext.empty(), bytes)) {
            map(chance, out, 0);
        }
        return bytes.toByteArray();
    }

    private static void map(Random chance, JsonGenerator out, int depth) {
        out.writeStartObject();
        for (int i = chance.nextInt(6); i > 0; i--) {
            out.writeName(MEMBERS.get(chance.nextInt(MEMBERS.size())));
            value(chance, out, depth + 1);
        }
        out.writeEndObject();
    }

    private static void value(Random chance, JsonGenerator out, int depth) {
        switch (chance.nextInt(depth > 4 ? 7 : 10)) {
            case 0 -> out.writeNumber(chance.nextInt());
            case 1 -> out.writeNumber(chance.nextLong());
            case 2 -> out.writeNumber(chance.nextDouble() * 1e12);
            case 3 -> out.writeBoolean(chance.nextBoolean());
            case 4 -> out.writeNull();
            case 5, 6 -> out.writeString(TEXTS.get(chance.nextInt(TEXTS.size())));
            case 7 -> map(chance, out, depth);
            default -> {
                out.writeStartArray();
                for (int i = chance.nextInt(4); i > 0; i--) {
                    value(chance, out, depth + 1);
                }
                out.writeEndArray();
            }
        }
    }
}
