package dev.shardlab.state.queue;

import dev.shardlab.model.queue.MessageGroupId;
import dev.shardlab.model.queue.WorkOutcome;
import dev.shardlab.state.kit.SortedTree;
import org.jspecify.annotations.Nullable;

/**
 * In which order the messages of each group were worked off. Who fails has worked off nothing; of a message that is gone by then nobody
 * knows the group.
 *
 * @param latest of each group the number of the message sent last among those that were worked off
 */
record WorkedOff(SortedTree<MessageGroupId, Long> latest) {

    static final WorkedOff NOTHING = new WorkedOff(SortedTree.empty());

    /** 1 if a later message of its group was worked off before this one, else 0. */
    long overtakenBy(@Nullable HeldMessage message, WorkOutcome outcome) {
        MessageGroupId group = groupOf(message, outcome);
        if (message == null || group == null) {
            return 0;
        }
        Long before = latest.get(group);
        return before != null && before > message.id().number() ? 1 : 0;
    }

    WorkedOff with(@Nullable HeldMessage message, WorkOutcome outcome) {
        MessageGroupId group = groupOf(message, outcome);
        if (message == null || group == null) {
            return this;
        }
        Long before = latest.get(group);
        long number = message.id().number();
        return before != null && before >= number ? this : new WorkedOff(latest.with(group, number));
    }

    private static @Nullable MessageGroupId groupOf(@Nullable HeldMessage message, WorkOutcome outcome) {
        return message == null || outcome == WorkOutcome.FAILED
                ? null
                : message.message().group();
    }

    @Override
    public String toString() {
        StringBuilder all = new StringBuilder();
        latest.forEach(entry -> all.append(entry).append(' '));
        return all.toString();
    }
}
