package dev.shardlab.draw;

import dev.shardlab.draw.Standing.Copies;
import dev.shardlab.event.StreamEvent.RecordsRead;
import dev.shardlab.model.WorkerName;
import dev.shardlab.state.GroupState;
import dev.shardlab.state.LabState;
import dev.shardlab.state.LeaseState;
import dev.shardlab.state.ShardState;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Who reads one stream, whatever kind of reader it is. */
final class Readers {

    private final LabState state;
    private final Frame frame;

    Readers(LabState state, Frame frame) {
        this.state = state;
        this.frame = frame;
    }

    List<Track> tracks() {
        List<Track> tracks = new ArrayList<>();
        int place = 0;
        for (GroupState group : state.groups()) {
            if (group.stream().equals(frame.stream().name())) {
                tracks.add(of(group, place, tracks.size()));
            }
            place++;
        }
        return tracks;
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
        for (WorkerName worker : group.workers()) {
            List<Standing> owned = standings.stream()
                    .filter(standing -> group.lease(standing.shard().id())
                            .filter(lease -> worker.equals(lease.owner()))
                            .isPresent())
                    .toList();
            seats.add(new Seat(worker.value(), new Fact.OfWorker(group.name(), worker), owned));
        }
        Fact fact = new Fact.OfGroup(group.name());
        return new Track(
                Track.Kind.GROUP, group.name().value(), fact, seats, standings, group.read(), group.lost(), place, row);
    }

    private static Standing of(GroupState group, LeaseState lease, ShardState shard) {
        RecordsRead last = lease.lastRead();
        return new Standing(
                new Fact.OfCursor(group.name(), shard.id()),
                shard,
                lease.readIndex(),
                lease.checkpointIndex(),
                lease.firstNeverRead(),
                lease.owner() != null,
                false,
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
