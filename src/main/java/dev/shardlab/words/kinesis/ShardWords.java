package dev.shardlab.words.kinesis;

import dev.shardlab.event.ShardOpening;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.words.page.Amounts;
import java.util.List;

/** How shards are spoken of: {@code shard 2}, {@code shards 4 and 5}, {@code 12 shards}. */
public final class ShardWords {

    /** More than this many are counted, not listed. */
    private static final int LISTED = 6;

    private ShardWords() {}

    public static String one(ShardId shard) {
        return "shard " + shard.index();
    }

    public static String all(List<ShardId> shards) {
        return shards.size() == 1 ? one(shards.getFirst()) : isListed(shards) ? "shards " + bare(shards) : bare(shards);
    }

    /** The numbers alone where they are listed, for the second mention in a sentence. */
    public static String bare(List<ShardId> shards) {
        return isListed(shards)
                ? list(shards.stream().map(id -> Integer.toString(id.index())).toList())
                : Amounts.count(shards.size()) + " shards";
    }

    static List<ShardId> opened(List<ShardOpening> openings) {
        return openings.stream().map(ShardOpening::shard).toList();
    }

    private static boolean isListed(List<ShardId> shards) {
        return shards.size() <= LISTED;
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    public static String list(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        return String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.getLast();
    }
}
