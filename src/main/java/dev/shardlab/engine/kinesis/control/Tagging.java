package dev.shardlab.engine.kinesis.control;

import dev.shardlab.command.kinesis.AccountReply.TagsListed;
import dev.shardlab.command.kinesis.TagCommand.ListTagsForResource;
import dev.shardlab.command.kinesis.TagCommand.ListTagsForStream;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.engine.kinesis.stream.TagLimits;
import dev.shardlab.event.SettingEvent.TagsChanged;
import dev.shardlab.model.Tags;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.Resource;
import dev.shardlab.state.kinesis.KinesisState;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tags of streams and consumers (API reference, AddTagsToStream and TagResource): at most 50, of certain characters. */
final class Tagging {

    private Tagging() {}

    static Decision add(KinesisState state, Resource resource, Tags more, VirtualTime now) {
        Tags all = Resources.labels(state, resource).tags().and(more);
        TagLimits.requireAddable(more, Resources.asObject(state, resource));
        TagLimits.requireCount(all, Resources.asObject(state, resource));
        return Decision.done(new TagsChanged(now, resource, all));
    }

    /** Keys that are not there are not missed. */
    static Decision remove(KinesisState state, Resource resource, List<String> keys, VirtualTime now) {
        Tags left = Resources.labels(state, resource).tags().without(keys);
        TagLimits.requireRemovable(keys, Resources.asObject(state, resource));
        return Decision.done(new TagsChanged(now, resource, left));
    }

    static Decision list(KinesisState state, ListTagsForResource command) {
        return Decision.answered(
                new TagsListed(Resources.labels(state, command.resource()).tags(), false));
    }

    static Decision list(KinesisState state, ListTagsForStream command) {
        Tags tags = Resources.labels(state, command.resource()).tags();
        SortedMap<String, String> page = new TreeMap<>();
        boolean more = false;
        for (Map.Entry<String, String> tag : tags.byKey().entrySet()) {
            boolean after =
                    command.exclusiveStartKey() == null || tag.getKey().compareTo(command.exclusiveStartKey()) > 0;
            more |= after && page.size() == command.limit();
            if (after && page.size() < command.limit()) {
                page.put(tag.getKey(), tag.getValue());
            }
        }
        return Decision.answered(new TagsListed(new Tags(page), more));
    }
}
