package dev.shardlab.draw.kinesis;

/** Which records of one shard lie in which {@linkplain AgeColumns column}; every record it holds lies in exactly one. */
final class ColumnRecords {

    private final long[] bounds;

    /** @param bounds the records of column {@code i} are {@code bounds[i + 1]} to before {@code bounds[i]} */
    ColumnRecords(long[] bounds) {
        this.bounds = bounds;
    }

    long from(int column) {
        return bounds[column + 1];
    }

    long to(int column) {
        return bounds[column];
    }

    long count(int column) {
        return bounds[column] - bounds[column + 1];
    }
}
