package dev.shardlab.model;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Objects;

/**
 * A column of whole numbers in a fact; immutable, compared by its values.
 *
 * <p>Facts stay in memory by the million, so a number is kept as its distance to the least of its column, in as many bytes as the
 * largest distance needs: four, two, one, or none where all are alike.
 */
public final class IntColumn {

    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle SHORTS =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final byte[] NO_BYTES = {};

    public static final IntColumn EMPTY = new IntColumn(0, 0, 0, NO_BYTES);

    private final int size;
    private final int least;
    /** Bytes per distance: 0, 1, 2 or 4. */
    private final int width;

    private final byte[] distances;

    private IntColumn(int size, int least, int width, byte[] distances) {
        this.size = size;
        this.least = least;
        this.width = width;
        this.distances = distances;
    }

    public static IntColumn of(int... values) {
        return copyOf(values, values.length);
    }

    /** The first {@code count} of the values. */
    public static IntColumn copyOf(int[] values, int count) {
        if (count == 0) {
            return EMPTY;
        }
        int least = Integer.MAX_VALUE;
        int most = Integer.MIN_VALUE;
        for (int i = 0; i < count; i++) {
            least = Math.min(least, values[i]);
            most = Math.max(most, values[i]);
        }
        int width = widthOf(most - least);
        return new IntColumn(count, least, width, width == 0 ? NO_BYTES : packed(values, count, least, width));
    }

    private static int widthOf(int unsignedDistance) {
        if (unsignedDistance == 0) {
            return 0;
        }
        return (unsignedDistance >>> 16) != 0
                ? Integer.BYTES
                : (unsignedDistance >>> 8) != 0 ? Short.BYTES : Byte.BYTES;
    }

    private static byte[] packed(int[] values, int count, int least, int width) {
        byte[] packed = new byte[Math.multiplyExact(count, width)];
        switch (width) {
            case Byte.BYTES -> {
                for (int i = 0; i < count; i++) {
                    packed[i] = (byte) (values[i] - least);
                }
            }
            case Short.BYTES -> {
                for (int i = 0; i < count; i++) {
                    SHORTS.set(packed, Short.BYTES * i, (short) (values[i] - least));
                }
            }
            default -> {
                for (int i = 0; i < count; i++) {
                    INTS.set(packed, Integer.BYTES * i, values[i] - least);
                }
            }
        }
        return packed;
    }

    public int size() {
        return size;
    }

    public int get(int i) {
        return switch (width) {
            case Short.BYTES -> least + Short.toUnsignedInt((short) SHORTS.get(distances, Short.BYTES * i));
            case Byte.BYTES -> least + Byte.toUnsignedInt(distances[i]);
            case Integer.BYTES -> least + (int) INTS.get(distances, Integer.BYTES * i);
            default -> {
                Objects.checkIndex(i, size);
                yield least;
            }
        };
    }

    /** The least of the numbers; of an empty column 0. */
    public int least() {
        return least;
    }

    /** Each number once, in the order in which they come first. */
    public int[] distinct() {
        return Arrays.stream(toArray()).distinct().toArray();
    }

    public int[] toArray() {
        int[] values = new int[size];
        Arrays.setAll(values, this::get);
        return values;
    }

    /** What it takes beside the objects it is made of. */
    public int bytes() {
        return distances.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IntColumn column
                && size == column.size
                && least == column.least
                && width == column.width
                && Arrays.equals(distances, column.distances);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * size + least) + Arrays.hashCode(distances);
    }

    @Override
    public String toString() {
        return Arrays.toString(toArray());
    }
}
