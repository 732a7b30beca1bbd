package dev.shardlab.scenario.form;

import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a file declares and its values refer to. Taken from the text before any value is read, so that a reference may stand
 * before what it names, and so that a broken declaration does not make every reference to it a problem too.
 *
 * @param names by kind of thing, in the order of the file; a kind that is absent could not be found out
 * @param length how long the experiment runs; null when that could not be found out
 */
public record Scope(
        SortedMap<String, List<String>> names, @Nullable Duration length) {

    /** The one name of this kind, if there is exactly one. */
    public @Nullable String only(String kind) {
        List<String> known = names.get(kind);
        return known != null && known.size() == 1 ? known.getFirst() : null;
    }

    public @Nullable List<String> of(String kind) {
        return names.get(kind);
    }
}
