package dev.shardlab.engine.kinesis.control;

import dev.shardlab.command.kinesis.StreamSetting.StartStreamEncryption;
import dev.shardlab.command.kinesis.StreamSetting.StopStreamEncryption;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.engine.decision.Refusal;
import dev.shardlab.engine.kinesis.stream.ServiceDelays;
import dev.shardlab.engine.kinesis.stream.ServiceWords;
import dev.shardlab.engine.kinesis.stream.Streams;
import dev.shardlab.event.SettingEvent.SettingChangeStarted;
import dev.shardlab.event.StreamChange;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.EncryptionType;
import dev.shardlab.model.kinesis.KeyId;
import dev.shardlab.model.kinesis.StreamLimits;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.state.kinesis.KinesisState;
import dev.shardlab.state.kinesis.StreamState;
import org.jspecify.annotations.Nullable;

/**
 * StartStreamEncryption and StopStreamEncryption (API reference): the stream is UPDATING for a while and then stores otherwise;
 * 25 calls of both together in any 24 hours. Every key that is named exists: the laboratory makes it. The words are our own.
 */
final class Encryption {

    private static final DailyLimit LIMIT = new DailyLimit(StreamLimits.ENCRYPTION_CHANGES_PER_DAY);

    private Encryption() {}

    static Decision start(KinesisState state, StartStreamEncryption command, VirtualTime now) {
        return change(state, command.stream(), command.type(), EncryptionType.KMS, command.key(), now);
    }

    static Decision stop(KinesisState state, StopStreamEncryption command, VirtualTime now) {
        return change(state, command.stream(), command.type(), EncryptionType.NONE, null, now);
    }

    private static Decision change(
            KinesisState state,
            StreamName name,
            EncryptionType given,
            EncryptionType to,
            @Nullable KeyId key,
            VirtualTime now) {
        StreamState stream = Streams.find(state, name);
        if (given != EncryptionType.KMS) {
            throw new Refusal(ErrorCode.INVALID_ARGUMENT, "The only valid value of EncryptionType is KMS.");
        }
        Streams.requireActive(state, stream);
        if (LIMIT.isReached(stream.encryptionChanges(), now)) {
            throw new Refusal(
                    ErrorCode.LIMIT_EXCEEDED,
                    "Encryption of %s has already been started or stopped %s times within the last 24 hours."
                            .formatted(ServiceWords.of(state).streamAsObject(name), LIMIT.times()));
        }
        StreamChange change = new StreamChange.Encryption(to, key);
        return Decision.done(new SettingChangeStarted(now, name, change, now.plus(ServiceDelays.SETTING)));
    }
}
