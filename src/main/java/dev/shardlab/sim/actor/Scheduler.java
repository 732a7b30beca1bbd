package dev.shardlab.sim.actor;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is still to come, ordered by time and, at the same time, by the order in which it was asked for. The second key is what
 * makes a run repeatable: a heap alone gives equal times back in any order.
 *
 * <p>A binary heap in parallel arrays, so that an entry costs no object of its own and a copy is four array copies.
 */
public final class Scheduler {

    /** Above every sequence number that is drawn. */
    private static final long LAST = 1L << 62;

    private long[] times;
    private long[] sequences;
    private int[] actors;
    private @Nullable Message[] messages;
    private int size;
    private long nextSequence;

    public Scheduler() {
        times = new long[64];
        sequences = new long[64];
        actors = new int[64];
        messages = new Message[64];
    }

    private Scheduler(Scheduler other) {
        times = other.times.clone();
        sequences = other.sequences.clone();
        actors = other.actors.clone();
        messages = other.messages.clone();
        size = other.size;
        nextSequence = other.nextSequence;
    }

    public Scheduler copy() {
        return new Scheduler(this);
    }

    public int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** When the next message is due; {@code Long.MAX_VALUE} if there is none. */
    public long nextMicros() {
        return size == 0 ? Long.MAX_VALUE : times[0];
    }

    /** For whom the next message is. */
    public int nextActor() {
        return actors[0];
    }

    public void add(long atMicros, int actor, Message message) {
        add(atMicros, nextSequence++, actor, message);
    }

    /** Behind everything that is due at the same time, even if that is only asked for then; several of these in their order. */
    public void addLast(long atMicros, int actor, Message message) {
        add(atMicros, LAST + nextSequence++, actor, message);
    }

    private void add(long atMicros, long sequence, int actor, Message message) {
        if (size == times.length) {
            grow();
        }
        int at = size++;
        while (at > 0) {
            int parent = (at - 1) >>> 1;
            if (!isBefore(atMicros, sequence, parent)) {
                break;
            }
            move(parent, at);
            at = parent;
        }
        put(at, atMicros, sequence, actor, message);
    }

    /** Takes the next message out. */
    public Message removeNext() {
        Message next = messages[0];
        if (next == null) {
            throw new IllegalStateException("nothing is to come");
        }
        int last = --size;
        long time = times[last];
        long sequence = sequences[last];
        int at = 0;
        int child;
        while ((child = 2 * at + 1) < last) {
            if (child + 1 < last && isBefore(times[child + 1], sequences[child + 1], child)) {
                child++;
            }
            if (isBefore(time, sequence, child)) {
                break;
            }
            move(child, at);
            at = child;
        }
        move(last, at);
        messages[last] = null;
        return next;
    }

    private boolean isBefore(long time, long sequence, int other) {
        return time != times[other] ? time < times[other] : sequence < sequences[other];
    }

    private void move(int from, int to) {
        times[to] = times[from];
        sequences[to] = sequences[from];
        actors[to] = actors[from];
        messages[to] = messages[from];
    }

    private void put(int at, long time, long sequence, int actor, Message message) {
        times[at] = time;
        sequences[at] = sequence;
        actors[at] = actor;
        messages[at] = message;
    }

    private void grow() {
        times = Arrays.copyOf(times, size * 2);
        sequences = Arrays.copyOf(sequences, size * 2);
        actors = Arrays.copyOf(actors, size * 2);
        messages = Arrays.copyOf(messages, size * 2);
    }
}
