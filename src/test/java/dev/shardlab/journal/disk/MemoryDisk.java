package dev.shardlab.journal.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** A disk of so many bytes, and whatever else can go wrong with one. Safe for several threads. */
public final class MemoryDisk implements DiskStorage {

    private final int capacity;
    private byte[] bytes = new byte[0];
    public long freeBytes = Long.MAX_VALUE;
    public boolean refusesToForce;
    public boolean refusesToTruncate;
    public boolean isDiscarded;

    public MemoryDisk(int capacityBytes) {
        capacity = capacityBytes;
    }

    public static MemoryDisk holding(byte[] bytes) {
        MemoryDisk disk = new MemoryDisk(bytes.length);
        disk.bytes = bytes.clone();
        return disk;
    }

    public synchronized byte[] contents() {
        return bytes.clone();
    }

    /** Changes a byte. */
    public synchronized void flip(int at) {
        bytes[at] ^= 1;
    }

    @Override
    public synchronized long sizeBytes() {
        return bytes.length;
    }

    @Override
    public synchronized int read(ByteBuffer into, long at) {
        int some = Math.min(into.remaining(), bytes.length - (int) at);
        if (some <= 0) {
            return -1;
        }
        into.put(bytes, (int) at, some);
        return some;
    }

    /** What fits is written, as a full disk does. */
    @Override
    public synchronized void write(ByteBuffer some, long at) throws IOException {
        int fits = Math.min(some.remaining(), capacity - (int) at);
        bytes = Arrays.copyOf(bytes, Math.max(bytes.length, (int) at + fits));
        some.get(bytes, (int) at, fits);
        if (some.hasRemaining()) {
            throw new IOException("No space left on device");
        }
    }

    @Override
    public synchronized void force() throws IOException {
        if (refusesToForce) {
            throw new IOException("Input/output error");
        }
    }

    @Override
    public synchronized void truncate(long sizeBytes) throws IOException {
        if (refusesToTruncate) {
            throw new IOException("Input/output error");
        }
        bytes = Arrays.copyOf(bytes, (int) sizeBytes);
    }

    @Override
    public synchronized long freeBytes() {
        return freeBytes;
    }

    @Override
    public void close() {}
}
