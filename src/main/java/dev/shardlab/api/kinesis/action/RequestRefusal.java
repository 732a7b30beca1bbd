package dev.shardlab.api.kinesis.action;

import dev.shardlab.command.Reply.Refused;
import dev.shardlab.model.ErrorCode;

/** The request can be refused without asking the engine. */
public final class RequestRefusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ErrorCode error;

    RequestRefusal(ErrorCode error, String message) {
        super(message, null, false, false);
        this.error = error;
    }

    /** The refusal as the client is told it: the error, and a sentence. */
    public Refused toReply() {
        return new Refused(error, String.valueOf(getMessage()));
    }
}
