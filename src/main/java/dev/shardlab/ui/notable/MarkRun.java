package dev.shardlab.ui.notable;

import dev.shardlab.model.VirtualTime;

/** Marks of one kind, each close behind the one before it. */
public final class MarkRun {

    private final Notable first;
    private VirtualTime last;
    private int count = 1;

    /** A mark that stands alone. */
    public MarkRun(Notable first) {
        this.first = first;
        last = first.at();
    }

    MarkRun copy() {
        MarkRun copy = new MarkRun(first);
        copy.last = last;
        copy.count = count;
        return copy;
    }

    /** Takes in the marks of a run that follows. */
    void goOn(MarkRun next) {
        last = next.last;
        count += next.count;
    }

    public Notable first() {
        return first;
    }

    public VirtualTime last() {
        return last;
    }

    public int count() {
        return count;
    }
}
