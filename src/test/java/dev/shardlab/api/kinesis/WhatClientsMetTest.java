package dev.shardlab.api.kinesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.api.ClientRequests;
import dev.shardlab.api.exchange.Understood;
import dev.shardlab.command.BodyEncoding;
import dev.shardlab.command.ClientRequest;
import dev.shardlab.command.Command;
import dev.shardlab.command.Reply;
import dev.shardlab.command.Reply.Refused;
import dev.shardlab.command.ServiceCall;
import dev.shardlab.command.client.RefusedCall;
import dev.shardlab.command.kinesis.ServiceCommand;
import dev.shardlab.engine.Lab;
import dev.shardlab.engine.kinesis.stream.ServiceDelays;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.Service;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Requests as unmodified clients and the suite of kinesalite make them, from the body to the words of the answer. Its author compared
 * those words with the service. The stream {@code s1} has the shards 0 to 2.
 */
class WhatClientsMetTest {

    private static final String UNDER = " in stream s1 under account 000000000000";
    private static final String NOWHERE = " in stream s0 under account 000000000000";

    private Lab lab = new Lab();

    @BeforeEach
    void createStream() {
        ask("CreateStream", "{'StreamName': 's1', 'ShardCount': 3}");
        lab.pass(ServiceDelays.CREATION);
    }

    private Object ask(String action, String json) {
        return ask(action, json, Service.DEFAULT);
    }

    /** The reply if it is a refusal, else the text of the answer. */
    private Object ask(String action, String json, Service service) {
        byte[] body = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return switch (ClientRequests.command(
                new ClientRequest(Wire.CLIENT, action, BodyEncoding.JSON, body), service)) {
            case RefusedCall refused -> refused.refusal();
            case ServiceCall(var _, ServiceCommand asked) -> {
                Reply reply = lab.ask(asked);
                yield reply instanceof Refused
                        ? reply
                        : Wire.text(KinesisApi.answer(asked, BodyEncoding.JSON, reply, service)
                                .body());
            }
            case Command other -> throw new AssertionError(other);
        };
    }

    private static Refused invalid(String words) {
        return new Refused(ErrorCode.INVALID_ARGUMENT, words);
    }

    private static Refused notFound(String words) {
        return new Refused(ErrorCode.RESOURCE_NOT_FOUND, words);
    }

    private Object iterator(String stream, String shard, String type, String number) {
        return ask(
                "GetShardIterator",
                "{'StreamName': '%s', 'ShardId': '%s', 'ShardIteratorType': '%s', 'StartingSequenceNumber': '%s'}"
                        .formatted(stream, shard, type, number));
    }

    private static String decimal(String hex) {
        return new BigInteger(hex, 16).toString();
    }

    @Test
    void a_shard_is_looked_for_before_a_sequence_number_is_judged() {
        assertEquals(
                notFound("Shard shardId-000000000005" + UNDER + " does not exist"),
                iterator("s1", "shardId-5", "AT_SEQUENCE_NUMBER", "5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LATEST", "TRIM_HORIZON"})
    void a_sequence_number_where_none_belongs_is_refused_whatever_it_is(String type) {
        assertEquals(
                invalid(
                        "Must either specify (1) AT_SEQUENCE_NUMBER or AFTER_SEQUENCE_NUMBER and StartingSequenceNumber or"
                                + " (2) TRIM_HORIZON or LATEST and no StartingSequenceNumber. Request specified " + type
                                + " and also a StartingSequenceNumber."),
                iterator("s1", "shardId-0", type, "5"));
    }

    @ParameterizedTest
    @CsvSource({
        "5, shardId-000000000005",
        "20000000000000000000000000000000000000000000031, shardId-000000000003",
        "20000000000000000000000000000000000000800000002, shardId--02147483648"
    })
    void a_sequence_number_names_the_shard_that_it_encodes_in_any_layout(String hex, String shard) {
        assertEquals(
                invalid("Invalid StartingSequenceNumber. It encodes " + shard
                        + ", while it was used in a call to a shard with shardId-000000000000"),
                iterator("s1", "shardId-0", "AT_SEQUENCE_NUMBER", decimal(hex)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13bb2cc3d80000000000000000000000",
                "20000000000800000000000000000000000000000000002",
                "20000000000000000000000000000000000000000000003",
                "30000000000000000000000000000000000000000000002",
                "23bb2cc3d80000000000000000000000000000000000002"
            })
    void a_number_that_no_layout_has_is_refused_with_the_shard_written_out(String hex) {
        assertEquals(
                invalid("StartingSequenceNumber " + decimal(hex)
                        + " used in GetShardIterator on shard shardId-000000000000" + UNDER + " is invalid."),
                iterator("s1", "shardId-0", "AT_SEQUENCE_NUMBER", decimal(hex)));
    }

    @Test
    void a_number_of_an_older_layout_did_not_come_from_this_stream_and_at_the_oldest_the_service_fails() {
        String number = decimal("20000000000000000000000000000000000000000000001");

        assertEquals(
                invalid("StartingSequenceNumber " + number + " used in GetShardIterator on shard shardId-000000000000"
                        + UNDER + " is invalid because it did not come from this stream."),
                iterator("s1", "shardId-0", "AT_SEQUENCE_NUMBER", number));
        assertEquals(
                new Refused(ErrorCode.INTERNAL_FAILURE, ""), iterator("s1", "shardId-0", "AT_SEQUENCE_NUMBER", "0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483647", "x-2147483647", "a-00002147483647", "-00002147483647", "a-2147483647-b"})
    void a_shard_of_an_unknown_stream_is_written_out(String shard) {
        assertEquals(
                notFound("Shard shardId-002147483647" + NOWHERE + " does not exist"),
                ask(
                        "GetShardIterator",
                        "{'StreamName': 's0', 'ShardId': '%s', 'ShardIteratorType': 'LATEST'}".formatted(shard)));
        assertEquals(
                notFound("Stream s0 under account 000000000000 not found."),
                ask(
                        "SplitShard",
                        "{'StreamName': 's0', 'ShardToSplit': '%s', 'NewStartingHashKey': '0'}".formatted(shard)));
        assertEquals(
                notFound("Stream s0 under account 000000000000 not found."),
                ask(
                        "MergeShards",
                        "{'StreamName': 's0', 'ShardToMerge': '%s', 'AdjacentShardToMerge': '%s'}"
                                .formatted(shard, shard)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ABKLFD8", "2.14E4", "2147483648", "shardId-002147483648", "99999999999999999999", "5-", "a-b-3"
            })
    void what_names_no_shard_could_not_be_found_whatever_the_stream(String shard) {
        Refused missed = notFound("Could not find shard " + shard + NOWHERE + ".");

        assertEquals(
                missed,
                ask(
                        "GetShardIterator",
                        "{'StreamName': 's0', 'ShardId': '%s', 'ShardIteratorType': 'LATEST'}".formatted(shard)));
        assertEquals(
                missed,
                ask(
                        "SplitShard",
                        "{'StreamName': 's0', 'ShardToSplit': '%s', 'NewStartingHashKey': '0'}".formatted(shard)));
    }

    /** API MergeShards: in the CREATING, UPDATING or DELETING state a ResourceInUseException. */
    @Test
    void a_stream_that_is_not_active_is_in_use_before_its_shards_are_looked_for() {
        ask("CreateStream", "{'StreamName': 's2', 'ShardCount': 2}");
        Refused creating = new Refused(
                ErrorCode.RESOURCE_IN_USE,
                "Stream s2 under account 000000000000 not ACTIVE, instead in state CREATING");

        assertEquals(
                creating,
                ask("SplitShard", "{'StreamName': 's2', 'ShardToSplit': 'shard-0', 'NewStartingHashKey': '2'}"));
        assertEquals(
                creating,
                ask(
                        "MergeShards",
                        "{'StreamName': 's2', 'ShardToMerge': 'shard-0', 'AdjacentShardToMerge': 'shard-1'}"));
    }

    @Test
    void a_hash_key_beyond_the_space_is_told_by_the_range_of_the_shard() {
        assertEquals(
                invalid("NewStartingHashKey 999999999999999999999999999999999999999 used in SplitShard() on shard"
                        + " shardId-000000000002" + UNDER
                        + " is not both greater than one plus the shard's StartingHashKey"
                        + " 226854911280625642308916404954512140970 and less than the shard's EndingHashKey"
                        + " 340282366920938463463374607431768211455."),
                ask(
                        "SplitShard",
                        "{'StreamName': 's1', 'ShardToSplit': 'shard-2', 'NewStartingHashKey':"
                                + " '999999999999999999999999999999999999999'}"));
    }

    @Test
    void a_stream_is_looked_for_before_tags_are_judged() {
        assertEquals(
                notFound("Stream s0 under account 000000000000 not found."),
                ask("RemoveTagsFromStream", "{'StreamName': 's0', 'TagKeys': [';']}"));
        assertEquals(
                notFound("Stream s0 under account 000000000000 not found."),
                ask("AddTagsToStream", "{'StreamName': 's0', 'Tags': {';': 'a'}}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;b", "a\\tb", "a\\nb", "a\\rb", "a,b", "a\\u2028b"})
    void tags_have_no_tabs_line_breaks_and_other_signs(String text) {
        Refused refused =
                invalid("Some tags contain invalid characters. Valid characters: Unicode letters, digits, white"
                        + " space, _ . / = + - % @.");

        assertEquals(refused, ask("AddTagsToStream", "{'StreamName': 's1', 'Tags': {'%s': 'a'}}".formatted(text)));
        assertEquals(refused, ask("AddTagsToStream", "{'StreamName': 's1', 'Tags': {'a': '%s'}}".formatted(text)));
        assertEquals(refused, ask("RemoveTagsFromStream", "{'StreamName': 's1', 'TagKeys': ['%s']}".formatted(text)));
        assertEquals(
                refused,
                ask("CreateStream", "{'StreamName': 's3', 'ShardCount': 1, 'Tags': {'%s': ''}}".formatted(text)));
    }

    @Test
    void a_percent_sign_in_a_tag_is_refused_in_words_of_its_own() {
        String words =
                " stream s1 under account 000000000000 because some tags contained illegal characters. The allowed"
                        + " characters are Unicode letters, white-spaces, '_',',','/','=','+','-','@'.";

        assertEquals(
                invalid("Failed to add tags to" + words),
                ask("AddTagsToStream", "{'StreamName': 's1', 'Tags': {'a': 'b%'}}"));
        assertEquals(
                invalid("Failed to remove tags from" + words),
                ask("RemoveTagsFromStream", "{'StreamName': 's1', 'TagKeys': ['a%']}"));
    }

    /** AWS General Reference, tagging: the prefix aws: is reserved. */
    @Test
    void tag_keys_of_the_service_are_not_for_its_users() {
        String words = " because keys that begin with aws: are reserved for the service.";

        assertEquals(
                invalid("Failed to add tags to stream s1 under account 000000000000" + words),
                ask("AddTagsToStream", "{'StreamName': 's1', 'Tags': {'aws:a': 'b'}}"));
        assertEquals(
                invalid("Failed to remove tags from stream s1 under account 000000000000" + words),
                ask("RemoveTagsFromStream", "{'StreamName': 's1', 'TagKeys': ['aws:a']}"));
        assertEquals(
                invalid("Failed to add tags to stream s3 under account 000000000000" + words),
                ask("CreateStream", "{'StreamName': 's3', 'ShardCount': 1, 'Tags': {'aws:a': 'b'}}"));
        assertEquals(
                invalid("Failed to add tags to stream s1 under account 000000000000" + words),
                ask(
                        "RegisterStreamConsumer",
                        "{'StreamARN': 'arn:aws:kinesis:us-east-1:000000000000:stream/s1', 'ConsumerName': 'c', 'Tags':"
                                + " {'aws:a': 'b'}}"));
    }

    /** A report on the guide of ECS: AWS: and Aws: are not allowed either. */
    @ParameterizedTest
    @ValueSource(strings = {"AWS:a", "Aws:a", "aWs:"})
    void the_prefix_of_the_service_is_reserved_in_any_case(String key) {
        assertEquals(
                invalid(
                        "Failed to add tags to stream s1 under account 000000000000 because keys that begin with aws: are"
                                + " reserved for the service."),
                ask("AddTagsToStream", "{'StreamName': 's1', 'Tags': {'%s': 'b'}}".formatted(key)));
    }

    /** kinesalite: what is neither a structure nor a list is told before anything is said of the action. */
    @ParameterizedTest
    @ValueSource(strings = {"5", "true", "null", "\"x\""})
    void a_body_that_is_a_single_value_cannot_be_read(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        assertFalse(KinesisApi.isReadable(BodyEncoding.JSON, bytes));
        assertFalse(KinesisApi.isReadable(BodyEncoding.CBOR, Wire.cbor(body)));
        assertEquals(
                new Understood.Refused<>("", new Refused(ErrorCode.SERIALIZATION, "")),
                KinesisApi.decode("Bake", BodyEncoding.JSON, bytes, Service.DEFAULT));
    }

    private Object putAfter(String number) {
        return ask(
                "PutRecord",
                "{'StreamName': 's1', 'PartitionKey': 'a', 'Data': '', 'SequenceNumberForOrdering': '%s'}"
                        .formatted(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "20000000000000000000000000000000000000000000001",
                "20000000000000000000000000000000000000000000002",
                "20000000000000000000000000000000000000800000002"
            })
    void a_record_may_follow_a_number_of_any_layout(String hex) {
        assertTrue(putAfter(decimal(hex)) instanceof String);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13bb2cc3d80000000000000000000000",
                "20000000000000000000000000000000000000000000000",
                "20000000000000000000000000000000000000000000003",
                "20000000000000000000000000000000000000000000004",
                "30000000000000000000000000000000000000000000001",
                "1ffffffffff7fffffffffffffff000000000007fffffff2",
                "2ffffffffff7fffffffffffffff000000000007fffffff2",
                "20000000000800000000000000000000000000000000002",
                "2000000000000fffffffff0000000000000000000000001",
                "20000000000000000000000000000fffffffff000000002"
            })
    void no_record_follows_a_number_of_an_impossible_time_or_of_no_layout(String hex) {
        assertEquals(
                invalid("ExclusiveMinimumSequenceNumber " + decimal(hex)
                        + " used in PutRecord on stream s1 under account 000000000000 is invalid."),
                putAfter(decimal(hex)));
    }

    @Test
    void whoever_puts_a_record_without_anything_is_told_all_that_is_missing() {
        String missing = " failed to satisfy constraint: Member must not be null";

        assertEquals(
                new Refused(
                        ErrorCode.VALIDATION,
                        "2 validation errors detected: Value null at 'data'" + missing
                                + "; Value null at 'partitionKey'" + missing),
                ask("PutRecord", "{}"));
        assertEquals(
                new Refused(
                        ErrorCode.VALIDATION,
                        "2 validation errors detected: Value null at 'records.1.member.data'" + missing
                                + "; Value null at 'records.1.member.partitionKey'" + missing),
                ask("PutRecords", "{'StreamName': 's1', 'Records': [{}]}"));
    }

    @Test
    void the_producer_library_is_told_who_distributes_the_records_of_a_provisioned_stream_too() {
        String summary = (String) ask("DescribeStreamSummary", "{'StreamName': 's1'}");

        assertTrue(summary.contains("\"RecordDistributionStrategy\":\"USER_PARTITION_KEY\""), summary);
    }

    @Test
    void a_stream_that_is_creating_may_be_deleted_and_never_becomes_active() {
        ask("CreateStream", "{'StreamName': 's2', 'ShardCount': 2}");

        assertEquals("", ask("DeleteStream", "{'StreamName': 's2'}"));
        lab.pass(ServiceDelays.CREATION);
        assertEquals(
                notFound("Stream s2 under account 000000000000 not found."),
                ask("DescribeStreamSummary", "{'StreamName': 's2'}"));
    }

    @Test
    void a_policy_is_missed_by_the_arn_of_its_resource() {
        String arn = "arn:aws:kinesis:us-east-1:000000000000:stream/s1";
        assertEquals(
                notFound("No resource policy found for resource ARN " + arn + "."),
                ask("DeleteResourcePolicy", "{'ResourceARN': '%s'}".formatted(arn)));
        for (String action : new String[] {"GetResourcePolicy", "PutResourcePolicy", "DeleteResourcePolicy"}) {
            assertEquals(
                    notFound("Stream arn:aws:kinesis:us-east-1:000000000000:stream/s0 under account 000000000000 not"
                            + " found."),
                    ask(action, "{'ResourceARN': 'arn:aws:kinesis:us-east-1:000000000000:stream/s0', 'Policy': '{}'}"));
            assertEquals(
                    notFound("Consumer " + arn + "/consumer/c:1, account 000000000000 not found."),
                    ask(action, "{'ResourceARN': '%s/consumer/c:1', 'Policy': '{}'}".formatted(arn)));
        }
    }

    /** API ListStreamConsumers, StreamCreationTimestamp: boto3 and the command line send whole seconds. */
    @Test
    void consumers_are_listed_by_the_creation_time_in_whole_seconds() {
        lab.passUnasked(Duration.ofMillis(321));
        ask("CreateStream", "{'StreamName': 's2', 'ShardCount': 1}");
        long second = lab.now().epochSecond();
        lab.pass(ServiceDelays.CREATION);
        String asked =
                "{'StreamARN': 'arn:aws:kinesis:us-east-1:000000000000:stream/s2', 'StreamCreationTimestamp': %d}";

        assertEquals("{\"Consumers\":[]}", ask("ListStreamConsumers", asked.formatted(second)));
        assertEquals(
                notFound("Stream s2 under account 000000000000 not found."),
                ask("ListStreamConsumers", asked.formatted(second + 1)));
    }

    static Stream<String[]> partitions() {
        return Stream.of(
                new String[] {"us-east-1", "aws"},
                new String[] {"cn-north-1", "aws-cn"},
                new String[] {"us-gov-west-1", "aws-us-gov"},
                new String[] {"us-iso-east-1", "aws-iso"},
                new String[] {"us-isob-east-1", "aws-iso-b"},
                new String[] {"eusc-de-east-1", "aws-eusc"});
    }

    /** AWS General Reference, Amazon Resource Names. */
    @ParameterizedTest
    @org.junit.jupiter.params.provider.MethodSource("partitions")
    void an_arn_has_the_partition_of_its_region(String region, String partition) {
        String arn = "arn:" + partition + ":kinesis:" + region + ":000000000000:stream/s1";
        Service service = new Service(region, "000000000000", true);

        String summary = (String) ask("DescribeStreamSummary", "{'StreamARN': '%s'}".formatted(arn), service);

        assertTrue(summary.contains("\"StreamARN\":\"" + arn + "\""), summary);
    }
}
