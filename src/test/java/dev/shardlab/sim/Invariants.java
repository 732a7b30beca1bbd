package dev.shardlab.sim;

import dev.shardlab.event.Event;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.LabState;
import java.util.List;
import java.util.Optional;

/** What must hold after every event, whatever the setup; each rule has a name that says what it holds. */
final class Invariants {

    /** One rule. It is told every event in order, with the state that has just folded it, and may remember. */
    interface Invariant {

        /** Readable as a sentence. */
        String name();

        /** What is wrong now; empty if all is well. */
        Optional<String> broken(Event event, LabState state);
    }

    private final long seed;
    private final List<Invariant> all;
    private long seen;
    private VirtualTime last = new VirtualTime(Long.MIN_VALUE);

    Invariants(long seed) {
        this.seed = seed;
        all = List.of(
                new ProducerInvariants.NothingIsLost(),
                new ProducerInvariants.KeysStayInOrderWithoutRetries(),
                new ShardInvariants.OpenRangesPartitionTheKeySpace(),
                new ShardInvariants.RecordsLieWhereTheirHashBelongs(),
                new ShardInvariants.OrderPerShardRises(),
                new ShardInvariants.ThrottledOnlyWhenTheWindowIsFull(),
                new ShardInvariants.RecordsExpireWhenOldEnoughAndNotBefore(),
                new ApplicationInvariants.CursorsAreInOrder(),
                new ApplicationInvariants.NothingIsSkipped(),
                new ApplicationInvariants.ChildrenAfterParents(),
                new ApplicationInvariants.OnlyRunningWorkersOwnShards());
    }

    void check(Event event, LabState state) {
        if (event.at().isBefore(last)) {
            throw failure("time never goes back", "it was " + last, event);
        }
        last = event.at();
        for (Invariant invariant : all) {
            Optional<String> broken;
            try {
                broken = invariant.broken(event, state);
            } catch (AssertionError e) {
                broken = Optional.of(e.getMessage());
            }
            if (broken.isPresent()) {
                throw failure(invariant.name(), broken.get(), event);
            }
        }
        seen++;
    }

    private AssertionError failure(String name, String how, Event event) {
        return new AssertionError(
                "seed %d, event %d: '%s' is broken: %s, after %s".formatted(seed, seen, name, how, event));
    }
}
