package dev.shardlab.api.shape;

import dev.shardlab.api.body.BodyReader;
import dev.shardlab.api.body.ValueKind;
import dev.shardlab.command.Violation;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A map from text to structures. A value that is null is left out; of more than are allowed one is kept, as in {@link ListOf}. */
public record Entries(Structure value, int maxEntries) implements MemberShape<SortedMap<String, Values>> {

    @Override
    public SortedMap<String, Values> read(BodyReader in) {
        if (in.found() != ValueKind.MAP) {
            throw in.found().insteadOfMany("Expected map or null");
        }
        SortedMap<String, Values> entries = new TreeMap<>();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            if (in.isNull() || (entries.size() > maxEntries && !entries.containsKey(name))) {
                in.skip();
            } else {
                entries.put(name, value.read(in));
            }
        }
        return entries;
    }

    @Override
    public void check(String path, SortedMap<String, Values> entries, List<Violation> found) {
        entries.forEach((name, entry) -> value.check(path + "." + name + ".member", entry, found));
    }
}
