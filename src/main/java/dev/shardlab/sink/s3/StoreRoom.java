package dev.shardlab.sink.s3;

import dev.shardlab.sink.s3.StoreRefusal.Reason;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * How much of its room a store has taken. It is counted once, when it is first asked for, and then kept; where it seems to be all taken,
 * it is counted anew before anybody is refused, since its owner may have deleted files by hand. Any thread.
 */
final class StoreRoom {

    /** So often it is looked how much of the disk is free. */
    private static final long LOOKED_AT_BYTES = 16L << 20;

    private final Path root;
    private final StoreLimits limits;
    private final StoreDisk disk;
    private boolean isCounted;
    private long bytes;
    private long objects;
    private long untilLook;

    /** Of a disk that was rather full from the beginning, half of what was free is left. */
    private long leastFree = -1;

    /** Bytes of files that are being written, which a count may find or not. */
    private long drafted;

    StoreRoom(Path root, StoreLimits limits, StoreDisk disk) {
        this.root = root;
        this.limits = limits;
        this.disk = disk;
    }

    /** Before anything is written. */
    synchronized void requireFreeDisk() throws IOException {
        long free = disk.freeBytes(root);
        if (leastFree < 0) {
            leastFree = Math.min(limits.freeBytes(), free / 2);
        }
        if (free < leastFree) {
            throw new StoreRefusal(
                    Reason.DISK_FULL,
                    "Of the disk less than " + leastFree + " bytes are free, and those are left to others.");
        }
        untilLook = LOOKED_AT_BYTES;
    }

    /** Takes room for what is being written. */
    synchronized void takeForDraft(long more) throws IOException {
        untilLook -= more;
        if (untilLook <= 0) {
            requireFreeDisk();
        }
        count(false);
        if (bytes + drafted + more > limits.bytes()) {
            count(true);
        }
        if (bytes + drafted + more > limits.bytes()) {
            throw new StoreRefusal(
                    Reason.STORE_FULL,
                    "The buckets of this laboratory hold at most " + limits.bytes()
                            + " bytes: delete something first.");
        }
        drafted += more;
    }

    /** What was being written will not be there. */
    synchronized void giveUpDraft(long draftBytes) {
        drafted -= draftBytes;
    }

    /** Before an object comes where there was none. */
    synchronized void requireRoomForObject() throws IOException {
        count(false);
        if (objects >= limits.objects()) {
            count(true);
        }
        if (objects >= limits.objects()) {
            throw new StoreRefusal(
                    Reason.STORE_FULL,
                    "The buckets of this laboratory hold at most " + limits.objects()
                            + " objects: delete something first.");
        }
    }

    /** What was being written is there. */
    synchronized void settle(long draftBytes) {
        drafted -= draftBytes;
        add(0, draftBytes);
    }

    /** So much came, or went if it is negative. */
    synchronized void add(int moreObjects, long moreBytes) {
        if (isCounted) {
            objects += moreObjects;
            bytes += moreBytes;
        }
    }

    private void count(boolean anew) throws IOException {
        if (isCounted && !anew) {
            return;
        }
        Count count = new Count(root);
        Files.walkFileTree(root, count);
        bytes = count.bytes;
        objects = count.objects;
        isCounted = true;
    }

    /** Counts objects and parts. Notes are small, and drafts are counted while they are written. */
    private static final class Count extends SimpleFileVisitor<Path> {

        private final Path root;
        private long bytes;
        private long objects;

        Count(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return folder.equals(root.resolve(BucketStore.NOTES)) || folder.equals(root.resolve(BucketStore.DRAFTS))
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
                boolean isOfUpload = file.startsWith(root.resolve(BucketStore.UPLOADS));
                bytes += isOfUpload && !UploadFolder.isPart(file) ? 0 : attributes.size();
                objects += isOfUpload ? 0 : 1;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE; // it went away meanwhile, or belongs to somebody else
        }
    }
}
