package dev.shardlab.draw.queue;

import dev.shardlab.draw.item.SystemId;
import dev.shardlab.draw.paper.Tokens;
import dev.shardlab.draw.plan.Passing;
import dev.shardlab.model.Caller;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.state.queue.HeldMessage;
import dev.shardlab.state.queue.QueueState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Messages of a queue under way, for the map: to it, to who received them, and back from there. */
public final class PassingMessages {

    /** Of more messages only those that were sent last are gone through: no others can be coming. */
    private static final int MOST_LOOKS = 1_000;

    /** There is no ribbon on which more have room. */
    private static final int MOST = 100;

    private PassingMessages() {}

    /**
     * All of them, each shown after the fact on the way that it took.
     *
     * @param taker where those who receive messages are
     */
    public static List<Passing> of(QueueState queue, Function<Caller, SystemId> taker, Ways ways) {
        List<Passing> found = new ArrayList<>();
        SystemId tile = QueueTile.id(queue.name());
        for (HeldMessage held : looks(queue, ways)) {
            Caller receiver = held.receiver();
            if (ways.isArriving(held)) {
                QueueName source = held.message().deadLetterSource();
                SystemId from =
                        source == null ? SystemId.ofSender(held.message().sender()) : QueueTile.id(source);
                double way = ways.since(ways.cameAt(held));
                found.add(passing(queue, from, tile, held, MessageLooks.kind(held), way));
            } else if (ways.isReturning(held) && receiver != null) {
                double way = 1 - ways.since(held.hiddenUntil());
                found.add(passing(queue, tile, taker.apply(receiver), held, Tokens.Kind.RECORD, way));
            }
        }
        for (HeldMessage held : queue.inFlight(MOST_LOOKS)) {
            if (held.receiver() != null && held.receivedAt() != null && ways.isUnderWay(held.receivedAt())) {
                double way = ways.since(held.receivedAt());
                found.add(passing(queue, tile, taker.apply(held.receiver()), held, Tokens.Kind.RECORD, way));
            }
        }
        return found;
    }

    private static Iterable<HeldMessage> looks(QueueState queue, Ways ways) {
        if (queue.size() > MOST_LOOKS) {
            return queue.sentAfter(ways.now().plusMicros(-ways.landingMicros()), MOST);
        }
        return queue::byAge;
    }

    private static Passing passing(
            QueueState queue, SystemId from, SystemId to, HeldMessage held, Tokens.Kind kind, double way) {
        MessageItem item = new MessageItem(queue.name(), held.id());
        return new Passing(from, to, item, MessageLooks.key(held), kind, way);
    }
}
