package dev.shardlab.draw;

import dev.shardlab.draw.Standing.Copies;
import dev.shardlab.event.StreamEvent.RecordsRead;
import dev.shardlab.model.WorkerName;
import dev.shardlab.state.LabState;
import dev.shardlab.state.client.ClientState;
import dev.shardlab.state.client.ClientState.Place;
import dev.shardlab.state.kcl.ApplicationLag;
import dev.shardlab.state.kcl.GroupState;
import dev.shardlab.state.kcl.LeaseState;
import dev.shardlab.state.kcl.WorkerState;
import dev.shardlab.state.kinesis.ConsumerState;
import dev.shardlab.state.kinesis.ShardState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** Who reads one stream, whatever kind of reader it is. */
final class Readers {

    /** By which part of the linear past a worker is still shown that left. */
    private static final long GONE_SHOWN = 4;

    private final LabState state;
    private final Frame frame;
    private final long landingMicros;

    /** @param landingMicros how long what a client is handed is shown on its way */
    Readers(LabState state, Frame frame, long landingMicros) {
        this.state = state;
        this.frame = frame;
        this.landingMicros = landingMicros;
    }

    List<Track> tracks() {
        List<Track> tracks = new ArrayList<>();
        int place = 0;
        for (GroupState group : state.kcl().groups()) {
            if (group.stream().equals(frame.stream().name())) {
                tracks.add(of(group, place, tracks.size()));
            }
            place++;
        }
        for (ConsumerState consumer : frame.stream().consumers().all()) {
            tracks.add(new Pipes(frame, landingMicros).of(consumer, tracks.size()));
        }
        for (ClientState client : clientsAsTheyCame()) {
            if (!called(client).isEmpty()) {
                tracks.add(of(client, place, tracks.size()));
            }
            place++;
        }
        return tracks;
    }

    /** So a client that comes later takes away nobody's sign. */
    private List<ClientState> clientsAsTheyCame() {
        return state.clients().all().stream()
                .sorted(Comparator.comparing(ClientState::metAt).thenComparing(ClientState::name))
                .toList();
    }

    /** Where a client came by its own calls. */
    private List<Place> called(ClientState client) {
        return client.places(frame.stream().name()).stream()
                .filter(place -> !place.pushed())
                .toList();
    }

    private Track of(ClientState client, int place, int row) {
        Fact fact = new Fact.OfClient(client.name());
        List<Place> places = called(client);
        List<Standing> standings = places.stream()
                .flatMap(it -> frame.stream().shard(it.shard()).stream()
                        .filter(shard -> !shard.isExpired())
                        .map(shard -> of(fact, client, it, shard)))
                .toList();
        return new Track(
                Track.Kind.CLIENT,
                client.name().value(),
                fact,
                List.of(new Seat("GetRecords", fact, standings)),
                standings,
                client,
                Standing.backlog(standings, frame.time()),
                places.stream().mapToLong(Place::read).sum(),
                0,
                place,
                row);
    }

    /** A client keeps to itself what it has done with its records; nor does it tell when it stops reading. */
    private Standing of(Fact seat, ClientState client, Place place, ShardState shard) {
        List<Copies> copies = place.last().stream()
                .map(handed -> Copies.of(seat, shard, handed, landingMicros))
                .toList();
        return new Standing(
                new Fact.OfReading(client.name(), shard.stream(), shard.id()),
                shard,
                place.index(),
                -1,
                true,
                false,
                0,
                copies);
    }

    private Track of(GroupState group, int place, int row) {
        List<Standing> standings = new ArrayList<>();
        List<Seat> seats = new ArrayList<>();
        for (LeaseState lease : group.leases()) {
            frame.stream()
                    .shard(lease.shard())
                    .filter(shard -> !shard.isExpired() && !lease.ended())
                    .ifPresent(shard -> standings.add(of(group, lease, shard)));
        }
        for (WorkerName worker : shown(group)) {
            List<Standing> owned = standings.stream()
                    .filter(standing -> group.lease(standing.shard().id())
                            .filter(lease -> worker.equals(lease.owner()))
                            .isPresent())
                    .toList();
            Gone gone = group.worker(worker)
                    .filter(_ -> !group.isRunning(worker))
                    .map(it -> Gone.of(it, group, frame.time()))
                    .orElse(null);
            seats.add(new Seat(worker.value(), new Fact.OfWorker(group.name(), worker), owned, gone));
        }
        Fact fact = new Fact.OfGroup(group.name());
        return new Track(
                Track.Kind.GROUP,
                group.name().value(),
                fact,
                seats,
                standings,
                null,
                ApplicationLag.of(group, state.kinesis(), frame.time()),
                group.read(),
                group.lost(),
                place,
                row);
    }

    /** Those that run, and those that are gone as long as leases stand in their name or they left only just now: by name. */
    private List<WorkerName> shown(GroupState group) {
        TreeSet<WorkerName> shown = new TreeSet<>(group.workers());
        long recentMicros = frame.ages().nearMicros() / GONE_SHOWN;
        for (WorkerState gone : group.gone()) {
            long ago = frame.time().micros() - gone.since().micros();
            if (ago < recentMicros || !group.leasesOf(gone.name()).isEmpty()) {
                shown.add(gone.name());
            }
        }
        return List.copyOf(shown);
    }

    private static Standing of(GroupState group, LeaseState lease, ShardState shard) {
        RecordsRead last = lease.lastRead();
        WorkerName owner = lease.owner();
        return new Standing(
                new Fact.OfCursor(group.name(), shard.id()),
                shard,
                lease.readIndex(),
                lease.checkpointIndex(),
                owner != null && group.isRunning(owner),
                false,
                lease.readIndex() - lease.finishedIndex(),
                last == null ? List.of() : List.of(copies(group, last)));
    }

    private static Copies copies(GroupState group, RecordsRead read) {
        Fact seat = new Fact.OfWorker(group.name(), Objects.requireNonNull(read.worker()));
        return new Copies(
                seat,
                read.fromIndex(),
                read.toIndex(),
                read.at().micros(),
                read.arrivesAt().micros());
    }
}
