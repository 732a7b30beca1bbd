package dev.shardlab.state.kinesis;

import dev.shardlab.model.VirtualTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Records of one shard that a reader was handed: {@code from} to before {@code to}. What follows on within a tenth of a second is
 * one with it, so that a reader in a hurry is remembered as shortly as a calm one.
 *
 * @param at when the first of them were handed out
 */
public record HandedOut(VirtualTime at, long from, long to) {

    private static final int REMEMBERED = 10;
    private static final long TOGETHER_MICROS = 100_000;

    /** The last few, oldest first, with one more; nothing is remembered of an answer without records. */
    public static List<HandedOut> remember(List<HandedOut> last, VirtualTime at, long from, long to) {
        if (from >= to) {
            return last;
        }
        List<HandedOut> all = new ArrayList<>(last);
        if (!all.isEmpty() && all.getLast().goesOn(at, from)) {
            HandedOut before = all.removeLast();
            all.add(new HandedOut(before.at, before.from, to));
        } else {
            all.add(new HandedOut(at, from, to));
        }
        return List.copyOf(all.subList(Math.max(0, all.size() - REMEMBERED), all.size()));
    }

    private boolean goesOn(VirtualTime later, long next) {
        return next == to && later.micros() - at.micros() < TOGETHER_MICROS;
    }
}
