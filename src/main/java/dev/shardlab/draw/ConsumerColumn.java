package dev.shardlab.draw;

import dev.shardlab.draw.Mark.Anchor;
import dev.shardlab.draw.Mark.Fill;
import dev.shardlab.draw.Mark.Stroke;
import dev.shardlab.model.GroupName;
import dev.shardlab.model.WorkerName;
import dev.shardlab.state.GroupState;
import dev.shardlab.state.LeaseState;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The consumer groups of one stream, on the right: each with its sign, its workers with what they own and how far they are
 * behind, and a warning when retention comes near. With many workers the boxes become flatter; at last a group is one line.
 */
final class ConsumerColumn {

    private static final double WARNING_LINE = 16;
    private static final int SHARDS_NAMED = 4;
    /** From which part of retention on a group is warned. */
    private static final double NEAR = 0.5;

    private final Sketch sketch;
    private final Frame frame;
    private final List<Track> tracks;
    private final ConsumerPlaces places;

    ConsumerColumn(Sketch sketch, Frame frame, List<Track> tracks) {
        this.sketch = sketch;
        this.frame = frame;
        this.tracks = tracks;
        places = new ConsumerPlaces(sketch, frame.consumers(), tracks);
    }

    /** Where records that a worker reads arrive: the middle of its box's left side. */
    double portY(GroupName group, @Nullable WorkerName worker) {
        return places.workerY(group, worker);
    }

    double portX() {
        return frame.consumers().left();
    }

    void paint() {
        if (tracks.isEmpty()) {
            Label none = sketch.small("nobody reads yet", Role.TEXT_FAINT);
            sketch.labels()
                    .place(none, frame.consumers().left(), frame.consumers().top() + sketch.units(8), Anchor.LEFT);
        }
        tracks.forEach(this::note);
        tracks.stream().filter(places::isShown).forEach(this::paint);
        long hidden = tracks.stream().filter(track -> !places.isShown(track)).count();
        if (hidden > 0) {
            Area column = frame.consumers();
            Label more = sketch.small("and " + Ages.count(hidden) + " more groups", Role.TEXT_MUTED);
            sketch.labels().place(more, column.left(), column.bottom() + sketch.units(8), Anchor.LEFT);
        }
    }

    private void note(Track track) {
        GroupState group = track.group();
        Lag lag = Lag.of(group, frame.stream(), frame.time());
        sketch.note(new Note(
                track.fact(),
                group.name() + " " + behind(lag) + ", " + Ages.count(lag.unread()) + " unread, "
                        + Ages.count(group.read()) + " read"
                        + (lag.lost() == 0 ? "" : ", " + Ages.count(lag.lost()) + " lost")));
        for (WorkerName worker : group.workers()) {
            sketch.note(new Note(
                    new Fact.OfWorker(group.name(), worker),
                    worker + " of " + group.name() + ", "
                            + condition(group.leasesOf(worker), Double.MAX_VALUE)
                                    .text()));
        }
    }

    private void paint(Track track) {
        GroupState group = track.group();
        double y = places.groupY(group.name());
        Area column = frame.consumers();
        double radius = sketch.units(4.6);
        Fact fact = track.fact();
        sketch.draw(track.glyph().mark(column.left() + radius, y, radius, track.role(), 1, fact));
        sketch.spot(fact, new Area(column.left(), y - sketch.units(8), column.right(), y + sketch.units(8)));
        double left = column.left() + sketch.units(15);
        if (places.form() == ConsumerPlaces.Form.NAMES) {
            Label name = sketch.strong(group.name().value(), track.role()).of(fact);
            double half = (column.right() - left) / 2 - sketch.units(3);
            sketch.labels().place(name, left, y, Anchor.LEFT, half);
            Lag lag = Lag.of(group, frame.stream(), frame.time());
            sketch.labels().place(sketch.small(behind(lag), role(lag)).of(fact), column.right(), y, Anchor.RIGHT, half);
            return;
        }
        int size = group.workers().size();
        String text = group.name() + (size == 1 ? "" : " · " + size + " workers");
        sketch.labels().place(sketch.strong(text, track.role()).of(fact), left, y, Anchor.LEFT, column.right() - left);
        double below = y + sketch.units(ConsumerPlaces.GROUP_LINE / 2);
        if (places.form().showsWorkers()) {
            for (WorkerName worker : group.workers()) {
                paintWorker(track, worker);
                below = places.workerY(group.name(), worker) + places.workerHalf();
            }
        }
        paintWarning(track, below + sketch.units(WARNING_LINE / 2 + 1));
    }

    private void paintWorker(Track track, WorkerName worker) {
        Area column = frame.consumers();
        double middle = places.workerY(track.group().name(), worker);
        double half = places.workerHalf();
        Area box = new Area(column.left(), middle - half, column.right(), middle + half);
        Fact fact = new Fact.OfWorker(track.group().name(), worker);
        sketch.panel(box, 5, fact);
        sketch.spot(fact, box);
        double bar = sketch.units(3);
        sketch.box(
                new Area(box.left(), box.top() + bar, box.left() + bar, box.bottom() - bar),
                1,
                track.role(),
                null,
                fact);
        double left = box.left() + sketch.units(11);
        double room = box.right() - left - sketch.units(6);
        Label name = sketch.strong(worker.value(), Role.TEXT).of(fact);
        List<LeaseState> owned = track.group().leasesOf(worker);
        double roomForWhat = places.form() == ConsumerPlaces.Form.BOXES ? room : room * 0.5;
        Label what = condition(owned, roomForWhat).of(fact);
        if (places.form() == ConsumerPlaces.Form.BOXES) {
            sketch.labels().place(name, left, middle - half * 0.42, Anchor.LEFT, room);
            sketch.labels().place(what, left, middle + half * 0.42, Anchor.LEFT, roomForWhat);
        } else {
            sketch.labels().place(name, left, middle, Anchor.LEFT, room * 0.45);
            sketch.labels().place(what, box.right() - sketch.units(6), middle, Anchor.RIGHT, roomForWhat);
        }
    }

    private Label condition(Collection<LeaseState> owned, double room) {
        List<LeaseState> living = owned.stream().filter(lease -> !lease.ended()).toList();
        if (living.isEmpty()) {
            return sketch.small("owns no shard", Role.TEXT_MUTED);
        }
        String behind = behind(Lag.of(living, frame.stream(), frame.time()));
        Label full = sketch.small(shards(living) + " · " + behind, Role.TEXT_MUTED);
        return full.width() <= room ? full : full.withText(behind);
    }

    private static String shards(List<LeaseState> leases) {
        if (leases.size() > SHARDS_NAMED) {
            return Ages.count(leases.size()) + " shards";
        }
        StringBuilder names = new StringBuilder(leases.size() == 1 ? "shard " : "shards ");
        for (int i = 0; i < leases.size(); i++) {
            names.append(i == 0 ? "" : ", ").append(leases.get(i).shard().index());
        }
        return names.toString();
    }

    private static String behind(Lag lag) {
        return lag.unread() == 0 ? "at the tip" : Ages.words(lag.behindMicros()) + " behind";
    }

    private void paintWarning(Track track, double y) {
        Lag lag = Lag.of(track.group(), frame.stream(), frame.time());
        Area column = frame.consumers();
        if (lag.lost() > 0) {
            warn(track, "lost " + Ages.count(lag.lost()) + " unread", role(lag), y);
        } else if (isNearHorizon(lag)) {
            long left = Math.max(0, frame.ages().retentionMicros() - lag.behindMicros());
            warn(track, "loses data in " + Ages.words(left), role(lag), y);
        } else if (!places.form().showsWorkers() || track.group().workers().isEmpty()) {
            Label text = sketch.small(behind(lag), role(lag)).of(track.fact());
            sketch.labels().place(text, column.left(), y, Anchor.LEFT, column.width());
        }
    }

    private boolean isNearHorizon(Lag lag) {
        return lag.behindMicros() > NEAR * frame.ages().retentionMicros();
    }

    private Role role(Lag lag) {
        return lag.lost() > 0 ? Role.EXPIRY : isNearHorizon(lag) ? Role.WARNING : Role.TEXT_MUTED;
    }

    private void warn(Track track, String text, Role role, double y) {
        Area column = frame.consumers();
        double half = sketch.units(WARNING_LINE / 2);
        Label label = sketch.small(text, role).of(track.fact());
        if (sketch.labels().place(label, column.left() + sketch.units(8), y + half / 3, Anchor.LEFT, column.width())) {
            sketch.draw(new Mark.Box(
                    column.left(),
                    y + half / 3 - half,
                    column.width(),
                    2 * half,
                    sketch.units(4),
                    Fill.NONE,
                    role,
                    role,
                    Stroke.SOLID,
                    1,
                    false,
                    track.fact()));
        }
    }
}
