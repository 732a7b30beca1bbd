package dev.shardlab.journal.records;

import dev.shardlab.journal.disk.MemoryDisk;
import java.io.IOException;
import java.util.TreeMap;

/** Files that are there as long as nobody deletes them. */
final class MemoryFiles implements SegmentFiles {

    final TreeMap<Integer, MemoryDisk> disks = new TreeMap<>();
    private final int capacityBytes;
    long freeBytes = Long.MAX_VALUE;
    int made;

    /** @param capacityBytes of each */
    MemoryFiles(int capacityBytes) {
        this.capacityBytes = capacityBytes;
    }

    @Override
    public MemoryDisk create(int number) {
        MemoryDisk disk = new MemoryDisk(capacityBytes);
        disk.freeBytes = freeBytes;
        disks.put(number, disk);
        made++;
        return disk;
    }

    @Override
    public void delete(int number) throws IOException {
        if (disks.remove(number) == null) {
            throw new IOException("there is no file " + number);
        }
    }

    long sizeBytes() {
        return disks.values().stream().mapToLong(MemoryDisk::sizeBytes).sum();
    }
}
