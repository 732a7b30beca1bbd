package dev.shardlab.words.kinesis;

import static dev.shardlab.words.Story.CLICKS;
import static dev.shardlab.words.Story.START;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.state.LabState;
import dev.shardlab.words.Story;
import dev.shardlab.words.page.Snippet;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Member names as in the service's model of 2013-12-02. */
class RealCallsTest {

    private static final ShardId TWO = new ShardId(2);

    private static LabState state() {
        return Story.ofFourShards().stateAt(START);
    }

    private static Snippet of(Action action) {
        return RealCalls.of(action, state()).orElseThrow();
    }

    private static Snippet put(String key, byte[] data) {
        return RealCalls.put(CLICKS, RecordBatch.builder().add(key, data).build(), 0);
    }

    @Test
    void a_split_is_spelled_as_each_language_spells_it() {
        Snippet split = of(new Action.Split(CLICKS, TWO, HashKey.parse("212676479325586539664609129644855132160")));

        assertEquals("""
                aws kinesis split-shard \\
                  --stream-name clicks \\
                  --shard-to-split shardId-000000000002 \\
                  --new-starting-hash-key 212676479325586539664609129644855132160""", split.cli());
        assertEquals("""
                import boto3

                kinesis = boto3.client('kinesis')

                answer = kinesis.split_shard(
                    StreamName='clicks',
                    ShardToSplit='shardId-000000000002',
                    NewStartingHashKey='212676479325586539664609129644855132160',
                )""", split.python());
        assertEquals("""
                import software.amazon.awssdk.services.kinesis.KinesisClient;

                var kinesis = KinesisClient.create();

                var answer = kinesis.splitShard(r -> r
                    .streamName("clicks")
                    .shardToSplit("shardId-000000000002")
                    .newStartingHashKey("212676479325586539664609129644855132160"));""", split.java());
        assertEquals("""
                import { Kinesis } from "@aws-sdk/client-kinesis";

                const kinesis = new Kinesis();

                const answer = await kinesis.splitShard({
                  StreamName: "clicks",
                  ShardToSplit: "shardId-000000000002",
                  NewStartingHashKey: "212676479325586539664609129644855132160",
                });""", split.javaScript());
    }

    @Test
    void a_split_without_a_point_is_asked_for_in_the_middle_of_the_shard() {
        assertEquals(
                of(new Action.Split(CLICKS, TWO, HashKey.parse("212676479325586539664609129644855132160"))),
                of(new Action.Split(CLICKS, TWO, null)));
    }

    @Test
    void a_merge_names_the_shard_and_the_one_next_to_it() {
        assertEquals("""
                aws kinesis merge-shards \\
                  --stream-name clicks \\
                  --shard-to-merge shardId-000000000002 \\
                  --adjacent-shard-to-merge shardId-000000000003""", of(new Action.Merge(CLICKS, TWO, new ShardId(3))).cli());
    }

    @Test
    void a_number_of_shards_is_set_by_uniform_scaling() {
        assertEquals("""
                aws kinesis update-shard-count \\
                  --stream-name clicks \\
                  --target-shard-count 8 \\
                  --scaling-type UNIFORM_SCALING""", of(new Action.SetShardCount(CLICKS, 8)).cli());
    }

    @Test
    void longer_and_shorter_retention_are_two_actions_counted_in_hours() {
        assertEquals(
                """
                aws kinesis increase-stream-retention-period \\
                  --stream-name clicks \\
                  --retention-period-hours 168""", of(new Action.SetRetention(CLICKS, Duration.ofDays(7))).cli());
        assertTrue(RealCalls.retention(state().kinesis().stream(CLICKS).orElseThrow(), Duration.ofHours(23))
                .cli()
                .startsWith("aws kinesis decrease-stream-retention-period"));
    }

    @Test
    void a_text_is_put_as_text_and_quoted_for_each_language() {
        Snippet put = put("it's", "say \"hi\"\nü".getBytes(StandardCharsets.UTF_8));

        assertEquals("""
                aws kinesis put-record \\
                  --stream-name clicks \\
                  --data 'say "hi"
                ü' \\
                  --partition-key 'it'\\''s' \\
                  --cli-binary-format raw-in-base64-out""", put.cli());
        assertTrue(
                put.python().contains("    Data='say \"hi\"\\nü'.encode(),\n    PartitionKey='it\\'s',\n"),
                put.python());
        assertTrue(put.java().contains("SdkBytes.fromUtf8String(\"say \\\"hi\\\"\\nü\")"), put.java());
        assertTrue(put.javaScript().contains("  Data: Buffer.from(\"say \\\"hi\\\"\\nü\"),\n"), put.javaScript());
    }

    @Test
    void bytes_that_are_no_text_are_put_as_bytes() {
        Snippet put = put("k", new byte[] {0, (byte) 0xff, 'a', '\''});

        assertTrue(put.cli().contains("--data 'AP9hJw=='"), put.cli());
        assertTrue(!put.cli().contains("raw-in-base64-out"), put.cli());
        assertTrue(put.python().contains("Data=b'\\x00\\xffa\\'',"), put.python());
        assertTrue(put.java().contains("SdkBytes.fromByteArray(Base64.getDecoder().decode(\"AP9hJw==\"))"), put.java());
        assertTrue(put.javaScript().contains("Data: Buffer.from(\"AP9hJw==\", \"base64\"),"), put.javaScript());
        assertTrue(put.java().startsWith("import java.util.Base64;\nimport software.amazon.awssdk.core.SdkBytes;\n"));
    }

    @Test
    void reading_takes_an_iterator_first() {
        assertEquals("""
                shard_iterator=$(aws kinesis get-shard-iterator \\
                  --stream-name clicks \\
                  --shard-id shardId-000000000002 \\
                  --shard-iterator-type TRIM_HORIZON \\
                  --query ShardIterator \\
                  --output text)

                aws kinesis get-records \\
                  --shard-iterator "$shard_iterator" \\
                  --limit 100""", RealCalls.get(CLICKS, TWO, null).cli());
        assertTrue(
                RealCalls.get(CLICKS, TWO, "4966")
                        .python()
                        .contains(
                                "ShardIteratorType='AFTER_SEQUENCE_NUMBER',\n    StartingSequenceNumber='4966',\n)['ShardIterator']"));
        assertTrue(RealCalls.get(CLICKS, TWO, null).java().contains("""
                var answer = kinesis.getRecords(r -> r
                    .shardIterator(shardIterator)
                    .limit(100));"""));
    }

    @Test
    void several_records_go_in_one_request() {
        Snippet put = RealCalls.putMany(CLICKS, Story.batch("u-1", "u-2", "u-3"));

        assertEquals("""
                aws kinesis put-records \\
                  --stream-name clicks \\
                  --records '[{"Data": "eyJ1c2VyIjoidS0xIn0=", "PartitionKey": "u-1"},
                    {"Data": "eyJ1c2VyIjoidS0yIn0=", "PartitionKey": "u-2"}]'""", put.cli());
    }

    @Test
    void what_is_done_to_a_program_of_ones_own_is_no_request_to_the_service() {
        assertEquals(
                Optional.empty(),
                RealCalls.of(new Action.StopWorker(new ApplicationName("cart"), new WorkerName("A")), state()));
    }
}
