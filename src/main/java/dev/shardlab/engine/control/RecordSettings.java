package dev.shardlab.engine.control;

import dev.shardlab.command.StreamSetting.UpdateMaxRecordSize;
import dev.shardlab.command.StreamSetting.UpdateStreamRecordDistributionStrategy;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.engine.decision.Refusal;
import dev.shardlab.engine.stream.ServiceDelays;
import dev.shardlab.engine.stream.ServiceWords;
import dev.shardlab.engine.stream.Streams;
import dev.shardlab.event.SettingEvent.SettingChangeStarted;
import dev.shardlab.event.StreamChange;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.RecordDistribution;
import dev.shardlab.model.StreamName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.LabState;
import dev.shardlab.state.StreamState;

/**
 * How large records may be and who places them: UpdateMaxRecordSize and UpdateStreamRecordDistributionStrategy (API reference),
 * both in the background. Only an on-demand stream can place records by itself.
 */
final class RecordSettings {

    private RecordSettings() {}

    static Decision resize(LabState state, UpdateMaxRecordSize command, VirtualTime now) {
        return started(state, command.stream(), new StreamChange.RecordSize(command.maxRecordKiB()), now);
    }

    static Decision distribute(LabState state, UpdateStreamRecordDistributionStrategy command, VirtualTime now) {
        StreamState stream = Streams.find(state, command.stream());
        if (command.strategy() == RecordDistribution.AUTO && !stream.settings().isOnDemand()) {
            throw new Refusal(
                    ErrorCode.INVALID_ARGUMENT,
                    "RecordDistributionStrategy AUTO needs On-Demand mode, but %s is in Provisioned mode."
                            .formatted(ServiceWords.of(state).streamAsObject(command.stream())));
        }
        return started(state, command.stream(), new StreamChange.Distribution(command.strategy()), now);
    }

    private static Decision started(LabState state, StreamName name, StreamChange change, VirtualTime now) {
        Streams.requireActive(state, Streams.find(state, name));
        return Decision.done(new SettingChangeStarted(now, name, change, now.plus(ServiceDelays.SETTING)));
    }
}
