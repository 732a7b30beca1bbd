package dev.shardlab.compare;

import dev.shardlab.model.VirtualTime;
import java.time.Duration;
import java.util.Optional;

/**
 * Two futures, compared at any time. Times are counted from the start of each, so that two experiments that begin on different
 * days can be compared too.
 *
 * <p>For one thread, which need not be the engine's.
 */
public final class Futures {

    private final Ledger a;
    private final Ledger b;
    private final LogComparison logs;

    public Futures(Ledger a, Ledger b) {
        this.a = a;
        this.b = b;
        logs = new LogComparison(a.timeline().log(), b.timeline().log());
    }

    /** How both stand when {@code elapsed} has passed, up to which both have been simulated. */
    public Table at(Duration elapsed) {
        return Table.of(a.at(timeOfA(elapsed)), b.at(timeOfB(elapsed)));
    }

    /** Where they first differ, if they do before {@code elapsed} has passed, up to which both have been simulated. */
    public Optional<FirstDifference> firstDifference(Duration elapsed) {
        return logs.until(timeOfA(elapsed), timeOfB(elapsed));
    }

    private VirtualTime timeOfA(Duration elapsed) {
        return a.timeline().start().plus(elapsed);
    }

    private VirtualTime timeOfB(Duration elapsed) {
        return b.timeline().start().plus(elapsed);
    }
}
