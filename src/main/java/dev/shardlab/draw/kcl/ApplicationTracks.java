package dev.shardlab.draw.kcl;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.kinesis.Frame;
import dev.shardlab.draw.kinesis.Gone;
import dev.shardlab.draw.kinesis.Seat;
import dev.shardlab.draw.kinesis.Standing;
import dev.shardlab.draw.kinesis.Standing.Copies;
import dev.shardlab.draw.kinesis.Track;
import dev.shardlab.event.StreamEvent.RecordsRead;
import dev.shardlab.model.Caller;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.WorkerName;
import dev.shardlab.state.kcl.ApplicationLag;
import dev.shardlab.state.kcl.ApplicationState;
import dev.shardlab.state.kcl.LeaseState;
import dev.shardlab.state.kcl.WorkerState;
import dev.shardlab.state.kcl.WorkerState.Presence;
import dev.shardlab.state.kinesis.KinesisState;
import dev.shardlab.state.kinesis.ShardState;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** KCL applications as readers of one stream: their workers, and where each lease stands. */
public final class ApplicationTracks {

    /** By which part of the linear past a worker is still shown that left. */
    private static final long GONE_SHOWN = 4;

    private final KinesisState streams;
    private final Frame frame;

    /**
     * Reads the leases of applications for the stream of a frame.
     *
     * @param streams by which an application is found to be behind
     */
    public ApplicationTracks(KinesisState streams, Frame frame) {
        this.streams = streams;
        this.frame = frame;
    }

    /**
     * An application as a reader: its running workers, those that left only just now or still own leases, and its leases on
     * shards that have not expired.
     *
     * @param place its place among all readers of the laboratory, from 0
     * @param row its place among the readers of the stream, from 0
     */
    public Track of(ApplicationState application, int place, int row) {
        List<Standing> standings = new ArrayList<>();
        List<Seat> seats = new ArrayList<>();
        for (LeaseState lease : application.leases()) {
            frame.stream()
                    .shard(lease.shard())
                    .filter(shard -> !shard.isExpired() && !lease.ended())
                    .ifPresent(shard -> standings.add(of(application, lease, shard)));
        }
        for (WorkerName worker : shown(application)) {
            List<Standing> owned = standings.stream()
                    .filter(standing -> application
                            .lease(standing.shard().id())
                            .filter(lease -> worker.equals(lease.owner()))
                            .isPresent())
                    .toList();
            Gone gone = application
                    .worker(worker)
                    .filter(_ -> !application.isRunning(worker))
                    .map(it -> gone(it, application, frame.time()))
                    .orElse(null);
            seats.add(new Seat(worker.value(), new ApplicationItem.OfWorker(application.name(), worker), owned, gone));
        }
        StageItem item = new ApplicationItem.OfApplication(application.name());
        return new Track(
                Track.Kind.APPLICATION,
                application.name().value(),
                item,
                seats,
                standings,
                null,
                ApplicationLag.of(application, streams, frame.time()),
                application.read(),
                application.lost(),
                place,
                row);
    }

    /** Those that run, and those that are gone as long as leases stand in their name or they left only just now: by name. */
    private List<WorkerName> shown(ApplicationState application) {
        TreeSet<WorkerName> shown = new TreeSet<>(application.workers());
        long recentMicros = frame.ages().nearMicros() / GONE_SHOWN;
        for (WorkerState gone : application.gone()) {
            long ago = frame.time().micros() - gone.since().micros();
            if (ago < recentMicros || !application.leasesOf(gone.name()).isEmpty()) {
                shown.add(gone.name());
            }
        }
        return List.copyOf(shown);
    }

    private static Standing of(ApplicationState application, LeaseState lease, ShardState shard) {
        RecordsRead last = lease.lastRead();
        WorkerName owner = lease.owner();
        return new Standing(
                new ApplicationItem.OfCursor(application.name(), shard.id()),
                shard,
                lease.readIndex(),
                lease.checkpointIndex(),
                owner != null && application.isRunning(owner),
                false,
                lease.readIndex() - lease.finishedIndex(),
                last != null && last.reader() instanceof Caller.ApplicationWorker(var _, WorkerName reader)
                        ? List.of(copies(application, reader, last))
                        : List.of());
    }

    static Copies copies(ApplicationState application, WorkerName reader, RecordsRead read) {
        StageItem seat = new ApplicationItem.OfWorker(application.name(), reader);
        return new Copies(
                seat,
                read.fromIndex(),
                read.toIndex(),
                read.at().micros(),
                read.arrivesAt().micros());
    }

    private static Gone gone(WorkerState worker, ApplicationState application, VirtualTime now) {
        boolean died = worker.presence() == Presence.DIED;
        long ago = now.micros() - worker.since().micros();
        long left = VirtualTime.toMicros(application.failoverTime()) - ago;
        return new Gone(died, ago, died ? Math.max(0, left) : 0);
    }
}
