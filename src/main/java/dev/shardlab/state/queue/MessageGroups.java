package dev.shardlab.state.queue;

import dev.shardlab.model.queue.MessageGroupId;
import dev.shardlab.model.queue.MessageId;
import dev.shardlab.state.kit.SortedTree;
import dev.shardlab.state.queue.HeldMessage.Whereabouts;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The message groups of a FIFO queue, and whose turn it is. Never changes: after each event it is another one.
 *
 * <p>A group is free while its first message may be received; while that is in flight, or delayed, the group is blocked, whatever
 * stands behind it. Free groups take turns; one that becomes free goes to the end (Amazon SQS Developer Guide, FIFO queue delivery
 * logic).
 */
final class MessageGroups {

    /** @param turn when it is this group's turn; {@link #BLOCKED} if it is not free */
    private record Group(SortedTree<Long, MessageId> byPlace, long turn) {}

    private static final long BLOCKED = -1;

    static final MessageGroups NONE = new MessageGroups(SortedTree.empty(), SortedTree.empty(), SortedTree.empty(), 0);

    private final SortedTree<MessageGroupId, Group> groups;
    private final SortedTree<Long, MessageGroupId> turns;
    private final SortedTree<Long, MessageId> byPlace;
    private final long nextTurn;

    private MessageGroups(
            SortedTree<MessageGroupId, Group> groups,
            SortedTree<Long, MessageGroupId> turns,
            SortedTree<Long, MessageId> byPlace,
            long nextTurn) {
        this.groups = groups;
        this.turns = turns;
        this.byPlace = byPlace;
        this.nextTurn = nextTurn;
    }

    /** A message has come, or is somewhere else now. */
    MessageGroups with(HeldMessage held, SortedTree<MessageId, HeldMessage> messages) {
        MessageGroupId name = groupOf(held);
        Group group = groups.get(name);
        SortedTree<Long, MessageId> mine = group == null ? SortedTree.empty() : group.byPlace;
        long place = held.message().place();
        SortedTree<Long, MessageId> all = byPlace;
        if (mine.get(place) == null) {
            mine = mine.with(place, held.id());
            all = all.with(place, held.id());
        }
        return with(name, mine, group == null ? BLOCKED : group.turn, all, messages);
    }

    MessageGroups without(HeldMessage held, SortedTree<MessageId, HeldMessage> messages) {
        MessageGroupId name = groupOf(held);
        Group group = groups.get(name);
        if (group == null) {
            throw new IllegalStateException("no group " + name);
        }
        long place = held.message().place();
        return with(name, group.byPlace.without(place), group.turn, byPlace.without(place), messages);
    }

    private MessageGroups with(
            MessageGroupId name,
            SortedTree<Long, MessageId> mine,
            long turn,
            SortedTree<Long, MessageId> all,
            SortedTree<MessageId, HeldMessage> messages) {
        boolean free = !mine.isEmpty() && isVisible(mine.first().getValue(), messages);
        SortedTree<Long, MessageGroupId> newTurns = turns;
        long newTurn = turn;
        long next = nextTurn;
        if (free && turn == BLOCKED) {
            newTurn = next++;
            newTurns = newTurns.with(newTurn, name);
        } else if (!free && turn != BLOCKED) {
            newTurns = newTurns.without(turn);
            newTurn = BLOCKED;
        }
        return new MessageGroups(
                mine.isEmpty() ? groups.without(name) : groups.with(name, new Group(mine, newTurn)),
                newTurns,
                all,
                next);
    }

    private static boolean isVisible(MessageId id, SortedTree<MessageId, HeldMessage> messages) {
        HeldMessage held = messages.get(id);
        return held != null && held.is(Whereabouts.VISIBLE);
    }

    private static MessageGroupId groupOf(HeldMessage held) {
        MessageGroupId group = held.message().group();
        if (group == null) {
            throw new IllegalStateException("a message of a FIFO queue without a group: " + held.id());
        }
        return group;
    }

    /** The free groups, whose turn it is first first. */
    Iterable<Map.Entry<Long, MessageGroupId>> turns() {
        return turns;
    }

    boolean hasFree() {
        return !turns.isEmpty();
    }

    /** The messages of a group by their places. */
    SortedTree<Long, MessageId> of(MessageGroupId group) {
        Group found = groups.get(group);
        return found == null ? SortedTree.empty() : found.byPlace;
    }

    /** The groups by name. */
    SortedTree<MessageGroupId, ?> all() {
        return groups;
    }

    boolean isBlocked(MessageGroupId group) {
        Group found = groups.get(group);
        return found != null && found.turn == BLOCKED;
    }

    /** The place of the message before which there are so many others; null if there are not so many. */
    @Nullable
    Long placeAt(int rank) {
        return byPlace.keyAt(rank);
    }

    /** For comparing: whose turn it is and who there is follows from it. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder("next turn ").append(nextTurn);
        groups.forEach(entry -> out.append(", ")
                .append(entry.getKey())
                .append(" turn ")
                .append(entry.getValue().turn)
                .append(" of ")
                .append(entry.getValue().byPlace.size()));
        return out.toString();
    }
}
