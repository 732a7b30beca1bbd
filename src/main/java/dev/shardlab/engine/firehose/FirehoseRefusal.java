package dev.shardlab.engine.firehose;

import dev.shardlab.command.firehose.FirehoseReply.FirehoseRefused;
import dev.shardlab.model.firehose.FirehoseError;

/**
 * A rule of the delivery stream says no. Thrown where the rule is checked and caught where the request came in, so that a rule reads as
 * the list of its conditions. Carries no stack: a refusal is an answer, not an accident.
 */
final class FirehoseRefusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final FirehoseError error;
    private final String words;

    FirehoseRefusal(FirehoseError error, String words) {
        super(words, null, false, false);
        this.error = error;
        this.words = words;
    }

    FirehoseRefused reply() {
        return new FirehoseRefused(error, words);
    }
}
