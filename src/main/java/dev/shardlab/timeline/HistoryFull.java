package dev.shardlab.timeline;

/** Not even the outlines of history have room in the memory it was given. */
public final class HistoryFull extends RuntimeException {

    private static final long serialVersionUID = 1;

    HistoryFull(long limitBytes) {
        super("history is full: its outlines alone take more than the %s MB it may take; give it more with --history"
                .formatted(limitBytes >> 20));
    }
}
