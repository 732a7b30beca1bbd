package dev.shardlab.draw.paper;

import java.util.List;

/**
 * The signs on the stage that the legend explains, in its order: what comes and goes stands last, so that the others keep their
 * places.
 */
public enum Sign {
    RECORD("record, coloured by its key", "record, colour by key"),
    CURSOR("read up to here", "read to here"),
    CHECKPOINT("checkpoint", "checkpoint"),
    CLOSED("closed shard", "closed"),
    DENSITY("many records together", "many"),
    DIFFERENCE("differs in the other future", "differs"),
    REFUSED("refused", "refused"),
    READ("on its way to a reader", "being read");

    private final String meaning;
    private final String brief;

    Sign(String meaning, String brief) {
        this.meaning = meaning;
        this.brief = brief;
    }

    /** What a token is explained by. */
    static Sign of(Tokens.Kind kind) {
        return switch (kind) {
            case RECORD, MANY, SELECTED -> RECORD;
            case REFUSED -> REFUSED;
            case READ -> READ;
            case HIDDEN -> READ;
        };
    }

    /** What it means, in full and where there is little room. */
    public List<String> meanings() {
        return List.of(meaning, brief);
    }
}
