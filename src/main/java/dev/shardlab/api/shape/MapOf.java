package dev.shardlab.api.shape;

import dev.shardlab.api.body.BodyReader;
import dev.shardlab.api.body.Excerpt;
import dev.shardlab.api.body.ValueKind;
import dev.shardlab.command.Violation;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A map from text to text, the only kind that requests have. A value that is null is left out; of more entries than are allowed one is
 * kept, as in {@link ListOf}.
 */
public record MapOf(Text key, Text value, int minEntries, int maxEntries)
        implements MemberShape<SortedMap<String, String>> {

    @Override
    public SortedMap<String, String> read(BodyReader in) {
        if (in.found() != ValueKind.MAP) {
            throw in.found().insteadOfMany("Expected map or null");
        }
        SortedMap<String, String> entries = new TreeMap<>();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            if (!in.isNull() && (entries.size() <= maxEntries || entries.containsKey(name))) {
                entries.put(name, value.read(in));
            } else if (!in.isNull()) {
                Text.require(in);
            }
        }
        return entries;
    }

    @Override
    public void check(String path, SortedMap<String, String> map, List<Violation> found) {
        if (!map.keySet().stream().allMatch(key::accepts)) {
            found.add(Violation.of(path, shown(map), "Map keys must satisfy constraint: " + key.constraints()));
        }
        if (!map.values().stream().allMatch(value::accepts)) {
            found.add(Violation.of(path, shown(map), "Map value must satisfy constraint: " + value.constraints()));
        }
        if (map.size() < minEntries) {
            found.add(Violation.ofLength(path, Violation.lengthAtLeast(minEntries)));
        }
        if (map.size() > maxEntries) {
            found.add(Violation.ofLength(path, Violation.lengthAtMost(maxEntries)));
        }
    }

    private static String shown(SortedMap<String, String> map) {
        return Excerpt.of(map.toString());
    }
}
