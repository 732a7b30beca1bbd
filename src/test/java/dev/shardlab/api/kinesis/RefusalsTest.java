package dev.shardlab.api.kinesis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.api.exchange.Answer;
import dev.shardlab.api.kinesis.opaque.PagingTokens;
import dev.shardlab.command.BodyEncoding;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.kinesis.StreamPage;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be refused without asking the engine, in the service's words. */
class RefusalsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "}",
                "[",
                "{\"StreamName\"",
                "{\"StreamName\":}",
                "{\"StreamName\":\"a\"",
                "nul",
                "{\"StreamName\":\"a\"} {}",
                "{\"StreamName\":\"a\"},",
                "{'StreamName':'a'}",
                "{\"StreamName\":\"\\x\"}",
                "{\"Limit\":01}",
                "{\"Limit\":1e}",
                "{\"Limit\":NaN}"
            })
    void a_body_that_is_no_json_is_refused_without_a_word(String body) {
        assertEquals(Wire.refused(ErrorCode.SERIALIZATION, "DescribeStream", ""), Wire.decode("DescribeStream", body));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
                DescribeStream ~ "a" ~ Expected null
                DescribeStream ~ 7 ~ Expected null
                DescribeStream ~ [] ~ Start of list found where not expected
                DescribeStream ~ {"StreamName": 7} ~ class com.amazon.coral.value.json.numbers.TruncatingBigNumber can not be converted to an String
                DescribeStream ~ {"StreamName": true} ~ class java.lang.Boolean can not be converted to an String
                DescribeStream ~ {"StreamName": []} ~ Start of list found where not expected
                DescribeStream ~ {"StreamName": {}} ~ Start of structure or map found where not expected.
                DescribeStream ~ {"Limit": true} ~ class java.lang.Boolean can not be converted to an Integer
                DescribeStream ~ {"Limit": "7"} ~ class java.lang.String can not be converted to an Integer
                DescribeStream ~ {"Limit": [7]} ~ Start of list found where not expected
                DeleteStream ~ {"EnforceConsumerDeletion": 1} ~ class com.amazon.coral.value.json.numbers.TruncatingBigNumber can not be converted to an Boolean
                GetShardIterator ~ {"Timestamp": "now"} ~ class java.lang.String can not be converted to milliseconds since epoch
                GetShardIterator ~ {"Timestamp": false} ~ class java.lang.Boolean can not be converted to milliseconds since epoch
                AddTagsToStream ~ {"Tags": "a"} ~ Expected map or null
                AddTagsToStream ~ {"Tags": ["a"]} ~ Start of list found where not expected
                AddTagsToStream ~ {"Tags": {"a": 1}} ~ class com.amazon.coral.value.json.numbers.TruncatingBigNumber can not be converted to an String
                RemoveTagsFromStream ~ {"TagKeys": "a"} ~ Expected list or null
                RemoveTagsFromStream ~ {"TagKeys": {}} ~ Start of structure or map found where not expected.
                PutRecords ~ {"Records": 1} ~ Expected list or null
                PutRecords ~ {"Records": ["a"]} ~ Expected null
                PutRecords ~ {"Records": [[]]} ~ Start of list found where not expected
                PutRecord ~ {"Data": 1} ~ class com.amazon.coral.value.json.numbers.TruncatingBigNumber can not be converted to a Blob
                PutRecord ~ {"Data": true} ~ class java.lang.Boolean can not be converted to a Blob
                PutRecord ~ {"Data": "abc"} ~ 'abc' can not be converted to a Blob: Base64 encoded length is expected a multiple of 4 bytes but found: 3
                PutRecord ~ {"Data": "=aaa"} ~ '=aaa' can not be converted to a Blob: Invalid Base64 character: '='
                PutRecord ~ {"Data": "aa-a"} ~ 'aa-a' can not be converted to a Blob: Invalid Base64 character: '-'
                PutRecord ~ {"Data": "YQ==YQ=="} ~ 'YQ==YQ==' can not be converted to a Blob: Invalid Base64 character: '='
                PutRecord ~ {"Data": "ab=="} ~ 'ab==' can not be converted to a Blob: Invalid last non-pad Base64 character dectected
                """)
    void a_value_of_another_type_is_refused_by_its_type(String action, String body, String message) {
        assertEquals(Wire.refused(ErrorCode.SERIALIZATION, action, message), Wire.decode(action, body));
    }

    @Test
    void cbor_takes_bytes_where_bytes_go_and_nowhere_else() {
        assertEquals(
                Wire.refused(
                        ErrorCode.SERIALIZATION, "PutRecord", "class java.lang.String can not be converted to a Blob"),
                Wire.decode("PutRecord", BodyEncoding.CBOR, cbor(0xa1, 0x64, 'D', 'a', 't', 'a', 0x61, 'a')));
        assertEquals(
                Wire.refused(
                        ErrorCode.SERIALIZATION,
                        "DescribeStream",
                        "class java.nio.HeapByteBuffer can not be converted to an Integer"),
                Wire.decode("DescribeStream", BodyEncoding.CBOR, cbor(0xa1, 0x65, 'L', 'i', 'm', 'i', 't', 0x41, 7)));
    }

    private static byte[] cbor(int... bytes) {
        byte[] body = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            body[i] = (byte) bytes[i];
        }
        return body;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
                SplitShard ~ {} ~ Value null at 'shardToSplit' failed to satisfy constraint: Member must not be null; Value null at 'newStartingHashKey' failed to satisfy constraint: Member must not be null
                SplitShard ~ {"StreamName": "", "ShardToSplit": "a", "NewStartingHashKey": "-1"} ~ Value '' at 'streamName' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+; Value at 'streamName' failed to satisfy constraint: Member must have length greater than or equal to 1; Value '-1' at 'newStartingHashKey' failed to satisfy constraint: Member must satisfy regular expression pattern: 0|([1-9]\\d{0,38})
                DescribeStream ~ {"Limit": 0} ~ Value '0' at 'limit' failed to satisfy constraint: Member must have value greater than or equal to 1
                DescribeStream ~ {"Limit": 10001} ~ Value '10001' at 'limit' failed to satisfy constraint: Member must have value less than or equal to 10000
                DescribeStream ~ {"Limit": 1e300} ~ Value '2147483647' at 'limit' failed to satisfy constraint: Member must have value less than or equal to 10000
                DescribeStream ~ {"Limit": -99999999999999999999999999} ~ Value '-2147483648' at 'limit' failed to satisfy constraint: Member must have value greater than or equal to 1
                GetShardIterator ~ {"ShardId": "a", "ShardIteratorType": "HERE"} ~ Value 'HERE' at 'shardIteratorType' failed to satisfy constraint: Member must satisfy enum value set: [AFTER_SEQUENCE_NUMBER, LATEST, AT_TIMESTAMP, AT_SEQUENCE_NUMBER, TRIM_HORIZON]
                CreateStream ~ {"StreamName": "a", "StreamModeDetails": {}} ~ Value null at 'streamModeDetails.streamMode' failed to satisfy constraint: Member must not be null
                CreateStream ~ {"StreamName": "a", "StreamModeDetails": {"StreamMode": "PROVISIONED"}} ~ Value null at 'shardCount' failed to satisfy constraint: Member must not be null
                ListShards ~ {"ShardFilter": {"Type": "X", "ShardId": ""}} ~ Value 'X' at 'shardFilter.type' failed to satisfy constraint: Member must satisfy enum value set: [AFTER_SHARD_ID, AT_TRIM_HORIZON, FROM_TRIM_HORIZON, AT_LATEST, AT_TIMESTAMP, FROM_TIMESTAMP]; Value '' at 'shardFilter.shardId' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+; Value at 'shardFilter.shardId' failed to satisfy constraint: Member must have length greater than or equal to 1
                RemoveTagsFromStream ~ {"StreamName": "a", "TagKeys": []} ~ Value at 'tagKeys' failed to satisfy constraint: Member must have length greater than or equal to 1
                RemoveTagsFromStream ~ {"StreamName": "a", "TagKeys": ["a", ""]} ~ Value '[a, ]' at 'tagKeys' failed to satisfy constraint: Member must satisfy constraint: [Member must have length less than or equal to 128, Member must have length greater than or equal to 1]
                AddTagsToStream ~ {"StreamName": "a", "Tags": {}} ~ Value at 'tags' failed to satisfy constraint: Member must have length greater than or equal to 1
                AddTagsToStream ~ {"StreamName": "a", "Tags": {"": "b"}} ~ Value '{=b}' at 'tags' failed to satisfy constraint: Map keys must satisfy constraint: [Member must have length less than or equal to 128, Member must have length greater than or equal to 1]
                EnableEnhancedMonitoring ~ {"StreamName": "a", "ShardLevelMetrics": ["x"]} ~ Value '[x]' at 'shardLevelMetrics' failed to satisfy constraint: Member must satisfy constraint: [Member must satisfy enum value set: [IncomingBytes, IncomingRecords, OutgoingBytes, OutgoingRecords, WriteProvisionedThroughputExceeded, ReadProvisionedThroughputExceeded, IteratorAgeMilliseconds, ALL]]
                ListStreamConsumers ~ {"StreamARN": "arn:aws:s3:::stream/a"} ~ Value 'arn:aws:s3:::stream/a' at 'streamARN' failed to satisfy constraint: Member must satisfy regular expression pattern: arn:aws.*:kinesis:.*:\\d{12}:stream/\\S+
                """)
    void broken_constraints_are_told_together(String action, String body, String violations) {
        long count = violations.split("; Value ").length;
        assertEquals(
                Wire.refused(
                        ErrorCode.VALIDATION,
                        action,
                        count + " validation error" + (count == 1 ? "" : "s") + " detected: "
                                + violations.replace("\\\\", "\\")),
                Wire.decode(action, body));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
                DescribeStream ~ {} ~ INVALID_ARGUMENT ~ Either StreamName or StreamARN should be provided.
                UpdateMaxRecordSize ~ {"MaxRecordSizeInKiB": 2048} ~ INVALID_ARGUMENT ~ StreamARN should be provided.
                DescribeStream ~ {"StreamName": "a", "StreamARN": "arn:aws:kinesis:us-east-1:000000000000:stream/b"} ~ INVALID_ARGUMENT ~ StreamName and StreamARN do not name the same stream.
                DescribeStream ~ {"StreamARN": "arn:aws:kinesis:us-east-1:000000000000:stream/a/b"} ~ RESOURCE_NOT_FOUND ~ Stream a/b under account 000000000000 not found.
                DescribeStream ~ {"StreamId": "abcdefghijklmnopqrst-abc"} ~ INVALID_ARGUMENT ~ StreamId is not implemented.
                DescribeStream ~ {"StreamName": "a", "ExclusiveStartShardId": "shardId-x"} ~ RESOURCE_NOT_FOUND ~ Could not find shard shardId-x in stream a under account 000000000000.
                SplitShard ~ {"StreamName": "a", "ShardToSplit": "99999999999", "NewStartingHashKey": "0"} ~ RESOURCE_NOT_FOUND ~ Could not find shard 99999999999 in stream a under account 000000000000.
                GetShardIterator ~ {"StreamName": "a", "ShardId": "shardId-x", "ShardIteratorType": "LATEST"} ~ RESOURCE_NOT_FOUND ~ Could not find shard shardId-x in stream a under account 000000000000.
                PutRecord ~ {"StreamName": "a", "Data": "", "PartitionKey": "k", "ExplicitHashKey": "340282366920938463463374607431768211456"} ~ INVALID_ARGUMENT ~ Invalid ExplicitHashKey. ExplicitHashKey must be in the range: [0, 2^128-1]. Specified value was 340282366920938463463374607431768211456
                GetRecords ~ {"ShardIterator": "AAAAAAAAAAE="} ~ INVALID_ARGUMENT ~ Invalid ShardIterator.
                GetRecords ~ {"ShardIterator": "!"} ~ INVALID_ARGUMENT ~ Invalid ShardIterator.
                ListShards ~ {} ~ INVALID_ARGUMENT ~ Either NextToken or StreamName should be provided.
                ListShards ~ {"StreamName": "a", "NextToken": "b"} ~ INVALID_ARGUMENT ~ NextToken and StreamName cannot be provided together.
                ListShards ~ {"NextToken": "b"} ~ INVALID_ARGUMENT ~ Invalid NextToken.
                ListShards ~ {"StreamName": "a", "ShardFilter": {"Type": "AT_TIMESTAMP"}} ~ INVALID_ARGUMENT ~ Timestamp should be provided for a ShardFilter of type AT_TIMESTAMP.
                DescribeStreamConsumer ~ {"ConsumerName": "c"} ~ INVALID_ARGUMENT ~ Either ConsumerARN or StreamARN and ConsumerName should be provided.
                DescribeStreamConsumer ~ {"ConsumerName": "c", "ConsumerARN": "arn:aws:kinesis:us-east-1:000000000000:stream/a/consumer/b:1"} ~ INVALID_ARGUMENT ~ ConsumerName and ConsumerARN do not name the same consumer.
                """)
    void members_that_do_not_go_together_are_refused(String action, String body, ErrorCode error, String message) {
        assertEquals(Wire.refused(error, action, message), Wire.decode(action, body));
    }

    @Test
    void a_token_of_one_list_is_none_of_another() {
        String token = PagingTokens.write(new StreamPage(new StreamName("a"), Wire.TIME));

        assertEquals(
                Wire.refused(ErrorCode.INVALID_ARGUMENT, "ListShards", "Invalid NextToken."),
                Wire.decode("ListShards", "{\"NextToken\": \"" + token + "\"}"));
    }

    @Test
    void an_unknown_action_is_refused_if_its_body_can_be_read() {
        assertEquals(Wire.refused(ErrorCode.UNKNOWN_OPERATION, "", ""), Wire.decode("PutRecordz", "[]"));
        assertEquals(Wire.refused(ErrorCode.SERIALIZATION, "", ""), Wire.decode("PutRecordz", "{"));
    }

    @Test
    void a_type_error_goes_before_a_broken_constraint() {
        assertEquals(
                Wire.refused(
                        ErrorCode.SERIALIZATION,
                        "DescribeStream",
                        "class java.lang.Boolean can not be converted to an Integer"),
                Wire.decode("DescribeStream", "{\"StreamName\": \"\", \"Limit\": true}"));
    }

    @Test
    void a_broken_body_goes_before_a_type_error() {
        assertEquals(
                Wire.refused(ErrorCode.SERIALIZATION, "DescribeStream", ""),
                Wire.decode("DescribeStream", "{\"Limit\": true, "));
    }

    @Test
    void a_refusal_is_written_in_the_encoding_of_the_request() {
        Answer json = KinesisApi.refusal(ErrorCode.RESOURCE_NOT_FOUND, "No \"such\" stream ü\n", BodyEncoding.JSON);
        assertEquals(400, json.status());
        assertEquals("application/x-amz-json-1.1", json.contentType());
        assertEquals(
                "{\"__type\":\"ResourceNotFoundException\",\"message\":\"No \\\"such\\\" stream ü\\n\"}",
                Wire.text(json.body()));

        Answer cbor = KinesisApi.refusal(ErrorCode.INTERNAL_FAILURE, "Internal Service Failure", BodyEncoding.CBOR);
        assertEquals(500, cbor.status());
        assertEquals("application/x-amz-cbor-1.1", cbor.contentType());
        assertEquals(
                Wire.JSON.readTree("{\"__type\":\"InternalFailure\",\"message\":\"Internal Service Failure\"}"),
                Wire.CBOR.readTree(Wire.bytes(cbor.body())));
    }

    @Test
    void a_serialization_exception_has_a_capital_message_or_none() {
        assertEquals(
                "{\"__type\":\"SerializationException\",\"Message\":\"Expected null\"}",
                Wire.text(KinesisApi.refusal(ErrorCode.SERIALIZATION, "Expected null", BodyEncoding.JSON)
                        .body()));
        assertEquals(
                "{\"__type\":\"SerializationException\"}",
                Wire.text(KinesisApi.refusal(ErrorCode.SERIALIZATION, "", BodyEncoding.JSON)
                        .body()));
    }

    @Test
    void a_text_that_is_said_back_is_said_in_part() {
        String name = "?".repeat(100_000);
        byte[] body = ("{\"StreamName\":\"" + name + "\"}").getBytes(StandardCharsets.UTF_8);
        byte[] data = ("{\"Data\":\"" + name + "\"}").getBytes(StandardCharsets.UTF_8);

        assertEquals(
                Wire.refused(
                        ErrorCode.VALIDATION,
                        "DeleteStream",
                        "1 validation error detected: Value at 'streamName' failed to satisfy constraint: Member must have"
                                + " length less than or equal to 128"),
                Wire.decode("DeleteStream", BodyEncoding.JSON, body));
        assertEquals(
                Wire.refused(
                        ErrorCode.SERIALIZATION,
                        "PutRecord",
                        "'" + "?".repeat(2_048) + "...' can not be converted to a Blob: Invalid Base64 character: '?'"),
                Wire.decode("PutRecord", BodyEncoding.JSON, data));
    }
}
