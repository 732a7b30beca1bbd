package dev.shardlab.api.shape;

import dev.shardlab.api.body.BodyReader;
import dev.shardlab.api.body.Excerpt;
import dev.shardlab.api.body.ValueKind;
import dev.shardlab.command.Violation;
import java.util.ArrayList;
import java.util.List;

/**
 * A list of texts, the only kind that requests have besides records. An item that is null is left out; of more than are allowed one is
 * kept, which is enough to say so: a body may hold millions.
 */
public record ListOf(Text item, int minItems, int maxItems) implements MemberShape<List<String>> {

    @Override
    public List<String> read(BodyReader in) {
        if (in.found() != ValueKind.LIST) {
            throw in.found().insteadOfMany("Expected list or null");
        }
        List<String> items = new ArrayList<>();
        while (in.nextItem()) {
            if (!in.isNull() && items.size() <= maxItems) {
                items.add(item.read(in));
            } else if (!in.isNull()) {
                Text.require(in);
            }
        }
        return items;
    }

    @Override
    public void check(String path, List<String> value, List<Violation> found) {
        if (!value.stream().allMatch(item::accepts)) {
            found.add(Violation.of(
                    path, Excerpt.of(value.toString()), "Member must satisfy constraint: " + item.constraints()));
        }
        if (value.size() < minItems) {
            found.add(Violation.ofLength(path, Violation.lengthAtLeast(minItems)));
        }
        if (value.size() > maxItems) {
            found.add(Violation.ofLength(path, Violation.lengthAtMost(maxItems)));
        }
    }
}
