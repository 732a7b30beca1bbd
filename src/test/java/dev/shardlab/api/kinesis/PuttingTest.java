package dev.shardlab.api.kinesis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.command.BodyEncoding;
import dev.shardlab.command.ServiceCall;
import dev.shardlab.command.kinesis.RecordReply.PutOutcome;
import dev.shardlab.command.kinesis.StreamCommand.PutRecords;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.IntColumn;
import dev.shardlab.model.kinesis.EncryptionType;
import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.kinesis.SequenceNumber;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PuttingTest {

    private static final StreamName STREAM = new StreamName("orders");

    @Test
    void records_are_read_from_json_whatever_the_order_of_their_members() {
        PutRecords expected = new PutRecords(
                STREAM,
                RecordBatch.builder()
                        .add("key-ü", "hello".getBytes(StandardCharsets.UTF_8))
                        .add("k", HashKey.parse("340282366920938463463374607431768211455"), new byte[0])
                        .addUnkeyed(new byte[] {-1})
                        .build());

        assertEquals(expected, Wire.command("PutRecords", """
                {"Records": [
                  {"Data": "aGVsbG8=", "PartitionKey": "key-\\u00fc"},
                  {"PartitionKey": "k", "Unknown": {"deep": [1, {}]}, "Data": "",
                   "ExplicitHashKey": "340282366920938463463374607431768211455"},
                  {"Data": "/w==", "PartitionKey": null}
                ], "StreamName": "orders"}"""));
    }

    @Test
    void records_are_read_from_cbor_with_lengths_or_without() {
        RecordBatch batch = RecordBatch.builder()
                .add("key", new byte[] {1, 2, 3})
                .add("other", new byte[300])
                .build();
        ServiceCall expected = ServiceCall.ofClient(Wire.CLIENT, new PutRecords(STREAM, batch));

        ByteArrayOutputStream definite = new ByteArrayOutputStream();
        ByteArrayOutputStream indefinite = new ByteArrayOutputStream();
        try (var out = Wire.CBOR.createGenerator(definite)) {
            out.writeStartObject(null, 2);
            out.writeName("StreamName").writeString("orders");
            out.writeName("Records").writeStartArray(null, 2);
            for (int i = 0; i < 2; i++) {
                out.writeStartObject(null, 2);
                out.writeName("Data").writeBinary(batch.data(i));
                out.writeName("PartitionKey").writeString(batch.partitionKey(i));
                out.writeEndObject();
            }
            out.writeEndArray().writeEndObject();
        }
        try (var out = Wire.CBOR.createGenerator(indefinite)) {
            out.writeStartObject();
            out.writeName("StreamName").writeString("orders");
            out.writeName("Records").writeStartArray();
            for (int i = 0; i < 2; i++) {
                out.writeStartObject();
                out.writeName("PartitionKey").writeString(batch.partitionKey(i));
                out.writeName("Data").writeBinary(batch.data(i));
                out.writeEndObject();
            }
            out.writeEndArray().writeEndObject();
        }

        assertEquals(expected, Wire.decode("PutRecords", BodyEncoding.CBOR, definite.toByteArray()));
        assertEquals(expected, Wire.decode("PutRecords", BodyEncoding.CBOR, indefinite.toByteArray()));
    }

    @Test
    void everything_wrong_in_a_batch_is_told_together() {
        assertEquals(
                Wire.refused(
                        ErrorCode.VALIDATION,
                        "PutRecords",
                        "4 validation errors detected: Value null at 'records.1.member.data' failed to satisfy constraint:"
                                + " Member must not be null; Value at 'records.2.member.partitionKey' failed to satisfy"
                                + " constraint: Member must have length greater than or equal to 1; Value '007' at"
                                + " 'records.2.member.explicitHashKey' failed to satisfy constraint: Member must satisfy"
                                + " regular expression pattern: 0|([1-9]\\d{0,38}); Value 'no good' at 'streamName' failed"
                                + " to satisfy constraint: Member must satisfy regular expression pattern:"
                                + " [a-zA-Z0-9_.-]+"),
                Wire.decode("PutRecords", """
                        {"StreamName": "no good", "Records": [
                          {"PartitionKey": "a"},
                          {"PartitionKey": "", "Data": "", "ExplicitHashKey": "007"}]}"""));
    }

    @Test
    void no_more_than_ten_violations_are_told() {
        String records = "{},".repeat(40);
        var refused = Wire.decode("PutRecords", "{\"StreamName\": \"orders\", \"Records\": [" + records + "{}]}");
        String sentence =
                "Value null at 'records.%1$s.member.data' failed to satisfy constraint: Member must not be null;"
                        + " Value null at 'records.%1$s.member.partitionKey' failed to satisfy constraint: Member must not be null";
        String expected = IntStream.rangeClosed(1, 5)
                .mapToObj(sentence::formatted)
                .collect(Collectors.joining("; ", "10 validation errors detected: ", ""));
        assertEquals(Wire.refused(ErrorCode.VALIDATION, "PutRecords", expected), refused);
    }

    @Test
    void five_hundred_records_are_taken_and_one_more_is_too_many() {
        String record = "{\"Data\":\"\",\"PartitionKey\":\"a\"}";
        String many = "{\"StreamName\":\"orders\",\"Records\":[" + (record + ",").repeat(499) + record;

        assertEquals(
                500,
                ((PutRecords) Wire.command("PutRecords", many + "]}")).batch().size());
        assertEquals(
                Wire.refused(
                        ErrorCode.VALIDATION,
                        "PutRecords",
                        "1 validation error detected: Value at 'records' failed to satisfy constraint: Member must have"
                                + " length less than or equal to 500"),
                Wire.decode("PutRecords", many + "," + record + "]}"));
    }

    @Test
    void an_explicit_hash_key_lies_in_the_hash_key_space() {
        String beyond = "340282366920938463463374607431768211456";
        assertEquals(
                Wire.refused(
                        ErrorCode.INVALID_ARGUMENT,
                        "PutRecords",
                        "Invalid ExplicitHashKey. ExplicitHashKey must be in the range: [0, 2^128-1]. Specified value was "
                                + beyond),
                Wire.decode(
                        "PutRecords",
                        "{\"StreamName\":\"s\",\"Records\":[{\"Data\":\"\",\"PartitionKey\":\"a\",\"ExplicitHashKey\":\""
                                + beyond + "\"}]}"));
    }

    @Test
    void each_record_is_answered_in_its_place() {
        RecordBatch batch = RecordBatch.builder()
                .add("a", new byte[0])
                .add("b", new byte[0])
                .add("c", new byte[0])
                .build();
        SequenceNumber first = new SequenceNumber(1_700_000_000, new ShardId(0), 41, 1_700_000_500);
        SequenceNumber second = new SequenceNumber(1_700_000_000, new ShardId(17), 1, 1_700_000_500);
        PutOutcome outcome = new PutOutcome(
                batch,
                List.of(first, second),
                IntColumn.of(1, 0, 1),
                IntColumn.of(0, PutOutcome.OVER_RECORDS, 1),
                IntColumn.of(1),
                EncryptionType.NONE);

        assertEquals(
                "{\"FailedRecordCount\":1,\"Records\":["
                        + "{\"SequenceNumber\":\"" + second + "\",\"ShardId\":\"shardId-000000000017\"},"
                        + "{\"ErrorCode\":\"ProvisionedThroughputExceededException\",\"ErrorMessage\":\"Rate exceeded for"
                        + " shard shardId-000000000000 in stream orders under account 000000000000.\"},"
                        + "{\"SequenceNumber\":\"" + second.plus(1) + "\",\"ShardId\":\"shardId-000000000017\"}]}",
                Wire.answer(new PutRecords(STREAM, batch), outcome));
    }
}
