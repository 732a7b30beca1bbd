package dev.shardlab.state.kinesis;

/** About how many bytes the indexes of one history take; counted as they grow, for there may be many. */
public final class ByteTally {

    private long bytes;

    void add(long more) {
        bytes += more;
    }

    public long bytes() {
        return bytes;
    }
}
