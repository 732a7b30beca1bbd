package dev.shardlab.engine.stream;

import static dev.shardlab.engine.Lab.ORDERS;
import static dev.shardlab.engine.Lab.SHOP;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.command.StreamCommand;
import dev.shardlab.command.StreamCommand.CreateStream;
import dev.shardlab.command.StreamCommand.DecreaseRetention;
import dev.shardlab.command.StreamCommand.DeleteStream;
import dev.shardlab.command.StreamCommand.GetRecords;
import dev.shardlab.command.StreamCommand.GetShardIterator;
import dev.shardlab.command.StreamCommand.IncreaseRetention;
import dev.shardlab.command.StreamCommand.MergeShards;
import dev.shardlab.command.StreamCommand.PutRecord;
import dev.shardlab.command.StreamCommand.PutRecords;
import dev.shardlab.command.StreamCommand.SplitShard;
import dev.shardlab.command.StreamCommand.UpdateShardCount;
import dev.shardlab.engine.Lab;
import dev.shardlab.model.HashKey;
import dev.shardlab.model.IteratorType;
import dev.shardlab.model.RecordBatch;
import dev.shardlab.model.ShardId;
import dev.shardlab.model.ShardIterator;
import dev.shardlab.model.ShardPosition;
import dev.shardlab.model.StreamLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/kinesis-compatibility.md} says what is so. */
class CompatibilityPageTest {

    private static final Path PAGE = Path.of("docs", "kinesis-compatibility.md");
    private static final ShardId SHARD = new ShardId(0);

    /** One of each. */
    private static final List<StreamCommand> COMMANDS = List.of(
            new CreateStream(ORDERS, 1, StreamLimits.MIN_RETENTION),
            new DeleteStream(ORDERS),
            new PutRecords(1, SHOP, ORDERS, RecordBatch.builder().build()),
            new PutRecord(1, SHOP, ORDERS, RecordBatch.builder().build(), null),
            new GetShardIterator(ORDERS, SHARD, IteratorType.LATEST, null, null),
            new GetRecords(null, new ShardIterator(new ShardPosition(ORDERS, SHARD, 0), Lab.START), 1, 0),
            new SplitShard(ORDERS, SHARD, HashKey.MIN),
            new MergeShards(ORDERS, SHARD, SHARD),
            new UpdateShardCount(ORDERS, 1),
            new IncreaseRetention(ORDERS, StreamLimits.MIN_RETENTION),
            new DecreaseRetention(ORDERS, StreamLimits.MIN_RETENTION));

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
        COMMANDS.forEach(command -> known.add(command.action()));

        assertEquals(40, actions.size());
        assertEquals(known, served);
    }

    @Test
    void there_is_one_of_each_command_above() {
        assertEquals(
                Stream.of(StreamCommand.class.getPermittedSubclasses())
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
                        ServiceDelays.LONGEST_UPDATE.toString(),
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
