package dev.shardlab.api.firehose.action;

import dev.shardlab.api.body.BodyReader;
import dev.shardlab.api.shape.Items;
import dev.shardlab.api.shape.MemberShape;
import dev.shardlab.api.shape.Structure;
import dev.shardlab.api.shape.Values;
import dev.shardlab.command.Violation;
import java.util.List;

/** A list of structures that has at least and at most so many. */
record CountedItems(Structure item, int minItems, int maxItems) implements MemberShape<List<Values>> {

    @Override
    public List<Values> read(BodyReader in) {
        return new Items(item, maxItems).read(in);
    }

    @Override
    public void check(String path, List<Values> value, List<Violation> found) {
        if (value.size() < minItems) {
            found.add(Violation.ofLength(path, Violation.lengthAtLeast(minItems)));
        }
        if (value.size() > maxItems) {
            found.add(Violation.ofLength(path, Violation.lengthAtMost(maxItems)));
        }
        new Items(item, maxItems).check(path, value, found);
    }
}
