package dev.shardlab.api.queue.form;

/** A form means nothing. Carries no stack: it is an answer, not an accident. */
public final class BadForm extends RuntimeException {

    private static final long serialVersionUID = 1;

    BadForm(String words) {
        super(words, null, false, false);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
