package dev.shardlab.api.shape;

import dev.shardlab.api.body.BodyReader;
import dev.shardlab.api.body.ValueKind;
import dev.shardlab.command.Violation;
import java.util.ArrayList;
import java.util.List;

/** A list of structures. An item that is null is left out; of more than are allowed one is kept, as in {@link ListOf}. */
public record Items(Structure item, int maxItems) implements MemberShape<List<Values>> {

    @Override
    public List<Values> read(BodyReader in) {
        if (in.found() != ValueKind.LIST) {
            throw in.found().insteadOfMany("Expected list or null");
        }
        List<Values> items = new ArrayList<>();
        while (in.nextItem()) {
            if (in.isNull() || items.size() > maxItems) {
                in.skip();
            } else {
                items.add(item.read(in));
            }
        }
        return items;
    }

    @Override
    public void check(String path, List<Values> value, List<Violation> found) {
        for (int i = 0; i < value.size(); i++) {
            item.check(path + "." + (i + 1) + ".member", value.get(i), found);
        }
    }
}
