package dev.shardlab.api.queue.action;

import dev.shardlab.command.queue.QueueReply.QueueRefused;
import dev.shardlab.model.queue.QueueError;

/** A request is refused whatever the state of the queues is. Carries no stack: it is an answer, not an accident. */
public final class BadRequest extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final QueueError error;
    private final String words;

    BadRequest(QueueError error, String words) {
        super(words, null, false, false);
        this.error = error;
        this.words = words;
    }

    static BadRequest missing(String parameter) {
        return new BadRequest(
                QueueError.MISSING_PARAMETER, "The request must contain the parameter " + parameter + ".");
    }

    static BadRequest invalid(String words) {
        return new BadRequest(QueueError.INVALID_PARAMETER_VALUE, words);
    }

    static BadRequest invalid(String value, String parameter, String reason) {
        return invalid("Value %s for parameter %s is invalid. Reason: %s".formatted(value, parameter, reason));
    }

    static BadRequest unknownAttribute(String name) {
        return new BadRequest(QueueError.INVALID_ATTRIBUTE_NAME, "Unknown Attribute " + name + ".");
    }

    static BadRequest attributeValue(String attribute) {
        return new BadRequest(QueueError.INVALID_ATTRIBUTE_VALUE, "Invalid value for the parameter " + attribute + ".");
    }

    /** The refusal as the client is told it: the error, and a sentence. */
    public QueueRefused refusal() {
        return new QueueRefused(error, words);
    }
}
