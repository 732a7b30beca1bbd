package dev.shardlab.state.queue;

import dev.shardlab.event.QueueEvent.QueueInputProblem;
import dev.shardlab.model.Caller;
import dev.shardlab.model.queue.QueueName;

/**
 * A producer of a queue.
 *
 * @param messagesPerSec the rate it means to keep
 * @param sent messages that the queue took from it, duplicates not counted
 * @param unusableLines lines of its file that could not become messages
 * @param lacksFile whether its file as a whole could not be played
 */
public record QueueProducerState(
        Caller producer, QueueName queue, double messagesPerSec, long sent, long unusableLines, boolean lacksFile) {

    QueueProducerState at(double perSec) {
        return new QueueProducerState(producer, queue, perSec, sent, unusableLines, lacksFile);
    }

    QueueProducerState afterSending(int messages) {
        return new QueueProducerState(producer, queue, messagesPerSec, sent + messages, unusableLines, lacksFile);
    }

    QueueProducerState with(QueueInputProblem problem) {
        return new QueueProducerState(
                producer,
                queue,
                messagesPerSec,
                sent,
                unusableLines + problem.lines(),
                lacksFile || problem.line() == 0);
    }
}
