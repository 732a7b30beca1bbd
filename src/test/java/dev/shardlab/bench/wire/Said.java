package dev.shardlab.bench.wire;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.dataformat.cbor.CBORFactory;

/** Requests as SDKs send them, head and body, made before anything is measured. */
final class Said {

    static final String JSON = "application/x-amz-json-1.1";
    static final String CBOR = "application/x-amz-cbor-1.1";
    static final int RECORD_BYTES = 100;

    private static final String STREAM = "bench";

    private static int port;

    private Said() {}

    /** Where all of it is sent from now on; a listener hears only who names it. */
    static void to(int port) {
        Said.port = port;
    }

    static ByteBuffer request(String action, String type, byte[] body) {
        byte[] head = ("POST / HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nUser-Agent: bench/1\r\nContent-Type: " + type
                        + "\r\nX-Amz-Target: Kinesis_20131202." + action
                        + "\r\nX-Amz-Date: 20261120T120000Z\r\nAuthorization: AWS4-HMAC-SHA256"
                        + " Credential=any/20261120/us-east-1/kinesis/aws4_request,"
                        + " SignedHeaders=host;x-amz-date, Signature=00\r\nContent-Length: " + body.length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocateDirect(head.length + body.length)
                .put(head)
                .put(body)
                .flip();
    }

    static ByteBuffer json(String action, String body) {
        return request(action, JSON, body.getBytes(StandardCharsets.UTF_8));
    }

    static ByteBuffer createStream(int shards) {
        return json("CreateStream", "{\"StreamName\":\"%s\",\"ShardCount\":%d}".formatted(STREAM, shards));
    }

    static ByteBuffer describe() {
        return json("DescribeStreamSummary", "{\"StreamName\":\"" + STREAM + "\"}");
    }

    static ByteBuffer iterator(int shard) {
        return json(
                "GetShardIterator",
                "{\"StreamName\":\"%s\",\"ShardId\":\"shardId-%012d\",\"ShardIteratorType\":\"TRIM_HORIZON\"}"
                        .formatted(STREAM, shard));
    }

    static ByteBuffer getRecords(String iterator) {
        return json("GetRecords", "{\"ShardIterator\":\"" + iterator + "\",\"Limit\":10000}");
    }

    static ByteBuffer putRecord(Random chance) {
        return json(
                "PutRecord",
                "{\"StreamName\":\"%s\",\"PartitionKey\":\"%s\",\"Data\":\"%s\"}"
                        .formatted(STREAM, key(chance), Base64.getEncoder().encodeToString(data(chance))));
    }

    static ByteBuffer putRecords(Random chance, int records, boolean cbor) {
        return cbor ? cborPut(chance, records) : jsonPut(chance, records);
    }

    private static ByteBuffer jsonPut(Random chance, int records) {
        StringBuilder body = new StringBuilder("{\"StreamName\":\"" + STREAM + "\",\"Records\":[");
        for (int i = 0; i < records; i++) {
            body.append(i == 0 ? "" : ",")
                    .append("{\"Data\":\"")
                    .append(Base64.getEncoder().encodeToString(data(chance)))
                    .append("\",\"PartitionKey\":\"")
                    .append(key(chance))
                    .append("\"}");
        }
        return json("PutRecords", body.append("]}").toString());
    }

    private static ByteBuffer cborPut(Random chance, int records) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (JsonGenerator out = new CBORFactory().createGenerator(ObjectWriteContext.empty(), body)) {
            out.writeStartObject();
            out.writeName("StreamName").writeString(STREAM);
            out.writeName("Records").writeStartArray();
            for (int i = 0; i < records; i++) {
                out.writeStartObject();
                out.writeName("Data").writeBinary(data(chance));
                out.writeName("PartitionKey").writeString(key(chance));
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        return request("PutRecords", CBOR, body.toByteArray());
    }

    private static byte[] data(Random chance) {
        byte[] data = new byte[RECORD_BYTES];
        chance.nextBytes(data);
        return data;
    }

    private static String key(Random chance) {
        return "user-" + chance.nextInt(1_000_000);
    }

    /** How often a word stands in a body, at most so often. */
    static int count(ByteBuffer body, byte[] word, int most) {
        int found = 0;
        for (int at = 0; at + word.length <= body.limit() && found < most; at++) {
            int same = 0;
            while (same < word.length && body.get(at + same) == word[same]) {
                same++;
            }
            if (same == word.length) {
                found++;
                at += same - 1;
            }
        }
        return found;
    }
}
