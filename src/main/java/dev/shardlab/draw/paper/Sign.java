package dev.shardlab.draw.paper;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The signs on the stage that the legend explains, in its order: what comes and goes stands last, so that the others keep their
 * places.
 */
public enum Sign {
    RECORD("record, coloured by its key", "record, colour by key", Part.LANES, Part.TUBE, Part.MAP),
    CURSOR("read up to here", "read to here", Part.LANES),
    CHECKPOINT("checkpoint", "checkpoint", Part.LANES),
    CLOSED("closed shard", "closed", Part.LANES),
    CLOCK("in flight: until it comes back", "in flight", Part.TUBE),
    BLOCKED("group that its first message blocks", "blocked group", Part.TUBE),
    SIZE_LIMIT("full: it tips", "full", Part.VESSEL),
    INTERVAL("how long the first has waited", "waited", Part.VESSEL),
    TIPPED_FULL("tipped by its size", "by size", Part.VESSEL),
    TIPPED_WAITED("tipped by its interval", "by interval", Part.VESSEL),
    FLOW("as wide as what flows", "flow", Part.MAP),
    BACKLOG("what waits (logarithmic)", "waits", Part.MAP),
    DENSITY("many records together", "many", Part.LANES, Part.TUBE, Part.MAP),
    DIFFERENCE("differs in the other future", "differs", Part.values()),
    RETRIED("tried again", "again", Part.VESSEL),
    UNREACHABLE("cannot be reached", "down", Part.VESSEL),
    REFUSED("refused", "refused", Part.LANES),
    READ("on its way to a reader", "being read", Part.LANES),
    HIDDEN("hidden for a while", "hidden", Part.TUBE);

    /** What may be on the stage: only the signs of what is there take part of the line. */
    public enum Part {
        LANES,
        TUBE,
        VESSEL,
        MAP
    }

    private final String meaning;
    private final String brief;

    @SuppressWarnings("ImmutableEnumChecker") // the set is never changed
    private final Set<Part> parts;

    Sign(String meaning, String brief, Part... parts) {
        this.meaning = meaning;
        this.brief = brief;
        this.parts = EnumSet.copyOf(List.of(parts));
    }

    /** What a token is explained by. */
    static Sign of(Tokens.Kind kind) {
        return switch (kind) {
            case RECORD, MANY, SELECTED -> RECORD;
            case REFUSED -> REFUSED;
            case READ -> READ;
            case HIDDEN -> HIDDEN;
        };
    }

    /** Whether it may be met on a stage of these parts. */
    boolean isIn(Set<Part> stage) {
        return stage.stream().anyMatch(parts::contains);
    }

    /** What it means, in full and where there is little room. */
    public List<String> meanings() {
        return List.of(meaning, brief);
    }
}
