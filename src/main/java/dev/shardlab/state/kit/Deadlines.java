package dev.shardlab.state.kit;

import java.util.Arrays;

/**
 * When what is due: a heap of things, numbered from 0, by the time of each. Setting a time, or taking it back, costs O(log things);
 * telling the earliest costs nothing; telling all that are due costs what is due. A copy costs three arrays.
 */
public final class Deadlines {

    public static final long NEVER = Long.MAX_VALUE;

    private static final int ABSENT = -1;

    private long[] micros;

    /** Things by their place in the heap: none is later than the two at twice its place, plus one and plus two. */
    private int[] heap;

    private int[] placeOf;
    private int size;

    public Deadlines() {
        this(new long[8], new int[8], new int[8], 0);
        Arrays.fill(micros, NEVER);
        Arrays.fill(placeOf, ABSENT);
    }

    private Deadlines(long[] micros, int[] heap, int[] placeOf, int size) {
        this.micros = micros;
        this.heap = heap;
        this.placeOf = placeOf;
        this.size = size;
    }

    public Deadlines copy() {
        return new Deadlines(micros.clone(), heap.clone(), placeOf.clone(), size);
    }

    /** @param atMicros {@link #NEVER} takes the time of the thing back */
    public void set(int thing, long atMicros) {
        grow(thing);
        micros[thing] = atMicros;
        int place = placeOf[thing];
        if (atMicros == NEVER) {
            if (place != ABSENT) {
                remove(thing, place);
            }
            return;
        }
        if (place == ABSENT) {
            place = size++;
            put(thing, place);
        }
        sift(place);
    }

    private void grow(int thing) {
        int before = micros.length;
        if (thing >= before) {
            int length = Math.max(thing + 1, 2 * before);
            micros = Arrays.copyOf(micros, length);
            heap = Arrays.copyOf(heap, length);
            placeOf = Arrays.copyOf(placeOf, length);
            Arrays.fill(micros, before, length, NEVER);
            Arrays.fill(placeOf, before, length, ABSENT);
        }
    }

    private void remove(int thing, int place) {
        placeOf[thing] = ABSENT;
        int last = heap[--size];
        if (place < size) {
            put(last, place);
            sift(place);
        }
    }

    private void sift(int from) {
        int thing = heap[from];
        int place = from;
        while (place > 0 && micros[heap[(place - 1) / 2]] > micros[thing]) {
            put(heap[(place - 1) / 2], place);
            place = (place - 1) / 2;
        }
        for (int child = earlierChild(place); child < size && micros[heap[child]] < micros[thing]; ) {
            put(heap[child], place);
            place = child;
            child = earlierChild(place);
        }
        put(thing, place);
    }

    /** Where the earlier of the two below a place stands; {@link #size} or more if there is none. */
    private int earlierChild(int place) {
        int left = 2 * place + 1;
        return left + 1 < size && micros[heap[left + 1]] < micros[heap[left]] ? left + 1 : left;
    }

    private void put(int thing, int place) {
        heap[place] = thing;
        placeOf[thing] = place;
    }

    /** The earliest time of all; {@link #NEVER} if nothing has one. */
    public long next() {
        return size == 0 ? NEVER : micros[heap[0]];
    }

    /** The things whose time is not after {@code atMicros}, by their numbers. */
    public int[] until(long atMicros) {
        int[] found = new int[8];
        int count = 0;
        int[] below = new int[8];
        int depth = 0;
        if (next() <= atMicros) {
            below[depth++] = 0;
        }
        while (depth > 0) {
            int place = below[--depth];
            found = roomFor(found, count);
            found[count++] = heap[place];
            for (int child = 2 * place + 1; child <= 2 * place + 2; child++) {
                if (child < size && micros[heap[child]] <= atMicros) {
                    below = roomFor(below, depth);
                    below[depth++] = child;
                }
            }
        }
        int[] due = Arrays.copyOf(found, count);
        Arrays.sort(due);
        return due;
    }

    private static int[] roomFor(int[] array, int count) {
        return count < array.length ? array : Arrays.copyOf(array, 2 * array.length);
    }
}
