package dev.shardlab.draw;

import dev.shardlab.draw.client.CallSigns;
import dev.shardlab.draw.client.ClientItem;
import dev.shardlab.draw.client.ClientSenders;
import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.paper.Ages;
import dev.shardlab.draw.paper.Area;
import dev.shardlab.draw.paper.Label;
import dev.shardlab.draw.paper.Labels;
import dev.shardlab.draw.paper.Mark.Anchor;
import dev.shardlab.draw.paper.Note;
import dev.shardlab.draw.paper.Role;
import dev.shardlab.draw.paper.Sketch;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.LabState;
import dev.shardlab.state.client.ClientState;
import java.util.List;

/**
 * A laboratory without a stream: a sentence that says so, and the clients that have called all the same. All of it stands at the
 * top, for the middle is where a window says how a client gets here.
 */
final class EmptyStage {

    private static final double TOP = 24;
    private static final double LINE = 20;
    private static final double BELOW = 46;
    private static final double APART = 9;
    private static final int MOST = 5;

    private final Sketch sketch;
    private final VirtualTime time;

    EmptyStage(Sketch sketch, VirtualTime time) {
        this.sketch = sketch;
        this.time = time;
    }

    void paint(LabState state) {
        double x = sketch.view().width() / 2;
        double y = sketch.units(TOP);
        Labels labels = sketch.labels();
        labels.place(sketch.strong("There is no stream and no queue at this time", Role.TEXT), x, y, Anchor.CENTER);
        Label how =
                sketch.label("A client that calls CreateStream or CreateQueue makes one appear here.", Role.TEXT_MUTED);
        labels.place(how, x, y + sketch.units(LINE), Anchor.CENTER);
        double line = y + sketch.units(BELOW);
        List<ClientState> clients = List.copyOf(state.clients().all());
        int shown = clients.size() <= MOST ? clients.size() : MOST - 1;
        for (ClientState client : clients.subList(0, shown)) {
            paint(client, x, line);
            line += sketch.units(LINE);
        }
        if (shown < clients.size()) {
            String more = "and " + Ages.count(clients.size() - shown) + " more clients";
            labels.place(sketch.small(more, Role.TEXT_MUTED), x, line, Anchor.CENTER);
        }
    }

    private void paint(ClientState client, double x, double y) {
        StageItem item = new ClientItem.OfClient(client.name());
        String calls = ClientSenders.calls(client);
        sketch.note(new Note(item, "client " + client.name() + ", " + calls));
        Label name = sketch.label(client.name() + " · " + calls, Role.TEXT).of(item);
        if (!sketch.labels().place(name, x, y, Anchor.CENTER)) {
            return;
        }
        double half = name.width() / 2;
        double high = sketch.units(LINE / 2 - 2);
        sketch.spot(item, new Area(x - half, y - high, x + half, y + high));
        sketch.box(new Area(x - half, y - high, x + half, y + high), 3, Role.BACKGROUND, null, item);
        CallSigns.of(client, time).ifPresent(sign -> {
            double right = x + half + sketch.units(APART);
            sign.paint(sketch, right, y);
            Label words = sketch.small(sign.words(), sign.role()).of(sign.item());
            sketch.labels().place(words, right + sketch.units(APART), y, Anchor.LEFT);
            sketch.note(new Note(sign.item(), sign.sentence()));
        });
    }
}
