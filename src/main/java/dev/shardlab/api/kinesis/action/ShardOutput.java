package dev.shardlab.api.kinesis.action;

import dev.shardlab.api.body.BodyWriter;
import dev.shardlab.api.body.Name;
import dev.shardlab.command.kinesis.RecordReply.ChildShard;
import dev.shardlab.command.kinesis.StreamReply.ShardListing;
import dev.shardlab.model.kinesis.HashKeyRange;
import dev.shardlab.model.kinesis.SequenceDigits;
import dev.shardlab.model.kinesis.SequenceNumber;
import dev.shardlab.model.kinesis.ShardId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A shard in an answer. */
final class ShardOutput {

    private static final Name PARENT_SHARD_ID = Name.of("ParentShardId");
    private static final Name ADJACENT_PARENT_SHARD_ID = Name.of("AdjacentParentShardId");
    private static final Name PARENT_SHARDS = Name.of("ParentShards");
    private static final Name HASH_KEY_RANGE = Name.of("HashKeyRange");
    private static final Name STARTING_HASH_KEY = Name.of("StartingHashKey");
    private static final Name ENDING_HASH_KEY = Name.of("EndingHashKey");
    private static final Name SEQUENCE_NUMBER_RANGE = Name.of("SequenceNumberRange");
    private static final Name STARTING_SEQUENCE_NUMBER = Name.of("StartingSequenceNumber");
    private static final Name ENDING_SEQUENCE_NUMBER = Name.of("EndingSequenceNumber");
    private static final Name CHILD_SHARDS = Name.of("ChildShards");

    private ShardOutput() {}

    static void list(List<ShardListing> shards, BodyWriter out) {
        out.name(Names.SHARDS).openList();
        for (ShardListing shard : shards) {
            write(shard, out);
        }
        out.closeList();
    }

    private static void write(ShardListing shard, BodyWriter out) {
        out.openMap().text(Names.SHARD_ID, shard.shard().toString());
        parent(PARENT_SHARD_ID, shard.parent(), out);
        parent(ADJACENT_PARENT_SHARD_ID, shard.adjacentParent(), out);
        range(shard.range(), out);
        out.name(SEQUENCE_NUMBER_RANGE).openMap();
        number(STARTING_SEQUENCE_NUMBER, shard.starting(), out);
        SequenceNumber ending = shard.ending();
        if (ending != null) {
            number(ENDING_SEQUENCE_NUMBER, ending, out);
        }
        out.closeMap().closeMap();
    }

    /** The shards that replaced one that is closed; absent if there are none. */
    static void children(List<ChildShard> children, BodyWriter out) {
        if (children.isEmpty()) {
            return;
        }
        out.name(CHILD_SHARDS).openList();
        for (ChildShard child : children) {
            out.openMap().text(Names.SHARD_ID, child.shard().toString());
            out.name(PARENT_SHARDS).openList();
            for (ShardId parent : child.parents()) {
                out.text(parent.toString());
            }
            out.closeList();
            range(child.range(), out);
            out.closeMap();
        }
        out.closeList();
    }

    private static void parent(Name name, @Nullable ShardId parent, BodyWriter out) {
        if (parent != null) {
            out.text(name, parent.toString());
        }
    }

    private static void range(HashKeyRange range, BodyWriter out) {
        out.name(HASH_KEY_RANGE)
                .openMap()
                .text(STARTING_HASH_KEY, range.start().toString())
                .text(ENDING_HASH_KEY, range.end().toString())
                .closeMap();
    }

    private static void number(Name name, SequenceNumber number, BodyWriter out) {
        out.name(name).sequenceNumber(new SequenceDigits(number)::write);
    }
}
