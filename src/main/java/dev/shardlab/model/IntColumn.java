package dev.shardlab.model;

import java.util.Arrays;

/** A column of whole numbers in a fact; immutable, compared by its values. */
public final class IntColumn {

    public static final IntColumn EMPTY = new IntColumn(new int[0]);

    private final int[] values;

    private IntColumn(int[] values) {
        this.values = values;
    }

    public static IntColumn of(int... values) {
        return new IntColumn(values.clone());
    }

    /** The first {@code count} of the values. */
    public static IntColumn copyOf(int[] values, int count) {
        return count == 0 ? EMPTY : new IntColumn(Arrays.copyOf(values, count));
    }

    public int size() {
        return values.length;
    }

    public int get(int i) {
        return values[i];
    }

    public int[] toArray() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IntColumn column && Arrays.equals(values, column.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
