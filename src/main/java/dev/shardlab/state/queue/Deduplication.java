package dev.shardlab.state.queue;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.queue.DeduplicationId;
import dev.shardlab.model.queue.MessageGroupId;
import dev.shardlab.model.queue.MessageId;
import dev.shardlab.model.queue.QueueLimits;
import dev.shardlab.state.kit.SortedTree;
import org.jspecify.annotations.Nullable;

/**
 * Which messages a FIFO queue took within the last five minutes, deleted ones among them. Never changes: after each event it is
 * another one. What is older is forgotten when the next message comes, so that time alone needs no event.
 */
final class Deduplication {

    /** @param group null where identifiers are compared in the whole queue */
    private record Known(@Nullable MessageGroupId group, DeduplicationId id) implements Comparable<Known> {
        @Override
        public int compareTo(Known other) {
            int byId = id.compareTo(other.id);
            if (byId != 0 || group == null || other.group == null) {
                return byId != 0 ? byId : Boolean.compare(group != null, other.group != null);
            }
            return group.compareTo(other.group);
        }
    }

    /** @param place of the message in its queue, from which its sequence number follows */
    record First(MessageId message, long place, VirtualTime until) {}

    static final Deduplication NONE = new Deduplication(SortedTree.empty(), SortedTree.empty());

    private final SortedTree<Known, First> firsts;
    private final SortedTree<Due, Known> byTime;

    private Deduplication(SortedTree<Known, First> firsts, SortedTree<Due, Known> byTime) {
        this.firsts = firsts;
        this.byTime = byTime;
    }

    /** The message that a new one of this identifier is taken for; null if it is none. */
    @Nullable
    First first(@Nullable MessageGroupId group, DeduplicationId id, VirtualTime now) {
        First first = firsts.get(new Known(group, id));
        return first != null && first.until.isAfter(now) ? first : null;
    }

    /** A message of this identifier was taken. */
    Deduplication with(
            @Nullable MessageGroupId group, DeduplicationId id, MessageId message, long place, VirtualTime at) {
        Deduplication fresh = without(at);
        Known known = new Known(group, id);
        First first = new First(message, place, at.plus(QueueLimits.DEDUPLICATION_INTERVAL));
        return new Deduplication(
                fresh.firsts.with(known, first),
                fresh.byTime.with(new Due(first.until.micros(), message.number()), known));
    }

    private Deduplication without(VirtualTime old) {
        SortedTree<Known, First> keptFirsts = firsts;
        SortedTree<Due, Known> keptTimes = byTime;
        while (!keptTimes.isEmpty() && keptTimes.first().getKey().micros() <= old.micros()) {
            var oldest = keptTimes.first();
            keptTimes = keptTimes.without(oldest.getKey());
            First first = keptFirsts.get(oldest.getValue());
            if (first != null && !first.until.isAfter(old)) {
                keptFirsts = keptFirsts.without(oldest.getValue());
            }
        }
        return new Deduplication(keptFirsts, keptTimes);
    }

    int size() {
        return firsts.size();
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        firsts.forEach(entry -> out.append(entry).append(' '));
        return out.toString();
    }
}
