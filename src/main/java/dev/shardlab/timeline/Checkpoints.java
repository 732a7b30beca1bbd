package dev.shardlab.timeline;

import dev.shardlab.state.GroupState;
import dev.shardlab.state.LabState;
import dev.shardlab.state.StreamState;
import java.util.ArrayList;
import java.util.List;

/**
 * States kept along the log, so that a seek folds a stretch and not the whole past.
 *
 * <p><b>Spacing.</b> The first checkpoints lie {@value #FIRST_SPACING} events apart. When there are as many as memory allows, every
 * second one is dropped and the distance doubles. So at any time there are between half as many as allowed and as many, evenly
 * spread over all of history; memory is bounded however long the run; a seek folds at most one distance, which is at most
 * {@code events / (allowed / 2)}; and each event is folded into a checkpoint's copy once, so keeping them costs the appender
 * {@code O(log events)} copies of each kind in all. How many are allowed follows from what one weighs: a copy holds no records,
 * only bounds, some hundred bytes for each shard and lease.
 *
 * <p><b>Threads.</b> One thread adds, any number look up: the list is immutable and replaced by a volatile write.
 */
final class Checkpoints {

    private static final int FIRST_SPACING = 512;
    private static final int MOST = 1024;
    private static final int LEAST = 32;
    private static final int MOST_PARTS = 1_000_000;

    private volatile List<Checkpoint> kept;
    private long spacing = FIRST_SPACING;
    private long next = FIRST_SPACING;

    Checkpoints(LabState beginning) {
        this(List.of(new Checkpoint(0, beginning.copy())));
    }

    private Checkpoints(List<Checkpoint> kept) {
        this.kept = kept;
    }

    /** Those up to a position, over the record logs of another head. */
    Checkpoints branch(long position, LabState head) {
        Checkpoints branch = new Checkpoints(kept.stream()
                .filter(checkpoint -> checkpoint.position() <= position)
                .map(checkpoint ->
                        new Checkpoint(checkpoint.position(), checkpoint.state().copyOnto(head)))
                .toList());
        branch.spacing = spacing;
        branch.next = branch.kept.getLast().position() + spacing;
        return branch;
    }

    /** Tells that the head has now folded {@code position} events; perhaps a checkpoint is kept. */
    void reach(long position, LabState head) {
        if (position < next) {
            return;
        }
        List<Checkpoint> more = new ArrayList<>(kept);
        more.add(new Checkpoint(position, head.copy()));
        if (more.size() > allowed(head)) {
            spacing *= 2;
            more = thinned(more);
        }
        next = position + spacing;
        kept = List.copyOf(more);
    }

    private static int allowed(LabState state) {
        int parts = 1 + state.producers().size();
        for (StreamState stream : state.streams()) {
            parts += stream.shards().size();
        }
        for (GroupState group : state.groups()) {
            parts += group.leases().size();
        }
        return Math.clamp(MOST_PARTS / parts, LEAST, MOST);
    }

    private static List<Checkpoint> thinned(List<Checkpoint> all) {
        List<Checkpoint> half = new ArrayList<>(all.size() / 2 + 1);
        for (int i = 0; i < all.size(); i += 2) {
            half.add(all.get(i));
        }
        return half;
    }

    /** The last checkpoint at or before a position. */
    Checkpoint before(long position) {
        List<Checkpoint> known = kept;
        int low = 0;
        int high = known.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (known.get(middle).position() <= position) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return known.get(low);
    }

    int size() {
        return kept.size();
    }
}
