package dev.shardlab.draw.client;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.kinesis.Frame;
import dev.shardlab.draw.kinesis.Seat;
import dev.shardlab.draw.kinesis.Standing;
import dev.shardlab.draw.kinesis.Standing.Copies;
import dev.shardlab.draw.kinesis.Track;
import dev.shardlab.draw.paper.CallSign;
import dev.shardlab.state.client.ClientState;
import dev.shardlab.state.client.ClientState.Place;
import dev.shardlab.state.kinesis.ShardState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Clients on the wire as readers of one stream. */
public final class ClientTracks {

    private final Frame frame;
    private final long landingMicros;

    /** @param landingMicros how long what a client is handed is shown on its way */
    public ClientTracks(Frame frame, long landingMicros) {
        this.frame = frame;
        this.landingMicros = landingMicros;
    }

    /** Where a client came by its own calls. */
    public List<Place> called(ClientState client) {
        return client.places(frame.stream().name()).stream()
                .filter(place -> !place.pushed())
                .toList();
    }

    /**
     * A client as a reader: where its own calls brought it in each shard that has not expired. How many records it lost nobody
     * knows: it counts as 0.
     *
     * @param place its place among all readers of the laboratory, from 0
     * @param row its place among the readers of the stream, from 0
     */
    public Track of(ClientState client, int place, int row) {
        StageItem item = new ClientItem.OfClient(client.name());
        List<Place> places = called(client);
        List<Standing> standings = places.stream()
                .flatMap(it -> frame.stream().shard(it.shard()).stream()
                        .filter(shard -> !shard.isExpired())
                        .map(shard -> of(item, client, it, shard)))
                .toList();
        return new Track(
                Track.Kind.CLIENT,
                client.name().value(),
                item,
                List.of(new Seat("GetRecords", item, standings)),
                standings,
                sign(client),
                Standing.backlog(standings, frame.time()),
                places.stream().mapToLong(Place::read).sum(),
                0,
                place,
                row);
    }

    /** A client keeps to itself what it has done with its records; nor does it tell when it stops reading. */
    private Standing of(StageItem seat, ClientState client, Place place, ShardState shard) {
        List<Copies> copies = place.last().stream()
                .map(handed -> Copies.of(seat, shard, handed, landingMicros))
                .toList();
        return new Standing(
                new ClientItem.OfReading(client.name(), shard.stream(), shard.id()),
                shard,
                place.index(),
                -1,
                true,
                false,
                0,
                copies);
    }

    /** A client that puts to the same stream is told so on the left. */
    private @Nullable CallSign sign(ClientState client) {
        return client.producer(frame.stream().name()).isEmpty()
                ? CallSigns.of(client, frame.time()).orElse(null)
                : null;
    }
}
