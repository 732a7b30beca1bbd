package dev.shardlab.scenario.kinesis;

import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.HashKeyRange;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.sim.setup.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The shards that a stream will have had by the actions of a file alone, as far as that can be told without running them. An
 * UpdateShardCount passes through shards of which only the engine knows the numbers: after it shards are no longer known here,
 * only how many are open.
 */
public final class ShardLineage {

    private record Shard(HashKeyRange range, boolean open) {}

    /** Why something cannot be done. */
    public record Refusal(String message, String hint) {}

    private final List<Shard> shards = new ArrayList<>();
    private boolean known = true;
    private int open;

    public ShardLineage(int count) {
        HashKeyRange.even(count).forEach(range -> shards.add(new Shard(range, true)));
        open = count;
    }

    /** Why there is no such shard up to now; null if there is one, or if it is not known. */
    @Nullable
    Refusal absent(ShardId id) {
        if (!known || id.index() < shards.size()) {
            return null;
        }
        return new Refusal(
                "There is no shard " + id.index() + " by then.",
                "So far the shards are 0 to " + (shards.size() - 1) + ".");
    }

    /** Why there never is such a shard, once all actions are done; null if there is, or if it is not known. */
    @Nullable
    public Refusal neverMade(ShardId id) {
        return absent(id) == null
                ? null
                : new Refusal(
                        "There never is a shard " + id.index() + ".",
                        "The shards are 0 to " + (shards.size() - 1) + ".");
    }

    @Nullable
    public Refusal notOpen(ShardId id) {
        Refusal absent = absent(id);
        if (absent != null || !known || shards.get(id.index()).open) {
            return absent;
        }
        return new Refusal(
                "The shard " + id.index() + " is closed by then: an earlier action split or merged it.",
                "Open are " + openShards() + ".");
    }

    private String openShards() {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < shards.size(); i++) {
            if (shards.get(i).open) {
                numbers.add(Integer.toString(i));
            }
        }
        return String.join(", ", numbers);
    }

    /** Why the shard cannot be split there; null if it can, or if that is not known. */
    @Nullable
    public Refusal badSplitPoint(ShardId id, @Nullable HashKey at) {
        if (!known || at == null) {
            return null;
        }
        HashKeyRange range = shards.get(id.index()).range;
        if (at.compareTo(range.start()) > 0 && range.contains(at)) {
            return null;
        }
        return new Refusal(
                "The hash key lies outside the range of shard " + id.index() + ".",
                String.format(
                        Locale.ROOT,
                        "Its range goes from %.4f to %.4f of the key space.",
                        range.start().fraction(),
                        range.end().fraction()));
    }

    @Nullable
    public Refusal notAdjacent(ShardId lower, ShardId upper) {
        if (!known) {
            return null;
        }
        HashKeyRange first = shards.get(lower.index()).range;
        HashKeyRange second = shards.get(upper.index()).range;
        if (first.isFollowedBy(second)) {
            return null;
        }
        String both = lower.index() + " and " + upper.index();
        return second.isFollowedBy(first)
                ? new Refusal(
                        "The shards " + both + " are neighbours the other way round.", "Swap \"shard\" and \"with\".")
                : new Refusal("The shards " + both + " are no neighbours.", "Merge two whose hash key ranges touch.");
    }

    @Nullable
    public Refusal badCount(int count) {
        if (count <= 2 * open && 2 * count >= open) {
            return null;
        }
        return new Refusal(
                "From " + open + " shards the stream cannot go to " + count + " at once.",
                "UpdateShardCount reaches " + (open + 1) / 2 + " to " + 2 * open + " shards.");
    }

    public void split(Action.Split split) {
        open++;
        if (known) {
            HashKeyRange range = close(split.shard());
            HashKey at = split.at() == null ? range.middle() : split.at();
            shards.add(new Shard(new HashKeyRange(range.start(), at.previous()), true));
            shards.add(new Shard(new HashKeyRange(at, range.end()), true));
        }
    }

    public void merge(Action.Merge merge) {
        open--;
        if (known) {
            HashKeyRange lower = close(merge.shard());
            HashKeyRange upper = close(merge.adjacent());
            shards.add(new Shard(new HashKeyRange(lower.start(), upper.end()), true));
        }
    }

    public void setCount(int count) {
        known = false;
        open = count;
    }

    /** From here on nothing is known: something was refused, and what was meant cannot be guessed. */
    public void lose() {
        known = false;
    }

    private HashKeyRange close(ShardId id) {
        HashKeyRange range = shards.get(id.index()).range;
        shards.set(id.index(), new Shard(range, false));
        return range;
    }
}
