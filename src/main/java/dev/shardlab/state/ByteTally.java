package dev.shardlab.state;

/** About how many bytes the indexes of one history take; counted as they grow, for there may be many. */
final class ByteTally {

    private long bytes;

    void add(long more) {
        bytes += more;
    }

    long bytes() {
        return bytes;
    }
}
