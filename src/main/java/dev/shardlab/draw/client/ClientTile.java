package dev.shardlab.draw.client;

import dev.shardlab.draw.item.SystemId;
import dev.shardlab.draw.item.SystemId.Kind;
import dev.shardlab.draw.paper.Rates;
import dev.shardlab.draw.plan.Strip;
import dev.shardlab.draw.plan.Tile;
import dev.shardlab.draw.plan.Tile.Condition;
import dev.shardlab.model.ClientName;
import dev.shardlab.state.client.ClientState;

/** A client on the wire as a tile; one that puts, reads and receives messages is three, for data moves to the right. */
public final class ClientTile {

    private ClientTile() {}

    /** @param reads whether as one who reads */
    public static SystemId id(ClientName client, boolean reads) {
        return new SystemId(Kind.CLIENT, reads ? client + ", reading" : client.value());
    }

    /** @param perSec what it puts or reads in a second */
    public static Tile of(ClientState client, boolean reads, double perSec, long unread) {
        String calls = ClientSenders.calls(client);
        return new Tile(
                id(client.name(), reads),
                new ClientItem.OfClient(client.name()),
                Condition.CALM,
                Rates.words(perSec),
                "",
                calls,
                unread,
                Strip.NONE,
                "client " + client.name() + ", " + Rates.words(perSec) + (reads ? " read, " : " put, ") + calls);
    }

    /** Of one that receives messages. */
    public static SystemId receiving(ClientName client) {
        return new SystemId(Kind.CLIENT, client + ", receiving");
    }

    /**
     * @param perSec messages that it receives in a second, of all queues together
     * @param unit what they are called
     */
    public static Tile ofReceiver(ClientName client, double perSec, String unit) {
        String rate = Rates.of(perSec, unit);
        return new Tile(
                receiving(client),
                new ClientItem.OfClient(client),
                Condition.CALM,
                rate,
                "",
                "",
                0,
                Strip.NONE,
                "client " + client + ", " + rate + " received");
    }
}
