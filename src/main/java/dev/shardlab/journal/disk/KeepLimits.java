package dev.shardlab.journal.disk;

/**
 * How much of a session is kept.
 *
 * @param mostBytes so large may the file of what clients asked become, and so large the journal
 * @param leastFreeBytes so much of the disk stays free for everything else
 */
public record KeepLimits(long mostBytes, long leastFreeBytes) {

    private static final long GIGABYTE = 1_000_000_000;

    /** Names {@link #mostBytes} in place of the usual 2 GB. */
    public static final String MOST = "shardlab.journalLimit";

    /** Names {@link #leastFreeBytes} in place of the usual 1 GB. */
    public static final String LEAST_FREE = "shardlab.keepFree";

    public static final KeepLimits USUAL = new KeepLimits(2 * GIGABYTE, GIGABYTE);

    /**
     * Beyond the limits so much more is still kept of what takes little room: questions of clients, and what is done at the window.
     * So one can look at a full session.
     */
    public static final long RESERVE_BYTES = 64_000_000;

    public KeepLimits {
        if (mostBytes < 0 || leastFreeBytes < 0) {
            throw new IllegalArgumentException("No limits: " + mostBytes + " and " + leastFreeBytes);
        }
    }

    /** Those that the user has set, by the system properties {@value #MOST} and {@value #LEAST_FREE}. */
    public static KeepLimits ofUser() {
        return new KeepLimits(Long.getLong(MOST, USUAL.mostBytes()), Long.getLong(LEAST_FREE, USUAL.leastFreeBytes()));
    }
}
