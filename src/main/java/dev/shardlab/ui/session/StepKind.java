package dev.shardlab.ui.session;

/** What lies between two moments of a walk through time. */
public enum StepKind {
    EVENT("event", "event"),
    RECORD("record", "stored record"),
    NOTABLE("mark", "mark on the timeline"),
    SECOND("second", "full second");

    private final String word;
    private final String inFull;

    StepKind(String word, String inFull) {
        this.word = word;
        this.inFull = inFull;
    }

    /** In one word. */
    public String word() {
        return word;
    }

    /** What one steps to, as in "to the next full second". */
    public String inFull() {
        return inFull;
    }

    /** The kind that a turn of the control leads to. */
    public StepKind next() {
        return switch (this) {
            case EVENT -> RECORD;
            case RECORD -> NOTABLE;
            case NOTABLE -> SECOND;
            case SECOND -> EVENT;
        };
    }
}
