package dev.shardlab.api.kinesis.action;

import dev.shardlab.api.body.BodyWriter;
import dev.shardlab.api.body.Name;
import dev.shardlab.model.Tags;

/** Tags in an answer. */
final class TagOutput {

    private static final Name KEY = Name.of("Key");
    private static final Name VALUE = Name.of("Value");

    private TagOutput() {}

    static void list(Tags tags, BodyWriter out) {
        out.name(Names.TAGS).openList();
        tags.byKey()
                .forEach((key, value) ->
                        out.openMap().text(KEY, key).text(VALUE, value).closeMap());
        out.closeList();
    }
}
