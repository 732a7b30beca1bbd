package dev.shardlab.sink.s3;

import java.util.zip.Checksum;

/** The cyclic redundancy check of NVM Express, 64 bits, reflected, as the service's clients calculate it; eight bytes at a time. */
final class Crc64Nvme implements Checksum {

    private static final long POLYNOMIAL = 0x9a6c9329ac4bc9b5L;
    private static final int AT_ONCE = 8;
    private static final long[][] TABLES = tables();

    private long inverted = -1;

    private static long[][] tables() {
        long[][] tables = new long[AT_ONCE][256];
        for (int i = 0; i < 256; i++) {
            long value = i;
            for (int bit = 0; bit < 8; bit++) {
                value = (value >>> 1) ^ ((value & 1) == 0 ? 0 : POLYNOMIAL);
            }
            tables[0][i] = value;
        }
        for (int i = 0; i < 256; i++) {
            for (int table = 1; table < AT_ONCE; table++) {
                long before = tables[table - 1][i];
                tables[table][i] = (before >>> 8) ^ tables[0][(int) before & 255];
            }
        }
        return tables;
    }

    @Override
    public void update(int b) {
        inverted = (inverted >>> 8) ^ TABLES[0][(int) (inverted ^ b) & 255];
    }

    @Override
    public void update(byte[] bytes, int offset, int length) {
        int at = offset;
        int end = offset + length;
        for (; end - at >= AT_ONCE; at += AT_ONCE) {
            long word = inverted;
            for (int i = 0; i < AT_ONCE; i++) {
                word ^= (bytes[at + i] & 255L) << (8 * i);
            }
            long next = 0;
            for (int i = 0; i < AT_ONCE; i++) {
                next ^= TABLES[AT_ONCE - 1 - i][(int) (word >>> (8 * i)) & 255];
            }
            inverted = next;
        }
        for (; at < end; at++) {
            update(bytes[at]);
        }
    }

    @Override
    public long getValue() {
        return ~inverted;
    }

    @Override
    public void reset() {
        inverted = -1;
    }
}
