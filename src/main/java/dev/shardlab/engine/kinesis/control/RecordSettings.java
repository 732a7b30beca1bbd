package dev.shardlab.engine.kinesis.control;

import dev.shardlab.command.kinesis.StreamSetting.UpdateMaxRecordSize;
import dev.shardlab.command.kinesis.StreamSetting.UpdateStreamRecordDistributionStrategy;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.engine.decision.Refusal;
import dev.shardlab.engine.kinesis.stream.ServiceDelays;
import dev.shardlab.engine.kinesis.stream.ServiceWords;
import dev.shardlab.engine.kinesis.stream.Streams;
import dev.shardlab.event.SettingEvent.SettingChangeStarted;
import dev.shardlab.event.StreamChange;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.RecordDistribution;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.state.kinesis.KinesisState;
import dev.shardlab.state.kinesis.StreamState;

/**
 * How large records may be and who places them: UpdateMaxRecordSize and UpdateStreamRecordDistributionStrategy (API reference),
 * both in the background. Only an on-demand stream can place records by itself.
 */
final class RecordSettings {

    private RecordSettings() {}

    static Decision resize(KinesisState state, UpdateMaxRecordSize command, VirtualTime now) {
        return started(state, command.stream(), new StreamChange.RecordSize(command.maxRecordKiB()), now);
    }

    static Decision distribute(KinesisState state, UpdateStreamRecordDistributionStrategy command, VirtualTime now) {
        StreamState stream = Streams.find(state, command.stream());
        if (command.strategy() == RecordDistribution.AUTO && !stream.settings().isOnDemand()) {
            throw new Refusal(
                    ErrorCode.INVALID_ARGUMENT,
                    "RecordDistributionStrategy AUTO needs On-Demand mode, but %s is in Provisioned mode."
                            .formatted(ServiceWords.of(state).streamAsObject(command.stream())));
        }
        return started(state, command.stream(), new StreamChange.Distribution(command.strategy()), now);
    }

    private static Decision started(KinesisState state, StreamName name, StreamChange change, VirtualTime now) {
        Streams.requireActive(state, Streams.find(state, name));
        return Decision.done(new SettingChangeStarted(now, name, change, now.plus(ServiceDelays.SETTING)));
    }
}
