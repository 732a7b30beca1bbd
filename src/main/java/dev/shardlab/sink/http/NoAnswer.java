package dev.shardlab.sink.http;

/** Why there is no answer to a request, in a sentence. */
final class NoAnswer extends Exception {

    private static final long serialVersionUID = 1L;

    /** In which way. */
    enum Kind {
        NOT_ALLOWED,
        NOT_CONNECTED,
        BROKEN_OFF,
        TOO_LATE,
        TOO_LARGE,
        NO_HTTP
    }

    private final Kind kind;

    NoAnswer(Kind kind, String why) {
        super(why);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
