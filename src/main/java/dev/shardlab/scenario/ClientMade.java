package dev.shardlab.scenario;

import dev.shardlab.scenario.client.CallLine;
import dev.shardlab.scenario.json.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What clients make by their calls, of which a file may speak by its name. Whether the service made it, only running shows.
 *
 * @param kind in the scope
 * @param action that makes it
 * @param nameMember of the request
 */
record ClientMade(String kind, String action, String nameMember) {

    /** One call of a file. */
    record Asked(String action, @Nullable Node request) {}

    /** Adds the names. */
    void put(SortedMap<String, List<String>> names, List<Asked> calls) {
        List<String> found = new ArrayList<>();
        for (Asked call : calls) {
            if (call.action().equals(action)) {
                CallLine.text(call.request(), nameMember)
                        .filter(name -> !found.contains(name))
                        .ifPresent(found::add);
            }
        }
        names.put(kind, found);
    }
}
