package dev.shardlab.draw;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.paper.Ages;
import dev.shardlab.draw.paper.Difference;
import java.util.ArrayList;
import java.util.List;

/** What is to be said of one thing of which another future has less; the first is what the mark says. */
final class Remarks {

    private static final String ONLY_HERE = "only here";
    private static final long LEAST_SHARE = 20;
    private static final long LEAST_COUNT = 10;

    private final StageItem item;
    private final List<String> shorts = new ArrayList<>();
    private final List<String> sentences = new ArrayList<>();

    Remarks(StageItem item) {
        this.item = item;
    }

    static Difference onlyHere(StageItem item, String what) {
        return new Difference(item, ONLY_HERE, "There is no " + what + " in the other future.");
    }

    void add(String inShort, String here, String there) {
        shorts.add(inShort);
        sentences.add(here + " here, " + there + " in the other future.");
    }

    /** What is counted, where it differs by ten and by a twentieth. */
    void count(String what, long count, long other) {
        if (count - other >= LEAST_COUNT && isMore(count, other)) {
            each(what, count, other);
        }
    }

    /** What is worth a word however little it is. */
    void each(String what, long count, long other) {
        if (count > other) {
            add("+" + Ages.count(count - other) + " " + what, Ages.count(count) + " " + what, Ages.count(other));
        }
    }

    static boolean isMore(long some, long other) {
        return some > other && (some - other) * LEAST_SHARE >= some;
    }

    static boolean isMore(double some, double other) {
        return some > other && (some - other) * LEAST_SHARE >= some;
    }

    void into(List<Difference> found) {
        if (!shorts.isEmpty()) {
            found.add(new Difference(item, shorts.getFirst(), String.join(" ", sentences)));
        }
    }
}
