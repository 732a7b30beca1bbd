package dev.shardlab.engine.decision;

import dev.shardlab.command.Reply;
import dev.shardlab.event.Event;
import dev.shardlab.model.ErrorCode;
import java.util.List;
import java.util.function.BiFunction;

/**
 * A rule says no. Thrown where the rule is checked and caught where the command came in, so that a rule reads as the list of
 * its conditions. Carries no stack: a refusal is an answer, not an accident, and may be given often.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ErrorCode error;
    private final String words;

    /** @param words a sentence that the asker is told; empty where the service says no more than the error's name */
    public Refusal(ErrorCode error, String words) {
        super(words, null, false, false);
        this.error = error;
        this.words = words;
    }

    /** As which error the asker sees it. */
    public ErrorCode error() {
        return error;
    }

    /** What the asker is told. */
    public String words() {
        return words;
    }

    /** The same in another form. */
    public <T> T told(BiFunction<ErrorCode, String, T> form) {
        return form.apply(error, words);
    }

    /**
     * The refusal as a reply.
     *
     * @param events what happens all the same, in order
     */
    public Decision decision(Event... events) {
        return new Decision(List.of(events), new Reply.Refused(error, words));
    }
}
