package dev.shardlab.draw.queue;

import dev.shardlab.draw.paper.Sketch;
import dev.shardlab.draw.paper.Tokens;
import dev.shardlab.draw.paper.Wire;
import dev.shardlab.model.Caller;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.queue.QueueMessage;
import dev.shardlab.state.queue.HeldMessage;
import dev.shardlab.state.queue.HeldMessage.Whereabouts;
import dev.shardlab.state.queue.QueueState;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Messages that wait in the tube of a queue, those that are delayed among them: the oldest at the right end, where it is taken. Where
 * there are more than places, each place is a cell with its count. Of more messages than can be gone through, cells say only how many.
 */
final class WaitingMessages {

    private static final int MOST_LOOKS = 6_000;
    private static final float OF_ONE_KEY = 1;
    private static final float MIXED = 0.6f;
    /** Between one place and the next. */
    private static final double GAP = 0.14;

    private final Sketch sketch;
    private final QueueState queue;
    private final VirtualTime now;
    private final TubeBands bands;
    private final boolean withFlying;

    /** Without those in flight, which lie elsewhere. */
    WaitingMessages(Sketch sketch, QueueState queue, VirtualTime now, TubeBands bands) {
        this(sketch, queue, now, bands, false);
    }

    /** All that are in a queue, also those in flight, hollow as they are hidden. */
    static WaitingMessages andInFlight(Sketch sketch, QueueState queue, VirtualTime now, TubeBands bands) {
        return new WaitingMessages(sketch, queue, now, bands, true);
    }

    private WaitingMessages(Sketch sketch, QueueState queue, VirtualTime now, TubeBands bands, boolean withFlying) {
        this.sketch = sketch;
        this.queue = queue;
        this.now = now;
        this.bands = bands;
        this.withFlying = withFlying;
    }

    /** From where messages come: those that came to the queue just now, and those that came back just now. */
    interface Origin {
        Wire ofComing(QueueMessage message, double x, double y);

        Wire ofTaker(Caller taker, double x, double y);
    }

    void paint(Origin origin) {
        if (queue.size() > MOST_LOOKS) {
            paintMass();
            return;
        }
        List<List<HeldMessage>> byBand = new ArrayList<>();
        for (int i = 0; i < bands.count(); i++) {
            byBand.add(new ArrayList<>());
        }
        for (Iterator<HeldMessage> all = queue.byAge(); all.hasNext(); ) {
            HeldMessage held = all.next();
            if (withFlying || !held.is(Whereabouts.IN_FLIGHT)) {
                byBand.get(bands.bandOf(held)).add(held);
            }
        }
        for (int band = 0; band < bands.count(); band++) {
            Pack pack = Pack.of(byBand.get(band).size(), bands.inside(band), sketch);
            if (pack.isCrowded()) {
                paintTogether(byBand.get(band), pack);
            } else {
                paint(byBand.get(band), pack, origin);
            }
        }
    }

    private void paint(List<HeldMessage> messages, Pack pack, Origin origin) {
        for (int i = 0; i < messages.size(); i++) {
            paint(messages.get(i), pack.x(i), pack.y(i), origin);
        }
    }

    /** As cells, none with some that wait and some in flight. */
    private void paintTogether(List<HeldMessage> messages, Pack pack) {
        List<HeldMessage> flying =
                messages.stream().filter(held -> held.is(Whereabouts.IN_FLIGHT)).toList();
        List<HeldMessage> waiting = messages.stream()
                .filter(held -> !held.is(Whereabouts.IN_FLIGHT))
                .toList();
        boolean both = !flying.isEmpty() && !waiting.isEmpty();
        int each = (int) (both ? pack.eachInOnePlaceLess(messages.size()) : pack.each());
        int places = paintCells(waiting, pack, each, 0, Whereabouts.VISIBLE);
        paintCells(flying, pack, each, places, Whereabouts.IN_FLIGHT);
    }

    private int paintCells(List<HeldMessage> messages, Pack pack, int each, int place, Whereabouts where) {
        int next = place;
        for (int from = 0; from < messages.size(); from += each) {
            List<HeldMessage> together = messages.subList(from, Math.min(messages.size(), from + each));
            MessagesItem item =
                    new MessagesItem(queue.name(), where, together.getFirst().id(), together.size());
            cell(pack, next++, commonKey(together), item);
        }
        return next;
    }

    private static @Nullable Integer commonKey(List<HeldMessage> together) {
        int key = MessageLooks.key(together.getFirst());
        return together.stream().allMatch(held -> MessageLooks.key(held) == key) ? key : null;
    }

    private void cell(Pack pack, long place, @Nullable Integer key, MessagesItem item) {
        double side = pack.step() * (1 - GAP);
        sketch.density()
                .add(
                        (float) (pack.x(place) - side / 2),
                        (float) (pack.y(place) - side / 2),
                        (float) side,
                        (float) side,
                        key,
                        item.messages(),
                        key == null ? MIXED : OF_ONE_KEY,
                        sketch.items().one(item));
    }

    private void paint(HeldMessage held, double x, double y, Origin origin) {
        Ways ways = new Ways(now, sketch.view().landingMicros());
        MessageItem item = new MessageItem(queue.name(), held.id());
        double placeX = x;
        double placeY = y;
        Caller receiver = held.receiver();
        if (ways.isArriving(held)) {
            Wire wire = origin.ofComing(held.message(), x, y);
            double way = ways.since(ways.cameAt(held));
            placeX = wire.x(way);
            placeY = wire.y(way);
        } else if (ways.isReturning(held) && receiver != null) {
            Wire wire = origin.ofTaker(receiver, x, y);
            double way = ways.since(held.hiddenUntil());
            placeX = wire.x(way);
            placeY = wire.y(way);
        }
        boolean selected = item.equals(sketch.view().selected());
        sketch.tokens()
                .add(
                        (float) placeX,
                        (float) placeY,
                        1,
                        MessageLooks.key(held),
                        selected ? Tokens.Kind.SELECTED : kind(held),
                        sketch.items().one(item));
    }

    private Tokens.Kind kind(HeldMessage held) {
        return withFlying ? MessageLooks.kindAmongAll(held) : MessageLooks.kind(held);
    }

    private void paintMass() {
        long flying = queue.counts().notVisible();
        long waiting = queue.size() - flying;
        HeldMessage oldest = queue.oldest();
        Pack pack = Pack.of(withFlying ? queue.size() : waiting, bands.inside(0), sketch);
        boolean both = withFlying && flying > 0 && waiting > 0;
        long each = both ? pack.eachInOnePlaceLess(queue.size()) : pack.each();
        if (oldest != null) {
            long places = paintMass(waiting, pack, each, 0, oldest, Whereabouts.VISIBLE);
            paintMass(withFlying ? flying : 0, pack, each, places, oldest, Whereabouts.IN_FLIGHT);
        }
    }

    private long paintMass(long messages, Pack pack, long each, long from, HeldMessage oldest, Whereabouts where) {
        long places = (messages + each - 1) / each;
        for (long place = 0; place < places; place++) {
            long count = Math.min(each, messages - place * each);
            cell(pack, from + place, null, new MessagesItem(queue.name(), where, oldest.id(), count));
        }
        return from + places;
    }
}
