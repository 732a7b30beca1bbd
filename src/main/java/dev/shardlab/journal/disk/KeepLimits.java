package dev.shardlab.journal.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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

    /**
     * Those that the user has set, by the system properties {@value #MOST} and {@value #LEAST_FREE}; what is not set is as usual.
     *
     * @param folder where the session is to be kept; it may not be there yet
     */
    public static KeepLimits ofUser(Path folder) {
        long most = Long.getLong(MOST, USUAL.mostBytes());
        Long leastFree = Long.getLong(LEAST_FREE);
        return leastFree == null
                ? new KeepLimits(most, USUAL.leastFreeBytes()).whereFree(freeBytes(folder))
                : new KeepLimits(most, leastFree);
    }

    /**
     * The same for a disk of which little is free at first: half of that stays free then. Else nobody with a small or nearly full disk could put
     * anything, and there would still be no more on it for everybody else.
     */
    public KeepLimits whereFree(long freeBytes) {
        return new KeepLimits(mostBytes, Math.min(leastFreeBytes, freeBytes / 2));
    }

    private static long freeBytes(Path folder) {
        Path there = folder.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        try {
            return Files.getFileStore(there).getUsableSpace();
        } catch (IOException _) {
            return Long.MAX_VALUE; // whoever writes there will be told why it cannot be
        }
    }

    /** How much of the disk stays free for everything else, even for what takes little room. */
    long leastFreeForLittle() {
        return leastFreeBytes - Math.min(RESERVE_BYTES, leastFreeBytes / 2);
    }
}
