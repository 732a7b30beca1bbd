package dev.shardlab.engine.kinesis.stream;

import static dev.shardlab.engine.Lab.ORDERS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.command.kinesis.AccountCommand;
import dev.shardlab.command.kinesis.ConsumerCommand;
import dev.shardlab.command.kinesis.PolicyCommand;
import dev.shardlab.command.kinesis.ServiceCommand;
import dev.shardlab.command.kinesis.StreamCommand;
import dev.shardlab.command.kinesis.StreamCommand.CreateStream;
import dev.shardlab.command.kinesis.StreamCommand.DecreaseRetention;
import dev.shardlab.command.kinesis.StreamCommand.DeleteStream;
import dev.shardlab.command.kinesis.StreamCommand.GetRecords;
import dev.shardlab.command.kinesis.StreamCommand.GetShardIterator;
import dev.shardlab.command.kinesis.StreamCommand.IncreaseRetention;
import dev.shardlab.command.kinesis.StreamCommand.MergeShards;
import dev.shardlab.command.kinesis.StreamCommand.PutRecord;
import dev.shardlab.command.kinesis.StreamCommand.PutRecords;
import dev.shardlab.command.kinesis.StreamCommand.SplitShard;
import dev.shardlab.command.kinesis.StreamCommand.UpdateShardCount;
import dev.shardlab.command.kinesis.StreamQuestion;
import dev.shardlab.command.kinesis.StreamSetting;
import dev.shardlab.command.kinesis.TagCommand;
import dev.shardlab.engine.Lab;
import dev.shardlab.model.Tags;
import dev.shardlab.model.kinesis.ConsumerName;
import dev.shardlab.model.kinesis.ConsumerPage;
import dev.shardlab.model.kinesis.ConsumerRef;
import dev.shardlab.model.kinesis.EncryptionType;
import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.IteratorType;
import dev.shardlab.model.kinesis.KeyId;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.kinesis.RecordDistribution;
import dev.shardlab.model.kinesis.Resource;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.ShardIterator;
import dev.shardlab.model.kinesis.ShardPage;
import dev.shardlab.model.kinesis.ShardPosition;
import dev.shardlab.model.kinesis.StartingPosition;
import dev.shardlab.model.kinesis.StreamLimits;
import dev.shardlab.model.kinesis.StreamMode;
import dev.shardlab.model.kinesis.StreamPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/kinesis-compatibility.md} says what is so. */
class CompatibilityPageTest {

    private static final Path PAGE = Path.of("docs", "kinesis-compatibility.md");
    private static final ShardId SHARD = new ShardId(0);
    private static final ConsumerRef CONSUMER = ConsumerRef.named(ORDERS, new ConsumerName("alerts"));
    private static final Resource STREAM = new Resource.OfStream(ORDERS);

    /** One of each. */
    private static final List<ServiceCommand> COMMANDS = List.of(
            new CreateStream(ORDERS, 1, StreamLimits.MIN_RETENTION),
            new DeleteStream(ORDERS),
            new PutRecords(1, ORDERS, RecordBatch.builder().build()),
            new PutRecord(1, ORDERS, RecordBatch.builder().build(), null),
            new GetShardIterator(ORDERS, SHARD, IteratorType.LATEST, null, null),
            new GetRecords(new ShardIterator(new ShardPosition(ORDERS, SHARD, 0), Lab.START), 1, 0),
            new SplitShard(ORDERS, SHARD, HashKey.MIN),
            new MergeShards(ORDERS, SHARD, SHARD),
            new UpdateShardCount(ORDERS, 1),
            new IncreaseRetention(ORDERS, StreamLimits.MIN_RETENTION),
            new DecreaseRetention(ORDERS, StreamLimits.MIN_RETENTION),
            new StreamQuestion.DescribeStream(ORDERS, 1, null),
            new StreamQuestion.DescribeStreamSummary(ORDERS),
            new StreamQuestion.ListShards(ORDERS, null, null, null, 1),
            new StreamQuestion.ListMoreShards(new ShardPage(ORDERS, Lab.START, SHARD, null, Lab.START), 1),
            new StreamSetting.EnableEnhancedMonitoring(ORDERS, List.of()),
            new StreamSetting.DisableEnhancedMonitoring(ORDERS, List.of()),
            new StreamSetting.StartStreamEncryption(ORDERS, EncryptionType.KMS, new KeyId("k")),
            new StreamSetting.StopStreamEncryption(ORDERS, EncryptionType.KMS, new KeyId("k")),
            new StreamSetting.UpdateStreamMode(ORDERS, StreamMode.ON_DEMAND, OptionalInt.empty()),
            new StreamSetting.UpdateStreamWarmThroughput(ORDERS, 1),
            new StreamSetting.UpdateMaxRecordSize(ORDERS, 1024),
            new StreamSetting.UpdateStreamRecordDistributionStrategy(ORDERS, RecordDistribution.AUTO),
            new TagCommand.AddTagsToStream(ORDERS, Tags.NONE),
            new TagCommand.RemoveTagsFromStream(ORDERS, List.of()),
            new TagCommand.ListTagsForStream(ORDERS, null, 1),
            new TagCommand.TagResource(STREAM, Tags.NONE),
            new TagCommand.UntagResource(STREAM, List.of()),
            new TagCommand.ListTagsForResource(STREAM),
            new PolicyCommand.GetResourcePolicy(STREAM),
            new PolicyCommand.PutResourcePolicy(STREAM, "{}"),
            new PolicyCommand.DeleteResourcePolicy(STREAM),
            new AccountCommand.ListStreams(null, 1),
            new AccountCommand.ListMoreStreams(new StreamPage(ORDERS, Lab.START), 1),
            new AccountCommand.DescribeLimits(),
            new AccountCommand.DescribeAccountSettings(),
            new AccountCommand.UpdateAccountSettings(true),
            new ConsumerCommand.RegisterStreamConsumer(ORDERS, CONSUMER.name(), Tags.NONE),
            new ConsumerCommand.DeregisterStreamConsumer(CONSUMER),
            new ConsumerCommand.DescribeStreamConsumer(CONSUMER),
            new ConsumerCommand.ListStreamConsumers(ORDERS, null, 1),
            new ConsumerCommand.ListMoreConsumers(new ConsumerPage(ORDERS, Lab.START, CONSUMER.name(), Lab.START), 1),
            new ConsumerCommand.SubscribeToShard(
                    CONSUMER, SHARD, new StartingPosition(IteratorType.LATEST, null, null)));

    /** The families of commands that the engine decides. */
    private static final List<Class<?>> FAMILIES = List.of(
            StreamCommand.class,
            StreamCommand.Put.class,
            StreamQuestion.class,
            StreamSetting.class,
            TagCommand.class,
            PolicyCommand.class,
            AccountCommand.class,
            ConsumerCommand.class);

    @Test
    void the_page_names_all_40_actions_and_calls_served_exactly_those_the_engine_has_a_command_for()
            throws IOException {
        Map<String, String> actions = table("## Actions");
        TreeSet<String> served = new TreeSet<>();
        actions.forEach((action, here) -> {
            if (here.startsWith("served")) {
                served.add(action);
            }
        });
        TreeSet<String> known = new TreeSet<>();
        COMMANDS.forEach(command -> known.add(command.action().apiName()));

        assertEquals(40, actions.size());
        assertEquals(known, served);
    }

    @Test
    void there_is_one_of_each_command_above() {
        assertEquals(
                FAMILIES.stream()
                        .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                        .filter(kind -> !kind.isSealed())
                        .map(Class::getName)
                        .sorted()
                        .toList(),
                COMMANDS.stream()
                        .map(command -> command.getClass().getName())
                        .sorted()
                        .toList());
    }

    @Test
    void the_page_gives_the_delays_of_the_engine() throws IOException {
        assertEquals(
                List.of(
                        ServiceDelays.CREATION.toString(),
                        ServiceDelays.DELETION.toString(),
                        ServiceDelays.DEREGISTRATION.toString(),
                        ServiceDelays.REGISTRATION.toString(),
                        ServiceDelays.LONGEST_UPDATE.toString(),
                        ServiceDelays.SETTING.toString(),
                        ServiceDelays.RESHARD_STEP.toString()),
                List.copyOf(table("## Delays").values()));
    }

    /** The first two columns of the first table under a heading, without its head, by the first column. */
    private static Map<String, String> table(String heading) throws IOException {
        List<String> lines = Files.readAllLines(PAGE);
        TreeMap<String, String> rows = new TreeMap<>();
        lines.stream()
                .skip(lines.indexOf(heading))
                .dropWhile(line -> !line.startsWith("|"))
                .takeWhile(line -> line.startsWith("|"))
                .skip(2)
                .map(line -> line.split("\\|"))
                .forEach(cells -> rows.put(cells[1].strip(), cells[2].strip()));
        return rows;
    }
}
