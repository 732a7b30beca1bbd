package dev.shardlab.state.queue;

import dev.shardlab.model.queue.MessageGroupId;
import dev.shardlab.model.queue.MessageId;
import dev.shardlab.model.queue.QueueLimits;
import dev.shardlab.state.queue.HeldMessage.Whereabouts;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a FIFO queue offers: as many messages as possible of one free group in their order, then of the next (Amazon SQS Developer
 * Guide, FIFO queue delivery logic). Of a group, the first message that is hidden hides all behind it. Groups whose first message
 * has 120,000 others before it are not found.
 */
final class ReceivableOfGroups implements Receivable {

    private final HeldMessages messages;
    private final long searchedBefore;
    private final Iterator<Map.Entry<Long, MessageGroupId>> turns;
    private @Nullable Iterator<Map.Entry<Long, MessageId>> ofGroup;
    private boolean hasTaken;

    ReceivableOfGroups(HeldMessages messages) {
        this.messages = messages;
        this.turns = messages.groups().turns().iterator();
        Long beyond = messages.groups().placeAt(QueueLimits.FIFO_SEARCHED);
        this.searchedBefore = beyond == null ? Long.MAX_VALUE : beyond;
    }

    @Override
    public @Nullable HeldMessage next() {
        while (true) {
            HeldMessage found = nextOfGroup();
            if (found != null) {
                hasTaken = true;
                return found;
            }
            if (!turns.hasNext()) {
                return null;
            }
            ofGroup = messages.groups().of(turns.next().getValue()).iterator();
            hasTaken = false;
        }
    }

    private @Nullable HeldMessage nextOfGroup() {
        if (ofGroup == null || !ofGroup.hasNext()) {
            return null;
        }
        Map.Entry<Long, MessageId> entry = ofGroup.next();
        HeldMessage held = messages.get(entry.getValue());
        boolean found = held != null && held.is(Whereabouts.VISIBLE) && (hasTaken || entry.getKey() < searchedBefore);
        if (!found) {
            ofGroup = null;
        }
        return found ? held : null;
    }

    /** A group of which a message was received is blocked for others. */
    @Override
    public void nextReceive() {
        ofGroup = null;
    }
}
