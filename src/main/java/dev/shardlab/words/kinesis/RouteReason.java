package dev.shardlab.words.kinesis;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.KeyHasher;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.kinesis.StreamState;
import dev.shardlab.words.page.Amounts;
import dev.shardlab.words.page.Moment;
import java.util.ArrayList;
import java.util.List;

/** Why a record lies in its shard: from key to hash, from hash to range, and how the range came to be the shard's. */
public final class RouteReason {

    private RouteReason() {}

    public static List<String> of(String key, HashKey hash, ShardState shard, StreamState stream, Moment moment) {
        List<String> reasons = new ArrayList<>();
        String point = HashWords.fraction(hash, shard.range());
        reasons.add(origin(key, hash, point));
        ShardId parent = shard.parent();
        if (parent == null) {
            reasons.add(
                    capital(shard) + " holds " + HashWords.range(shard.range()) + ", and " + point + " lies in it.");
            return reasons;
        }
        ShardState first = stream.shards().get(parent.index());
        ShardId second = shard.adjacentParent();
        if (second == null) {
            reasons.addAll(afterSplit(point, first, shard, moment));
        } else {
            reasons.add("Shards " + first.id().index() + " and " + second.index() + " were merged into shard "
                    + shard.id().index() + " at " + moment.read(shard.openedAt()) + ".");
            reasons.add("It holds " + HashWords.range(shard.range()) + ", and " + point + " lies in it.");
        }
        return reasons;
    }

    private static String origin(String key, HashKey hash, String point) {
        return KeyHasher.hashOf(key).equals(hash)
                ? "MD5(\"" + key + "\") is " + point + " of the key space."
                : "The producer named the hash key itself (ExplicitHashKey): " + point
                        + " of the key space. The MD5 of \"" + key + "\" plays no part.";
    }

    private static List<String> afterSplit(String point, ShardState parent, ShardState child, Moment moment) {
        boolean upper = child.range().start().equals(parent.range().start());
        HashKey cut = upper ? child.range().end().next() : child.range().start();
        VirtualTime closedAt = child.openedAt();
        return List.of(
                capital(parent) + " held " + HashWords.range(parent.range()) + " until " + moment.read(closedAt)
                        + ", when it was split at " + HashWords.fraction(cut, parent.range()) + ".",
                point + " lies " + (upper ? "before" : "after") + " the cut, in the " + half(child, parent, upper)
                        + ": shard " + child.id().index() + ".");
    }

    private static String half(ShardState child, ShardState parent, boolean upper) {
        double part = child.range().share() / parent.range().share();
        String place = upper ? "upper" : "lower";
        return Math.abs(part - 0.5) < 0.001 ? place + " half" : place + " " + Amounts.percent(part);
    }

    private static String capital(ShardState shard) {
        return "Shard " + shard.id().index();
    }
}
