package dev.shardlab.engine.kinesis.control;

import static dev.shardlab.engine.Lab.ORDERS;
import static dev.shardlab.model.kinesis.ShardLevelMetric.INCOMING_BYTES;
import static dev.shardlab.model.kinesis.ShardLevelMetric.ITERATOR_AGE_MILLISECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.command.Reply.Done;
import dev.shardlab.command.Reply.Refused;
import dev.shardlab.command.kinesis.StreamCommand.SplitShard;
import dev.shardlab.command.kinesis.StreamCommand.UpdateShardCount;
import dev.shardlab.command.kinesis.StreamReply.MetricsSwitched;
import dev.shardlab.command.kinesis.StreamSetting.DisableEnhancedMonitoring;
import dev.shardlab.command.kinesis.StreamSetting.EnableEnhancedMonitoring;
import dev.shardlab.command.kinesis.StreamSetting.StartStreamEncryption;
import dev.shardlab.command.kinesis.StreamSetting.StopStreamEncryption;
import dev.shardlab.command.kinesis.StreamSetting.UpdateMaxRecordSize;
import dev.shardlab.command.kinesis.StreamSetting.UpdateStreamMode;
import dev.shardlab.command.kinesis.StreamSetting.UpdateStreamRecordDistributionStrategy;
import dev.shardlab.engine.Lab;
import dev.shardlab.engine.kinesis.stream.ServiceDelays;
import dev.shardlab.event.SettingEvent.SettingChangeStarted;
import dev.shardlab.event.SettingEvent.SettingChanged;
import dev.shardlab.event.StreamChange;
import dev.shardlab.event.StreamEvent.StreamActivated;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.EncryptionType;
import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.KeyId;
import dev.shardlab.model.kinesis.RecordDistribution;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamMode;
import dev.shardlab.model.kinesis.StreamStatus;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Metrics, encryption, modes, record size and record distribution. */
class SettingsTest {

    private static final KeyId KEY = new KeyId("alias/aws/kinesis");

    private final Lab lab = Lab.withStream(1);

    @Test
    void metrics_are_switched_at_once_and_the_answer_has_them_before_and_after() {
        assertEquals(
                new MetricsSwitched(ORDERS, List.of(), List.of(INCOMING_BYTES, ITERATOR_AGE_MILLISECONDS)),
                lab.ask(new EnableEnhancedMonitoring(ORDERS, List.of(ITERATOR_AGE_MILLISECONDS, INCOMING_BYTES))));
        assertEquals(
                new MetricsSwitched(
                        ORDERS, List.of(INCOMING_BYTES, ITERATOR_AGE_MILLISECONDS), List.of(ITERATOR_AGE_MILLISECONDS)),
                lab.ask(new DisableEnhancedMonitoring(ORDERS, List.of(INCOMING_BYTES))));
        assertEquals(List.of(ITERATOR_AGE_MILLISECONDS), lab.stream().settings().metrics());
    }

    @Test
    void encryption_comes_after_a_while_of_updating() {
        VirtualTime asked = lab.now();
        VirtualTime due = asked.plus(ServiceDelays.SETTING);
        StreamChange change = new StreamChange.Encryption(EncryptionType.KMS, KEY);

        assertEquals(
                List.of(new SettingChangeStarted(asked, ORDERS, change, due)),
                lab.happens(new StartStreamEncryption(ORDERS, EncryptionType.KMS, KEY)));
        assertEquals(StreamStatus.UPDATING, lab.stream().status());
        assertEquals(EncryptionType.NONE, lab.stream().settings().encryption());

        assertEquals(
                List.of(new SettingChanged(due, ORDERS, change), new StreamActivated(due, ORDERS)),
                lab.pass(ServiceDelays.SETTING));
        assertEquals(KEY, lab.stream().settings().key());
    }

    @Test
    void encryption_is_started_or_stopped_no_more_than_25_times_in_24_hours() {
        for (int i = 0; i < 25; i++) {
            assertEquals(
                    new Done(),
                    lab.ask(
                            i % 2 == 0
                                    ? new StartStreamEncryption(ORDERS, EncryptionType.KMS, KEY)
                                    : new StopStreamEncryption(ORDERS, EncryptionType.KMS, KEY)));
            lab.pass(Duration.ofMinutes(1));
        }

        assertEquals(
                new Refused(
                        ErrorCode.LIMIT_EXCEEDED,
                        "Encryption of stream orders under account 000000000000 has already been started or stopped 25 times"
                                + " within the last 24 hours."),
                lab.ask(new StopStreamEncryption(ORDERS, EncryptionType.KMS, KEY)));
        lab.pass(Duration.ofHours(24).minus(Duration.ofMinutes(25)));
        assertEquals(new Done(), lab.ask(new StopStreamEncryption(ORDERS, EncryptionType.KMS, KEY)));
    }

    @Test
    void the_mode_is_switched_no_more_than_twice_in_24_hours() {
        lab.ask(mode(StreamMode.ON_DEMAND));
        lab.pass(ServiceDelays.SETTING);
        lab.ask(mode(StreamMode.PROVISIONED));
        lab.pass(ServiceDelays.SETTING);

        assertEquals(StreamMode.PROVISIONED, lab.stream().settings().mode());
        assertEquals(
                new Refused(
                        ErrorCode.LIMIT_EXCEEDED,
                        "The mode of stream orders under account 000000000000 has already been switched 2 times within the"
                                + " last 24 hours."),
                lab.ask(mode(StreamMode.ON_DEMAND)));
    }

    @Test
    void a_stream_that_switches_its_mode_keeps_its_shards() {
        lab.ask(mode(StreamMode.ON_DEMAND));
        lab.pass(ServiceDelays.SETTING);

        assertEquals(1, lab.stream().openShardCount());
    }

    @Test
    void the_shards_of_an_on_demand_stream_are_not_for_its_owner_to_change() {
        Lab onDemand = Lab.onDemand();
        Refused refused = new Refused(
                ErrorCode.VALIDATION,
                "Request is invalid. Stream orders under account 000000000000 is in On-Demand mode.");

        assertEquals(refused, onDemand.ask(new UpdateShardCount(ORDERS, 8)));
        assertEquals(refused, onDemand.ask(new SplitShard(ORDERS, new ShardId(0), HashKey.MIN)));
    }

    @Test
    void only_an_on_demand_stream_places_records_by_itself() {
        assertEquals(
                ErrorCode.INVALID_ARGUMENT,
                ((Refused) lab.ask(new UpdateStreamRecordDistributionStrategy(ORDERS, RecordDistribution.AUTO)))
                        .error());

        Lab onDemand = Lab.onDemand();
        onDemand.ask(new UpdateStreamRecordDistributionStrategy(ORDERS, RecordDistribution.AUTO));
        onDemand.pass(ServiceDelays.SETTING);
        assertEquals(RecordDistribution.AUTO, onDemand.stream().settings().distribution());
    }

    @Test
    void the_largest_record_is_changed_in_the_background() {
        lab.ask(new UpdateMaxRecordSize(ORDERS, 10_240));
        assertEquals(1024, lab.stream().settings().maxRecordKib());

        lab.pass(ServiceDelays.SETTING);
        assertEquals(10_240, lab.stream().settings().maxRecordKib());
    }

    private static UpdateStreamMode mode(StreamMode mode) {
        return new UpdateStreamMode(ORDERS, mode, OptionalInt.empty());
    }
}
