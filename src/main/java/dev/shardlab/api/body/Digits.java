package dev.shardlab.api.body;

/** A number of many decimal digits that goes straight into a body, such as the sequence number of one of ten thousand records. */
@FunctionalInterface
public interface Digits {

    /** No number has more. */
    int MAX = 57;

    /**
     * Writes the number in ASCII.
     *
     * @param out has room for {@link #MAX} from {@code at} on
     * @return where it ends
     */
    int write(byte[] out, int at);
}
