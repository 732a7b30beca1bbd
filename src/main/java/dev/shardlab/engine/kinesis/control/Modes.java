package dev.shardlab.engine.kinesis.control;

import dev.shardlab.command.Reply;
import dev.shardlab.command.kinesis.StreamReply.WarmThroughputUpdated;
import dev.shardlab.command.kinesis.StreamSetting.UpdateStreamMode;
import dev.shardlab.command.kinesis.StreamSetting.UpdateStreamWarmThroughput;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.engine.decision.Refusal;
import dev.shardlab.engine.kinesis.stream.OnDemand;
import dev.shardlab.engine.kinesis.stream.OnDemandGrowth;
import dev.shardlab.engine.kinesis.stream.ServiceDelays;
import dev.shardlab.engine.kinesis.stream.ServiceWords;
import dev.shardlab.engine.kinesis.stream.Streams;
import dev.shardlab.event.Event;
import dev.shardlab.event.SettingEvent.SettingChangeStarted;
import dev.shardlab.event.StreamChange;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.StreamLimits;
import dev.shardlab.model.kinesis.StreamMode;
import dev.shardlab.model.kinesis.WarmThroughput;
import dev.shardlab.state.kinesis.KinesisState;
import dev.shardlab.state.kinesis.StreamState;
import java.util.ArrayList;
import java.util.List;

/**
 * UpdateStreamMode, twice in any 24 hours, and UpdateStreamWarmThroughput (API reference; developer guide, "Choose the right
 * mode"). A stream keeps its shards when its mode changes; made warm, it is first given the shards it needs. The words are our
 * own.
 */
final class Modes {

    private static final DailyLimit LIMIT = new DailyLimit(StreamLimits.MODE_CHANGES_PER_DAY);

    private Modes() {}

    static Decision update(KinesisState state, UpdateStreamMode command, VirtualTime now) {
        StreamState stream = Streams.find(state, command.stream());
        requireOther(state, stream, command.mode());
        if (command.mode() == StreamMode.ON_DEMAND) {
            OnDemand.requireRoom(state);
            command.warmThroughputMiBps().ifPresent(mibPerSec -> OnDemand.requireWarmthAllowed(state, mibPerSec));
        } else {
            OnDemand.requireNoWarmth(command.warmThroughputMiBps());
        }
        Streams.requireActive(state, stream);
        requireNotTooOften(state, stream, now);
        List<Event> events = new ArrayList<>();
        events.add(started(stream, new StreamChange.Mode(command.mode()), now));
        command.warmThroughputMiBps().ifPresent(mibPerSec -> events.addAll(warmed(state, stream, mibPerSec, now)));
        return new Decision(events, new Reply.Done());
    }

    private static void requireOther(KinesisState state, StreamState stream, StreamMode mode) {
        if (stream.settings().mode() == mode) {
            throw new Refusal(
                    ErrorCode.INVALID_ARGUMENT,
                    "%s is already in mode %s.".formatted(ServiceWords.of(state).streamOf(stream.name()), mode));
        }
    }

    private static void requireNotTooOften(KinesisState state, StreamState stream, VirtualTime now) {
        if (LIMIT.isReached(stream.modeChanges(), now)) {
            throw new Refusal(
                    ErrorCode.LIMIT_EXCEEDED,
                    "The mode of %s has already been switched %s times within the last 24 hours."
                            .formatted(ServiceWords.of(state).streamAsObject(stream.name()), LIMIT.times()));
        }
    }

    static Decision warm(KinesisState state, UpdateStreamWarmThroughput command, VirtualTime now) {
        StreamState stream = Streams.find(state, command.stream());
        if (!stream.settings().isOnDemand()) {
            throw new Refusal(ErrorCode.VALIDATION, "Warm throughput is only supported for streams in On-Demand mode.");
        }
        OnDemand.requireWarmthAllowed(state, command.warmThroughputMiBps());
        Streams.requireActive(state, stream);
        WarmThroughput warmth = new WarmThroughput(command.warmThroughputMiBps(), stream.openShardCount());
        return new Decision(
                warmed(state, stream, command.warmThroughputMiBps(), now),
                new WarmThroughputUpdated(stream.name(), warmth));
    }

    private static List<Event> warmed(KinesisState state, StreamState stream, int mibPerSec, VirtualTime now) {
        List<Event> events = new ArrayList<>();
        events.add(started(stream, new StreamChange.Warmth(mibPerSec), now));
        OnDemandGrowth.warmed(state, stream, mibPerSec, now).ifPresent(events::add);
        return events;
    }

    private static SettingChangeStarted started(StreamState stream, StreamChange change, VirtualTime now) {
        return new SettingChangeStarted(now, stream.name(), change, now.plus(ServiceDelays.SETTING));
    }
}
