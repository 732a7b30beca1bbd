package dev.shardlab.state.kinesis;

/** Numbers that lie close together: the smallest of them and, for each, the distance to it in as many bits as the largest needs. */
final class PackedBlock {

    /** This object and its array, without the words. */
    private static final int OBJECT_BYTES = 48;

    private final long least;
    private final int bits;
    private final long[] words;

    private PackedBlock(long least, int bits, long[] words) {
        this.least = least;
        this.bits = bits;
        this.words = words;
    }

    static PackedBlock of(long[] values) {
        return of(values, 0, 1);
    }

    /** Of every {@code step}-th of the values, beginning with that at {@code from}. */
    static PackedBlock of(long[] values, int from, int step) {
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (int i = from; i < values.length; i += step) {
            least = Math.min(least, values[i]);
            most = Math.max(most, values[i]);
        }
        int bits = Long.SIZE - Long.numberOfLeadingZeros(most - least);
        long[] words = new long[(values.length / step * bits + Long.SIZE - 1) / Long.SIZE];
        int bit = 0;
        for (int i = from; i < values.length && bits > 0; i += step) {
            long distance = values[i] - least;
            int word = bit / Long.SIZE;
            int offset = bit % Long.SIZE;
            words[word] |= distance << offset;
            if (offset + bits > Long.SIZE) {
                words[word + 1] |= distance >>> (Long.SIZE - offset);
            }
            bit += bits;
        }
        return new PackedBlock(least, bits, words);
    }

    long get(int i) {
        if (bits == 0) {
            return least;
        }
        int bit = i * bits;
        int word = bit / Long.SIZE;
        int offset = bit % Long.SIZE;
        long distance = words[word] >>> offset;
        if (offset + bits > Long.SIZE) {
            distance |= words[word + 1] << (Long.SIZE - offset);
        }
        return least + (distance & (-1L >>> (Long.SIZE - bits)));
    }

    int bytes() {
        return OBJECT_BYTES + words.length * Long.BYTES;
    }
}
