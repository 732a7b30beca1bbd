package dev.shardlab.engine.kinesis.stream;

import dev.shardlab.engine.decision.Refusal;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.Tags;
import dev.shardlab.model.kinesis.StreamLimits;
import java.util.Collection;
import java.util.stream.IntStream;

/** How many tags a resource may have, and of which characters (API reference, AddTagsToStream; words of kinesalite). */
public final class TagLimits {

    private static final String PUNCTUATION = "_./=+-@:";

    /** The service lists it among those it takes, and then refuses it in words of their own. */
    private static final int PERCENT = '%';

    /** Of the service's own tags, in whatever case (the guide of ECS says so; that of Kinesis names it in small letters alone). */
    private static final String RESERVED_PREFIX = "aws:";

    private TagLimits() {}

    /**
     * Whether tags may be put on a resource.
     *
     * @param where to add them to, as refusals name it: {@code stream x under account y}
     * @throws Refusal if a key or a value has characters that tags do not have, or a key is the service's own
     */
    public static void requireAddable(Tags tags, String where) {
        requireCharacters(tags.byKey().keySet(), "add tags to " + where);
        requireCharacters(tags.byKey().values(), "add tags to " + where);
        requireOwnKeys(tags.byKey().keySet(), "add tags to " + where);
    }

    /**
     * Whether tags may be taken from a resource.
     *
     * @param where to take them from, as in {@link #requireAddable}
     * @throws Refusal if a key has characters that tags do not have, or is the service's own
     */
    public static void requireRemovable(Collection<String> keys, String where) {
        requireCharacters(keys, "remove tags from " + where);
        requireOwnKeys(keys, "remove tags from " + where);
    }

    private static void requireOwnKeys(Collection<String> keys, String what) {
        if (keys.stream().anyMatch(key -> key.regionMatches(true, 0, RESERVED_PREFIX, 0, RESERVED_PREFIX.length()))) {
            throw new Refusal(
                    ErrorCode.INVALID_ARGUMENT,
                    "Failed to %s because keys that begin with %s are reserved for the service."
                            .formatted(what, RESERVED_PREFIX));
        }
    }

    private static void requireCharacters(Collection<String> texts, String what) {
        if (!texts.stream().flatMapToInt(TagLimits::codePoints).allMatch(TagLimits::isAllowed)) {
            throw new Refusal(
                    ErrorCode.INVALID_ARGUMENT,
                    "Some tags contain invalid characters. Valid characters: Unicode letters, digits, white space,"
                            + " _ . / = + - % @.");
        }
        if (texts.stream().anyMatch(text -> text.indexOf(PERCENT) >= 0)) {
            throw new Refusal(
                    ErrorCode.INVALID_ARGUMENT,
                    "Failed to %s because some tags contained illegal characters. The allowed characters are Unicode"
                                    .formatted(what)
                            + " letters, white-spaces, '_',',','/','=','+','-','@'.");
        }
    }

    private static IntStream codePoints(String text) {
        return text.codePoints();
    }

    private static boolean isAllowed(int c) {
        boolean isBlank = Character.getType(c) == Character.SPACE_SEPARATOR;
        return Character.isLetterOrDigit(c) || isBlank || PUNCTUATION.indexOf(c) >= 0 || c == PERCENT;
    }

    /** @param what the resource as refusals name it: {@code stream x under account y} */
    public static void requireCount(Tags all, String what) {
        if (all.size() > StreamLimits.MAX_TAGS) {
            throw new Refusal(
                    ErrorCode.INVALID_ARGUMENT,
                    "Failed to add tags to %s because a given stream cannot have more than %s tags associated with it."
                            .formatted(what, StreamLimits.MAX_TAGS));
        }
    }
}
