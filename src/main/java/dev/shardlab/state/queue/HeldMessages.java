package dev.shardlab.state.queue;

import dev.shardlab.model.Caller;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.queue.MessageId;
import dev.shardlab.model.queue.QueueCounts;
import dev.shardlab.model.queue.QueueMessage;
import dev.shardlab.state.kit.SortedTree;
import dev.shardlab.state.queue.HeldMessage.Whereabouts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The messages of a queue, in every order in which they are asked for. Never changes: after each event it is another one, which costs
 * O(log messages).
 *
 * @param byId all of them
 * @param oldestFirst all of them, by when they were sent
 * @param hidden those that may not be received, by when they may
 * @param servers of a standard queue, for each server those that may be received, by place
 * @param groups of a FIFO queue
 * @param inFlight how many were received and are hidden
 */
record HeldMessages(
        boolean isFifo,
        SortedTree<MessageId, HeldMessage> byId,
        SortedTree<Due, MessageId> oldestFirst,
        SortedTree<Due, MessageId> hidden,
        List<SortedTree<Long, MessageId>> servers,
        MessageGroups groups,
        int inFlight) {

    private static final long NEVER = Long.MAX_VALUE;

    static HeldMessages none(boolean isFifo) {
        return new HeldMessages(
                isFifo,
                SortedTree.empty(),
                SortedTree.empty(),
                SortedTree.empty(),
                Collections.nCopies(isFifo ? 0 : QueueMessage.SERVERS, SortedTree.empty()),
                MessageGroups.NONE,
                0);
    }

    /** One more. */
    HeldMessages with(HeldMessage held) {
        return new HeldMessages(isFifo, byId, oldestFirst.with(age(held), held.id()), hidden, servers, groups, inFlight)
                .put(null, held);
    }

    /** One less. */
    HeldMessages without(MessageId id) {
        HeldMessage held = known(id);
        SortedTree<MessageId, HeldMessage> left = byId.without(id);
        return new HeldMessages(
                isFifo,
                left,
                oldestFirst.without(age(held)),
                held.is(Whereabouts.VISIBLE) ? hidden : hidden.without(shownAt(held)),
                offered(held, null),
                isFifo ? groups.without(held, left) : groups,
                inFlight - (held.is(Whereabouts.IN_FLIGHT) ? 1 : 0));
    }

    HeldMessages received(MessageId id, Caller by, VirtualTime at, VirtualTime until) {
        HeldMessage held = known(id);
        return put(held, held.received(by, at, until));
    }

    /** Hidden until another time, or not any more. */
    HeldMessages hidden(MessageId id, VirtualTime at, VirtualTime until) {
        HeldMessage held = known(id);
        return put(held, held.hidden(at, until));
    }

    private HeldMessages put(@Nullable HeldMessage before, HeldMessage now) {
        SortedTree<MessageId, HeldMessage> all = byId.with(now.id(), now);
        SortedTree<Due, MessageId> stillHidden =
                before == null || before.is(Whereabouts.VISIBLE) ? hidden : hidden.without(shownAt(before));
        int flying = inFlight - (before != null && before.is(Whereabouts.IN_FLIGHT) ? 1 : 0);
        return new HeldMessages(
                isFifo,
                all,
                oldestFirst,
                now.is(Whereabouts.VISIBLE) ? stillHidden : stillHidden.with(shownAt(now), now.id()),
                offered(before, now),
                isFifo ? groups.with(now, all) : groups,
                flying + (now.is(Whereabouts.IN_FLIGHT) ? 1 : 0));
    }

    /** What the servers of a standard queue have to offer when a message that was there is there no more, or otherwise. */
    private List<SortedTree<Long, MessageId>> offered(@Nullable HeldMessage before, @Nullable HeldMessage now) {
        boolean was = before != null && before.is(Whereabouts.VISIBLE);
        boolean is = now != null && now.is(Whereabouts.VISIBLE);
        HeldMessage held = now == null ? before : now;
        if (isFifo || was == is || held == null) {
            return servers;
        }
        int server = held.message().server();
        long place = held.message().place();
        List<SortedTree<Long, MessageId>> changed = new ArrayList<>(servers);
        changed.set(
                server,
                is
                        ? servers.get(server).with(place, held.id())
                        : servers.get(server).without(place));
        return Collections.unmodifiableList(changed);
    }

    private HeldMessage known(MessageId id) {
        HeldMessage held = byId.get(id);
        if (held == null) {
            throw new IllegalStateException("no message " + id.number());
        }
        return held;
    }

    private static Due age(HeldMessage held) {
        return new Due(held.message().sentAt().micros(), held.id().number());
    }

    private static Due shownAt(HeldMessage held) {
        return new Due(held.hiddenUntil().micros(), held.id().number());
    }

    @Nullable
    HeldMessage get(MessageId id) {
        return byId.get(id);
    }

    int size() {
        return byId.size();
    }

    QueueCounts counts() {
        return new QueueCounts(byId.size() - hidden.size(), inFlight, hidden.size() - inFlight);
    }

    @Nullable
    HeldMessage oldest() {
        return oldestFirst.isEmpty() ? null : known(oldestFirst.first().getValue());
    }

    Iterator<HeldMessage> byAge() {
        Iterator<Map.Entry<Due, MessageId>> ages = oldestFirst.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return ages.hasNext();
            }

            @Override
            public HeldMessage next() {
                return known(ages.next().getValue());
            }
        };
    }

    /** The one that was sent first first. */
    List<HeldMessage> sentUpTo(VirtualTime time) {
        List<HeldMessage> found = new ArrayList<>();
        for (Map.Entry<Due, MessageId> entry : oldestFirst) {
            if (entry.getKey().micros() > time.micros()) {
                break;
            }
            found.add(known(entry.getValue()));
        }
        return found;
    }

    /** The one that was sent last first. */
    List<HeldMessage> sentAfter(VirtualTime time, int most) {
        List<HeldMessage> found = new ArrayList<>();
        for (int rank = oldestFirst.size() - 1; rank >= 0 && found.size() < most; rank--) {
            Due sent = Objects.requireNonNull(oldestFirst.keyAt(rank));
            if (sent.micros() <= time.micros()) {
                break;
            }
            found.add(known(Objects.requireNonNull(oldestFirst.get(sent))));
        }
        return found;
    }

    long nextShownMicros() {
        return hidden.isEmpty() ? NEVER : hidden.first().getKey().micros();
    }

    List<HeldMessage> shown(VirtualTime now) {
        List<HeldMessage> shown = new ArrayList<>();
        for (Map.Entry<Due, MessageId> entry : hidden) {
            if (entry.getKey().micros() > now.micros()) {
                break;
            }
            shown.add(known(entry.getValue()));
        }
        return shown;
    }

    /** Those that were received and are hidden, the one that comes back first first. */
    List<HeldMessage> inFlight(int most) {
        List<HeldMessage> found = new ArrayList<>();
        for (Map.Entry<Due, MessageId> entry : hidden) {
            HeldMessage held = known(entry.getValue());
            if (held.is(Whereabouts.IN_FLIGHT)) {
                found.add(held);
            }
            if (found.size() == most) {
                break;
            }
        }
        return found;
    }

    boolean hasReceivable() {
        return isFifo ? groups.hasFree() : byId.size() > hidden.size();
    }

    Receivable receivable(int server) {
        return isFifo ? new ReceivableOfGroups(this) : new ReceivableOfServers(this, server);
    }

    void describe(List<String> lines) {
        byId.forEach(entry -> lines.add(entry.getValue().toString()));
        lines.add("groups " + groups);
    }
}
