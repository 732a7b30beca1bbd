package dev.shardlab.engine.queue;

import dev.shardlab.command.queue.QueueReply.QueueRefused;
import dev.shardlab.model.queue.QueueError;

/**
 * A rule of the queue says no. Thrown where the rule is checked and caught where the request, or the entry of a batch, came in, so
 * that a rule reads as the list of its conditions. Carries no stack: a refusal is an answer, not an accident.
 */
final class QueueRefusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final QueueError error;
    private final String words;

    QueueRefusal(QueueError error, String words) {
        super(words, null, false, false);
        this.error = error;
        this.words = words;
    }

    QueueRefused reply() {
        return new QueueRefused(error, words);
    }
}
