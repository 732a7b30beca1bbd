package dev.shardlab.sink.s3;

/**
 * Which keys of a bucket are asked for.
 *
 * @param prefix with which they begin; empty for all
 * @param delimiter behind which the rest of a key is left out, so that all that begin alike count as one; empty for none
 * @param after behind which they are, a key or a common beginning that was listed last; empty for all
 * @param most so many keys and common beginnings at a time
 */
public record ListQuery(String prefix, String delimiter, String after, int most) {

    /** So many at a time, unless fewer are asked for. */
    public static final int MOST = 1_000;

    /** The first of those that begin so. */
    public static ListQuery withPrefix(String prefix) {
        return new ListQuery(prefix, "", "", MOST);
    }

    /** Those that come after the last one listed. */
    public ListQuery after(String last) {
        return new ListQuery(prefix, delimiter, last, most);
    }
}
