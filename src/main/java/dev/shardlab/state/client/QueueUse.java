package dev.shardlab.state.client;

import dev.shardlab.event.QueueEvent;
import dev.shardlab.model.Caller;
import dev.shardlab.model.ClientName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which client's call an event of a queue comes of. */
final class QueueUse {

    private QueueUse() {}

    /** Empty if no client called, or its call was told of before. */
    static Optional<ClientName> caller(QueueEvent event) {
        Caller user = user(event);
        return user instanceof Caller.Client(ClientName client) ? Optional.of(client) : Optional.empty();
    }

    private static @Nullable Caller user(QueueEvent event) {
        return switch (event) {
            case QueueEvent.MessagesSent e -> e.sender();
            case QueueEvent.DuplicatesDropped e -> e.sender();
            case QueueEvent.PollStarted e -> e.receiver();
            case QueueEvent.MessagesReceived e -> e.poll() == 0 ? e.receiver() : null;
            case QueueEvent.ReceiveRepeated e -> e.receiver();
            case QueueEvent.MessagesDeleted e -> e.user();
            case QueueEvent.VisibilityChanged e -> e.user();
            case QueueEvent.QueueCallRefused e -> e.user();
            case QueueEvent.QueueCreated _,
                    QueueEvent.QueueDeleted _,
                    QueueEvent.QueuePurged _,
                    QueueEvent.QueueSettingsChanged _,
                    QueueEvent.QueueTagsChanged _,
                    QueueEvent.DelayEnded _,
                    QueueEvent.VisibilityTimedOut _,
                    QueueEvent.MessagesDeadLettered _,
                    QueueEvent.MessagesExpired _,
                    QueueEvent.QueueWorkerStarted _,
                    QueueEvent.QueueWorkerStopped _,
                    QueueEvent.MessageWorked _,
                    QueueEvent.QueueProducerStarted _,
                    QueueEvent.QueueRateChanged _,
                    QueueEvent.QueueInputProblem _ -> null;
        };
    }
}
