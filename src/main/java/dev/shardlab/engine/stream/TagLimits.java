package dev.shardlab.engine.stream;

import dev.shardlab.engine.decision.Refusal;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.StreamLimits;
import dev.shardlab.model.Tags;
import java.util.Collection;
import java.util.stream.IntStream;

/** How many tags a resource may have, and of which characters (API reference, AddTagsToStream; words of kinesalite). */
public final class TagLimits {

    private static final String PUNCTUATION = "_./=+-%@:";

    private TagLimits() {}

    /** @throws Refusal if a key or a value has characters that tags do not have */
    public static void requireCharacters(Tags tags) {
        requireCharacters(tags.byKey().keySet());
        requireCharacters(tags.byKey().values());
    }

    /** @throws Refusal if a text has characters that tags do not have */
    public static void requireCharacters(Collection<String> texts) {
        if (!texts.stream().flatMapToInt(TagLimits::codePoints).allMatch(TagLimits::isAllowed)) {
            throw new Refusal(
                    ErrorCode.INVALID_ARGUMENT,
                    "Some tags contain invalid characters. Valid characters: Unicode letters, digits, white space,"
                            + " _ . / = + - % @.");
        }
    }

    private static IntStream codePoints(String text) {
        return text.codePoints();
    }

    private static boolean isAllowed(int c) {
        return Character.isLetterOrDigit(c) || Character.isWhitespace(c) || PUNCTUATION.indexOf(c) >= 0;
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
