package dev.shardlab.engine;

import static dev.shardlab.engine.Lab.ORDERS;
import static dev.shardlab.engine.Lab.SHOP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.shardlab.command.Command;
import dev.shardlab.command.ElapseTime;
import dev.shardlab.command.ServiceCall;
import dev.shardlab.command.kcl.ApplicationCommand.CreateApplication;
import dev.shardlab.command.kcl.ApplicationCommand.StartWorker;
import dev.shardlab.command.kinesis.AccountCommand.DescribeLimits;
import dev.shardlab.command.kinesis.AccountCommand.UpdateAccountSettings;
import dev.shardlab.command.kinesis.PolicyCommand.PutResourcePolicy;
import dev.shardlab.command.kinesis.ServiceCommand;
import dev.shardlab.command.kinesis.StreamCommand.DecreaseRetention;
import dev.shardlab.command.kinesis.StreamCommand.DeleteStream;
import dev.shardlab.command.kinesis.StreamCommand.GetRecords;
import dev.shardlab.command.kinesis.StreamCommand.IncreaseRetention;
import dev.shardlab.command.kinesis.StreamCommand.PutRecords;
import dev.shardlab.command.kinesis.StreamCommand.SplitShard;
import dev.shardlab.command.kinesis.StreamCommand.UpdateShardCount;
import dev.shardlab.command.kinesis.StreamSetting.EnableEnhancedMonitoring;
import dev.shardlab.command.kinesis.StreamSetting.StartStreamEncryption;
import dev.shardlab.command.kinesis.StreamSetting.UpdateMaxRecordSize;
import dev.shardlab.command.kinesis.StreamSetting.UpdateStreamMode;
import dev.shardlab.command.kinesis.StreamSetting.UpdateStreamRecordDistributionStrategy;
import dev.shardlab.command.kinesis.TagCommand.AddTagsToStream;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.engine.kinesis.stream.ServiceDelays;
import dev.shardlab.event.ProducerEvent.ProducerStarted;
import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.ClientName;
import dev.shardlab.model.Tags;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.EncryptionType;
import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.IteratorType;
import dev.shardlab.model.kinesis.KeyId;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.kinesis.RecordDistribution;
import dev.shardlab.model.kinesis.Resource;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.ShardLevelMetric;
import dev.shardlab.model.kinesis.StreamLimits;
import dev.shardlab.model.kinesis.StreamMode;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.state.LabState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Deciding changes nothing; only folding does, and folding the same events again gives the same state. */
class PurityTest {

    private static final RecordBatch BATCH =
            RecordBatch.builder().add("a", new byte[] {1}).build();
    private static final ClientName CLIENT = new ClientName("aws-cli 2.30");
    private static final ApplicationName BILLING = new ApplicationName("billing");

    @Test
    void deciding_leaves_the_state_as_it_was_and_gives_the_same_decision_again() {
        Lab lab = eventful();
        Engine engine = new Engine();
        List<Command> commands = List.of(
                Lab.call(new PutRecords(9, ORDERS, BATCH)),
                Lab.call(new SplitShard(ORDERS, new ShardId(1), HashKey.atFraction(0.75))),
                Lab.call(new UpdateShardCount(ORDERS, 4)),
                Lab.call(new IncreaseRetention(ORDERS, Duration.ofDays(3))),
                Lab.call(new DecreaseRetention(ORDERS, StreamLimits.MIN_RETENTION)),
                new StartWorker(BILLING, new WorkerName("bob")),
                ServiceCall.ofClient(CLIENT, new PutRecords(ORDERS, BATCH)),
                ServiceCall.ofClient(CLIENT, new DescribeLimits()),
                Lab.call(new UpdateStreamMode(ORDERS, StreamMode.PROVISIONED, OptionalInt.empty())),
                new ElapseTime());
        for (Command command : commands) {
            List<String> before = lab.state().describe();
            Decision first = engine.decide(lab.state(), command, lab.now());

            assertEquals(before, lab.state().describe());
            assertEquals(first, engine.decide(lab.state(), command, lab.now()));
            assertEquals(first, new Engine().decide(lab.state(), command, lab.now()));
        }
    }

    @Test
    void folding_the_history_again_gives_an_equal_state() {
        Lab lab = eventful();
        LabState again = LabState.startingAt(Lab.START);
        lab.history().forEach(again::apply);

        assertEquals(lab.state().describe(), again.describe());
        assertEquals(lab.state().copy().describe(), again.describe());
    }

    @Test
    void every_event_is_seen_in_the_description() {
        Lab lab = eventful();
        LabState again = LabState.startingAt(Lab.START);
        for (var event : lab.history()) {
            List<String> before = again.describe();
            again.apply(event);
            assertNotEquals(
                    before.subList(1, before.size()),
                    again.describe().subList(1, again.describe().size()));
        }
    }

    @Test
    void a_copy_goes_its_own_way() {
        Lab lab = eventful();
        LabState copy = lab.state().copy();
        List<String> before = copy.describe();
        lab.put("b", "more");

        assertEquals(before, copy.describe());
        assertNotEquals(before, lab.state().describe());
    }

    private static void addControl(Lab lab) {
        List<ServiceCommand> calls = List.of(
                new UpdateAccountSettings(true),
                new AddTagsToStream(ORDERS, new Tags(new TreeMap<>(Map.of("team", "a")))),
                new PutResourcePolicy(new Resource.OfStream(ORDERS), "{}"),
                new EnableEnhancedMonitoring(ORDERS, List.of(ShardLevelMetric.INCOMING_BYTES)),
                new StartStreamEncryption(ORDERS, EncryptionType.KMS, new KeyId("k")),
                new UpdateStreamMode(ORDERS, StreamMode.ON_DEMAND, OptionalInt.empty()),
                new UpdateStreamRecordDistributionStrategy(ORDERS, RecordDistribution.AUTO),
                new PutRecords(ORDERS, BATCH),
                new DeleteStream(new StreamName("nowhere")),
                new GetRecords(lab.iterator(1, IteratorType.LATEST), 1, 0),
                new UpdateMaxRecordSize(ORDERS, 2048));
        for (ServiceCommand call : calls) {
            lab.ask(ServiceCall.ofClient(CLIENT, call));
            lab.pass(Duration.ofMinutes(1));
        }
    }

    private static Lab eventful() {
        Lab lab = Lab.withStream(2);
        lab.note(new ProducerStarted(lab.now(), SHOP, ORDERS));
        lab.put("a", "1");
        lab.ask(new CreateApplication(BILLING, ORDERS, IteratorType.TRIM_HORIZON, Duration.ofSeconds(10)));
        lab.ask(new StartWorker(BILLING, new WorkerName("ada")));
        lab.ask(new IncreaseRetention(ORDERS, Duration.ofDays(2)));
        lab.put("ü", "2");
        lab.get(lab.iterator(0, IteratorType.TRIM_HORIZON), 5);
        lab.ask(new SplitShard(ORDERS, new ShardId(0), HashKey.atFraction(0.25)));
        lab.pass(ServiceDelays.RESHARD_STEP);
        lab.pass(Duration.ofDays(2));
        lab.put("c", "3");
        addControl(lab);
        return lab;
    }
}
