package dev.shardlab.ui.notable;

import dev.shardlab.model.VirtualTime;

/** Marks of one kind, each close behind the one before it. */
public final class Run {

    private final Notable first;
    private VirtualTime last;
    private int count = 1;

    Run(Notable first) {
        this.first = first;
        last = first.at();
    }

    void goOn(VirtualTime at) {
        last = at;
        count++;
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
