package dev.shardlab.scenario.form;

import java.util.List;

/** Which keys of an object stand together. */
public sealed interface KeyRule {

    record ExactlyOne(List<String> keys) implements KeyRule {}

    /** @param reason a sentence */
    record NotTogether(String one, String other, String reason) implements KeyRule {}

    /** {@code key} says something only beside {@code needed}. */
    record OnlyWith(String key, String needed) implements KeyRule {}
}
