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

    WaitingMessages(Sketch sketch, QueueState queue, VirtualTime now, TubeBands bands) {
        this.sketch = sketch;
        this.queue = queue;
        this.now = now;
        this.bands = bands;
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
            if (!held.is(Whereabouts.IN_FLIGHT)) {
                byBand.get(bands.bandOf(held)).add(held);
            }
        }
        for (int band = 0; band < bands.count(); band++) {
            paint(byBand.get(band), Pack.of(byBand.get(band).size(), bands.inside(band), sketch), origin);
        }
    }

    private void paint(List<HeldMessage> messages, Pack pack, Origin origin) {
        if (!pack.isCrowded()) {
            for (int i = 0; i < messages.size(); i++) {
                paint(messages.get(i), pack.x(i), pack.y(i), origin);
            }
            return;
        }
        int each = (int) pack.each();
        for (int from = 0; from < messages.size(); from += each) {
            List<HeldMessage> together = messages.subList(from, Math.min(messages.size(), from + each));
            cell(pack, from / each, together.getFirst(), commonKey(together), together.size());
        }
    }

    private static @Nullable Integer commonKey(List<HeldMessage> together) {
        int key = MessageLooks.key(together.getFirst());
        return together.stream().allMatch(held -> MessageLooks.key(held) == key) ? key : null;
    }

    private void cell(Pack pack, long place, HeldMessage first, @Nullable Integer key, long count) {
        double side = pack.step() * (1 - GAP);
        sketch.density()
                .add(
                        (float) (pack.x(place) - side / 2),
                        (float) (pack.y(place) - side / 2),
                        (float) side,
                        (float) side,
                        key,
                        count,
                        key == null ? MIXED : OF_ONE_KEY,
                        sketch.items().one(new MessagesItem(queue.name(), Whereabouts.VISIBLE, first.id(), count)));
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
                        selected ? Tokens.Kind.SELECTED : MessageLooks.kind(held),
                        sketch.items().one(item));
    }

    private void paintMass() {
        long waiting = queue.size() - queue.counts().notVisible();
        HeldMessage oldest = queue.oldest();
        Pack pack = Pack.of(waiting, bands.inside(0), sketch);
        long places = (waiting + pack.each() - 1) / pack.each();
        for (long place = 0; place < places && oldest != null; place++) {
            cell(pack, place, oldest, null, Math.min(pack.each(), waiting - place * pack.each()));
        }
    }
}
