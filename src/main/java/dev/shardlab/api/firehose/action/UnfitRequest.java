package dev.shardlab.api.firehose.action;

import dev.shardlab.command.firehose.FirehoseReply.FirehoseRefused;
import dev.shardlab.model.firehose.FirehoseError;

/** A request is refused whatever the state is. Carries no stack: a refusal is an answer, not an accident. */
public final class UnfitRequest extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final FirehoseError error;
    private final String words;

    UnfitRequest(FirehoseError error, String words) {
        super(words, null, false, false);
        this.error = error;
        this.words = words;
    }

    /** InvalidArgumentException. */
    static UnfitRequest invalid(String words) {
        return new UnfitRequest(FirehoseError.INVALID_ARGUMENT, words);
    }

    /** As the client is told. */
    public FirehoseRefused refusal() {
        return new FirehoseRefused(error, words);
    }
}
