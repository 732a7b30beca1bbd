package dev.shardlab.journal.disk;

import java.io.IOException;
import java.util.Optional;

/** How much more may be kept in one file. The disk is asked once for each write, and again while it is short of room. */
public final class Room {

    private static final long MEGABYTE = 1_000_000;

    private final KeepLimits limits;
    private final DiskStorage storage;

    /** Nobody knows yet. */
    private long freeBytes = -1;

    private long sizeThen;

    public Room(KeepLimits limits, DiskStorage storage) {
        this.limits = limits;
        this.storage = storage;
    }

    /** More was written: what was known of the disk may be so no longer. */
    public void written() {
        freeBytes = -1;
    }

    /**
     * Why a file must not become so large; empty if it may.
     *
     * @param takesLittle whether it is to grow by something for which there is a reserve
     */
    public Optional<String> lackFor(long sizeBytes, boolean takesLittle) throws IOException {
        long reserve = takesLittle ? KeepLimits.RESERVE_BYTES : 0;
        if (sizeBytes > limits.mostBytes() + reserve) {
            return Optional.of(
                    "The session has come to the " + megabytes(limits.mostBytes()) + " that are kept of one");
        }
        long least = takesLittle ? limits.leastFreeForLittle() : limits.leastFreeBytes();
        if (freeBytes < 0 || freeBytes - (sizeBytes - sizeThen) < least) {
            sizeThen = storage.sizeBytes();
            freeBytes = storage.freeBytes();
        }
        return freeBytes - (sizeBytes - sizeThen) < least
                ? Optional.of("Less than " + megabytes(limits.leastFreeBytes()) + " of the disk are free")
                : Optional.empty();
    }

    private static String megabytes(long bytes) {
        return bytes / MEGABYTE + " MB";
    }
}
