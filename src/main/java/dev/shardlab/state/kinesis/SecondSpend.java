package dev.shardlab.state.kinesis;

import dev.shardlab.model.VirtualTime;

/** What a shard has spent of a limit in one second of the clock; it begins anew with the first spending of another second. */
final class SecondSpend {

    private long second = Long.MIN_VALUE;
    private int count;
    private int bytes;

    SecondSpend copy() {
        SecondSpend copy = new SecondSpend();
        copy.second = second;
        copy.count = count;
        copy.bytes = bytes;
        return copy;
    }

    /** Reads what a put will read; see {@link StreamState#approach}. */
    int approach() {
        return count;
    }

    void spend(VirtualTime at, int more, int moreBytes) {
        long now = at.epochSecond();
        if (now != second) {
            second = now;
            count = 0;
            bytes = 0;
        }
        count += more;
        bytes += moreBytes;
    }

    int count(VirtualTime now) {
        return now.epochSecond() == second ? count : 0;
    }

    int bytes(VirtualTime now) {
        return now.epochSecond() == second ? bytes : 0;
    }

    @Override
    public String toString() {
        return count + " with " + bytes + " bytes in " + second;
    }
}
