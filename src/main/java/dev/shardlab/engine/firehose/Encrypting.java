package dev.shardlab.engine.firehose;

import dev.shardlab.event.FirehoseEvent.DeliveryEncryptionChanged;
import dev.shardlab.model.Service;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.firehose.DeliveryKey;
import dev.shardlab.model.firehose.DeliveryStatus;
import dev.shardlab.model.firehose.DeliveryStreamSettings;
import dev.shardlab.model.firehose.FirehoseLimits;
import dev.shardlab.state.firehose.DeliveryStreamState;
import org.jspecify.annotations.Nullable;

/**
 * StartDeliveryStreamEncryption, StopDeliveryStreamEncryption (API Reference): of a delivery stream that is put into, not too often, and at
 * once, where the service takes some seconds.
 */
final class Encrypting {

    private Encrypting() {}

    /** @param key null: nothing is encrypted any more */
    static DeliveryEncryptionChanged changed(
            DeliveryStreamState stream, Service service, @Nullable DeliveryKey key, VirtualTime now) {
        if (stream.status() != DeliveryStatus.ACTIVE) {
            throw FirehoseWords.notActive(service, stream.name());
        }
        requireDirectPut(stream.settings());
        if (service.limitsOn() && stream.encryption().lately(now).size() >= FirehoseLimits.ENCRYPTION_CALLS) {
            throw FirehoseWords.encryptionTooOften(stream.name());
        }
        return new DeliveryEncryptionChanged(now, stream.name(), key);
    }

    /** What a data stream holds is encrypted there, or it is not. */
    static void requireDirectPut(DeliveryStreamSettings settings) {
        if (!settings.takesPuts()) {
            throw FirehoseWords.notEncryptable();
        }
    }
}
