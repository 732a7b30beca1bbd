package dev.shardlab.state.firehose;

import dev.shardlab.event.FirehoseEvent.BufferTipped;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.firehose.BufferedRecords;
import dev.shardlab.model.firehose.DeliveryStreamSettings;
import java.util.List;

/**
 * An object on its way.
 *
 * @param settings of the delivery stream when it left
 * @param attempts how often it could not be stored
 * @param since when this attempt began
 * @param dueAt when this attempt ends
 */
public record OngoingDelivery(
        BufferTipped tipped,
        DeliveryStreamSettings settings,
        List<BufferedRecords> content,
        int attempts,
        VirtualTime since,
        VirtualTime dueAt) {

    public OngoingDelivery {
        content = List.copyOf(content);
    }

    public long number() {
        return tipped.delivery();
    }

    /** Whether it could not be stored at least once, and is tried again. */
    public boolean isFailing() {
        return attempts > 0;
    }

    OngoingDelivery failed(int attempt, VirtualTime at, VirtualTime retryAt) {
        return new OngoingDelivery(tipped, settings, content, attempt, at, retryAt);
    }

    @Override
    public String toString() {
        return "%s, %s records, %s attempts, due %s".formatted(tipped.objectKey(), tipped.records(), attempts, dueAt);
    }
}
