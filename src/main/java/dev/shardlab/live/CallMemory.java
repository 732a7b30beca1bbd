package dev.shardlab.live;

import dev.shardlab.command.Reply;
import dev.shardlab.sim.client.Call;
import dev.shardlab.sim.client.Calls;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls that nobody keeps on a disk. */
final class CallMemory implements CallLog {

    private record Kept(int branch, Call call) {}

    private final List<Kept> all = Collections.synchronizedList(new ArrayList<>());

    @Override
    public long add(int branch, Call call, Reply reply) {
        all.add(new Kept(branch, call));
        return all.size();
    }

    @Override
    public boolean commit() {
        return true;
    }

    @Override
    public Calls along(List<Stretch> stretches) {
        return first -> new Calls.Reader() {
            private int place = Math.toIntExact(first);

            @Override
            public @Nullable Call next() {
                while (place < all.size()) {
                    Kept kept = all.get(place++);
                    if (stretches.stream()
                            .anyMatch(stretch ->
                                    stretch.holds(kept.branch(), kept.call().at()))) {
                        return kept.call();
                    }
                }
                return null;
            }

            @Override
            public long place() {
                return place;
            }
        };
    }
}
