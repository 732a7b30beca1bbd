package dev.shardlab.state.client;

import dev.shardlab.event.FirehoseEvent;
import dev.shardlab.model.Caller;
import dev.shardlab.model.ClientName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which client's call an event of a delivery stream comes of. */
final class FirehoseUse {

    private FirehoseUse() {}

    /** Empty if no client called, or its call was told of before. */
    static Optional<ClientName> caller(FirehoseEvent event) {
        Caller user = user(event);
        return user instanceof Caller.Client(ClientName client) ? Optional.of(client) : Optional.empty();
    }

    private static @Nullable Caller user(FirehoseEvent event) {
        return switch (event) {
            case FirehoseEvent.RecordsAccepted e -> e.sender();
            case FirehoseEvent.DeliveryPutThrottled e -> e.sender();
            case FirehoseEvent.FirehoseCallRefused e -> e.user();
            case FirehoseEvent.DeliveryStreamCreated _,
                    FirehoseEvent.DeliveryStreamActivated _,
                    FirehoseEvent.DeliveryStreamDeletionStarted _,
                    FirehoseEvent.DeliveryStreamDeleted _,
                    FirehoseEvent.DestinationUpdated _,
                    FirehoseEvent.DeliveryTagsChanged _,
                    FirehoseEvent.DeliveryEncryptionChanged _,
                    FirehoseEvent.SourceRecordsTaken _,
                    FirehoseEvent.SourceShardEnded _,
                    FirehoseEvent.BufferTipped _,
                    FirehoseEvent.ObjectDelivered _,
                    FirehoseEvent.DeliveryFailed _,
                    FirehoseEvent.DeliveryAbandoned _,
                    FirehoseEvent.DestinationChanged _,
                    FirehoseEvent.DeliveryProducerStarted _,
                    FirehoseEvent.DeliveryRateChanged _,
                    FirehoseEvent.DeliveryInputProblem _ -> null;
        };
    }
}
