package dev.shardlab.metrics.queue;

import dev.shardlab.event.QueueEvent;
import dev.shardlab.model.queue.QueueMessage;
import dev.shardlab.model.queue.QueueName;

/** What an event of a queue adds to its metrics. */
final class QueueSamples {

    /** Takes samples of one event. */
    @FunctionalInterface
    interface Taker {
        void take(QueueMetric metric, QueueName queue, long value);
    }

    private QueueSamples() {}

    static void of(QueueEvent event, Taker taker) {
        QueueName queue = event.queue();
        switch (event) {
            case QueueEvent.MessagesSent e -> {
                taker.take(QueueMetric.MESSAGES_SENT, queue, e.messages().size());
                long bytes = 0;
                for (QueueMessage message : e.messages()) {
                    bytes += message.content().sizeBytes();
                }
                taker.take(QueueMetric.SENT_MESSAGE_SIZE, queue, bytes);
            }
            case QueueEvent.MessagesReceived e -> {
                if (e.messages().isEmpty()) {
                    taker.take(QueueMetric.EMPTY_RECEIVES, queue, 1);
                } else {
                    taker.take(
                            QueueMetric.MESSAGES_RECEIVED, queue, e.messages().size());
                }
            }
            case QueueEvent.MessagesDeleted e ->
                taker.take(QueueMetric.MESSAGES_DELETED, queue, e.messages().size());
            case QueueEvent.QueueCreated _,
                    QueueEvent.QueueDeleted _,
                    QueueEvent.QueuePurged _,
                    QueueEvent.QueueSettingsChanged _,
                    QueueEvent.QueueTagsChanged _,
                    QueueEvent.DuplicatesDropped _,
                    QueueEvent.DelayEnded _,
                    QueueEvent.PollStarted _,
                    QueueEvent.ReceiveRepeated _,
                    QueueEvent.VisibilityChanged _,
                    QueueEvent.VisibilityTimedOut _,
                    QueueEvent.MessagesDeadLettered _,
                    QueueEvent.MessagesExpired _,
                    QueueEvent.QueueCallRefused _,
                    QueueEvent.QueueWorkerStarted _,
                    QueueEvent.QueueWorkerStopped _,
                    QueueEvent.MessageWorked _,
                    QueueEvent.QueueProducerStarted _,
                    QueueEvent.QueueRateChanged _,
                    QueueEvent.QueueInputProblem _ -> {}
        }
    }
}
