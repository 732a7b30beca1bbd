package dev.shardlab.state.kit;

import java.util.Optional;

/**
 * When what is due next, one time for each subject. Never changes: with another time it is another one, which shares what it can with this.
 * A change costs O(log subjects), what is due first costs O(log subjects).
 *
 * @param <K> what something is due of; of two that are due at the same time the lesser comes first
 */
public final class Agenda<K extends Comparable<K>> {

    /** When nothing is due. */
    public static final long NEVER = Long.MAX_VALUE;

    private final SortedTree<Due<K>, K> inOrder;
    private final SortedTree<K, Long> times;

    private record Due<K extends Comparable<K>>(long micros, K subject) implements Comparable<Due<K>> {
        @Override
        public int compareTo(Due<K> other) {
            int byTime = Long.compare(micros, other.micros);
            return byTime == 0 ? subject.compareTo(other.subject) : byTime;
        }
    }

    private Agenda(SortedTree<Due<K>, K> inOrder, SortedTree<K, Long> times) {
        this.inOrder = inOrder;
        this.times = times;
    }

    /** One on which nothing stands. */
    public static <K extends Comparable<K>> Agenda<K> empty() {
        SortedTree<Due<K>, K> inOrder = SortedTree.empty();
        return new Agenda<>(inOrder, SortedTree.empty());
    }

    /** One on which something is due of {@code subject} at that time, in microseconds, and at no other; {@link #NEVER} takes it off. */
    public Agenda<K> with(K subject, long micros) {
        Long before = times.get(subject);
        if (before == null) {
            return micros == NEVER ? this : added(inOrder, times, subject, micros);
        }
        if (before == micros) {
            return this;
        }
        SortedTree<Due<K>, K> rest = inOrder.without(new Due<>(before, subject));
        return micros == NEVER ? new Agenda<>(rest, times.without(subject)) : added(rest, times, subject, micros);
    }

    private static <K extends Comparable<K>> Agenda<K> added(
            SortedTree<Due<K>, K> inOrder, SortedTree<K, Long> times, K subject, long micros) {
        return new Agenda<>(inOrder.with(new Due<>(micros, subject), subject), times.with(subject, micros));
    }

    /** When something is due next; {@link #NEVER} if nothing is. */
    public long nextMicros() {
        return inOrder.isEmpty() ? NEVER : inOrder.first().getKey().micros();
    }

    /** What is due first, if it is due by then. */
    public Optional<K> dueBy(long micros) {
        return nextMicros() <= micros ? Optional.of(inOrder.first().getValue()) : Optional.empty();
    }
}
