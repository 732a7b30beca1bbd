package dev.shardlab.api.queue.action;

import dev.shardlab.api.body.Excerpt;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which attributes a request wants: those it names, or all. */
record Wanted(List<String> names) {

    private static final String ALL = "All";

    /** @throws BadRequest if it names one that there is not */
    static Wanted of(List<String> names, List<String> known) {
        for (String name : names) {
            if (!name.equals(ALL) && !known.contains(name)) {
                throw BadRequest.unknownAttribute(Excerpt.of(name));
            }
        }
        return new Wanted(names);
    }

    SortedMap<String, String> of(SortedMap<String, String> all) {
        SortedMap<String, String> wanted = new TreeMap<>(all);
        if (!names.contains(ALL)) {
            wanted.keySet().retainAll(names);
        }
        return wanted;
    }
}
