package dev.shardlab.api.kinesis.action;

import static dev.shardlab.api.shape.Member.optional;
import static dev.shardlab.api.shape.Member.required;

import dev.shardlab.api.shape.Member;
import dev.shardlab.api.shape.Structure;
import dev.shardlab.api.shape.Text;
import dev.shardlab.api.shape.Values;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.ShardFilter;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import org.jspecify.annotations.Nullable;

/** The ShardFilter of ListShards: a type, and for some types a shard or a time. */
final class ShardFilterInput {

    private static final Member<String> TYPE = required(
            "Type",
            Text.oneOf(
                    "AFTER_SHARD_ID",
                    "AT_TRIM_HORIZON",
                    "FROM_TRIM_HORIZON",
                    "AT_LATEST",
                    "AT_TIMESTAMP",
                    "FROM_TIMESTAMP"));
    private static final Member<String> SHARD_ID = optional("ShardId", Inputs.SHARD_ID);
    private static final Member<VirtualTime> TIMESTAMP = optional("Timestamp", Inputs.TIME);

    static final Member<Values> MEMBER = optional("ShardFilter", Structure.of(TYPE, SHARD_ID, TIMESTAMP));

    private ShardFilterInput() {}

    static @Nullable ShardFilter filter(Request request, StreamName stream) {
        Values filter = request.values().find(MEMBER);
        if (filter == null) {
            return null;
        }
        return switch (filter.get(TYPE)) {
            case "AFTER_SHARD_ID" -> new ShardFilter.AfterShardId(shard(filter, request, stream));
            case "AT_TRIM_HORIZON" -> new ShardFilter.AtTrimHorizon();
            case "FROM_TRIM_HORIZON" -> new ShardFilter.FromTrimHorizon();
            case "AT_LATEST" -> new ShardFilter.AtLatest();
            case "AT_TIMESTAMP" -> new ShardFilter.AtTimestamp(time(filter));
            default -> new ShardFilter.FromTimestamp(time(filter));
        };
    }

    private static ShardId shard(Values filter, Request request, StreamName stream) {
        String shard = filter.find(SHARD_ID);
        if (shard == null) {
            throw missing(filter, SHARD_ID);
        }
        return Request.shard(shard)
                .orElseThrow(() -> RequestRefusals.couldNotFindShard(shard, stream, request.service()));
    }

    private static VirtualTime time(Values filter) {
        VirtualTime time = filter.find(TIMESTAMP);
        if (time == null) {
            throw missing(filter, TIMESTAMP);
        }
        return time;
    }

    private static RequestRefusal missing(Values filter, Member<?> member) {
        return RequestRefusals.invalid(
                "%s should be provided for a ShardFilter of type %s.".formatted(member.name(), filter.get(TYPE)));
    }
}
