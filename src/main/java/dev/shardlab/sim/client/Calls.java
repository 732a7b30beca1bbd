package dev.shardlab.sim.client;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.Input;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What clients asked of an experiment while it ran, in order; no two calls have the same time. Where a call and an {@link Input}
 * have the same time, the call comes first.
 *
 * <p>There may be very many: whoever replays a history reads them from where it begins. More may be added at the end while
 * others read.
 */
public interface Calls {

    /** Nobody asked anything. */
    Calls NONE = of(List.of());

    /** Reads from {@code place} on; the first call stands at 0, or behind it. */
    Reader from(long place);

    /** Reads calls one after the other; for one thread. */
    interface Reader {

        /** The next call; null if there is none so far. */
        @Nullable
        Call next();

        /** Where one goes on to read after the last call that was read. */
        long place();
    }

    /** These, but none after {@code last}. */
    default Calls until(VirtualTime last) {
        return place -> {
            Reader all = from(place);
            return new Reader() {
                private boolean over;

                @Override
                public @Nullable Call next() {
                    Call call = over ? null : all.next();
                    over = call == null || call.at().isAfter(last);
                    return over ? null : call;
                }

                @Override
                public long place() {
                    return all.place();
                }
            };
        };
    }

    /** The calls of a list, which may grow; their places are their indexes. */
    static Calls of(List<Call> calls) {
        return first -> new Reader() {
            private int place = Math.toIntExact(first);

            @Override
            public @Nullable Call next() {
                return place < calls.size() ? calls.get(place++) : null;
            }

            @Override
            public long place() {
                return place;
            }
        };
    }
}
