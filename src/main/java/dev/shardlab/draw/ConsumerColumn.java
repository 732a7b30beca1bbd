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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The consumer groups of one stream, on the right: each with its sign, its workers with what they own and how old the
 * oldest record is that they have not read, and a warning when retention comes near. With many workers the boxes become flatter; at last a group is one line.
 */
final class ConsumerColumn {

    private static final double WARNING_LINE = 16;
    private static final int SHARDS_NAMED = 4;
    /** How far the first and the last of three lines are from the middle, by half the box. */
    private static final double TALL_LINE = 0.55;

    private static final String OWNS_NONE = "owns no shard";
    private static final String AT_THE_TIP = "at the tip";
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
                group.name() + " " + oldest(lag) + ", " + Ages.count(lag.unread()) + " unread, "
                        + Ages.count(group.read()) + " read"
                        + (lag.lost() == 0 ? "" : ", " + Ages.count(lag.lost()) + " lost")));
        for (WorkerName worker : group.workers()) {
            sketch.note(new Note(
                    new Fact.OfWorker(group.name(), worker),
                    worker + " of " + group.name() + ", " + condition(living(group.leasesOf(worker)))));
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
            sketch.labels().place(sketch.small(unread(lag), role(lag)).of(fact), column.right(), y, Anchor.RIGHT, half);
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
        List<LeaseState> owned = living(track.group().leasesOf(worker));
        Labels labels = sketch.labels();
        switch (places.form()) {
            case TALL -> {
                labels.place(name, left, middle - half * TALL_LINE, Anchor.LEFT, room);
                if (owned.isEmpty()) {
                    labels.place(condition(owned, room).of(fact), left, middle, Anchor.LEFT, room);
                } else {
                    Label shards = sketch.small(shards(owned), Role.TEXT_MUTED).of(fact);
                    labels.place(shards, left, middle, Anchor.LEFT, room);
                    String oldest = oldest(Lag.of(owned, frame.stream(), frame.time()));
                    labels.place(shards.withText(oldest), left, middle + half * TALL_LINE, Anchor.LEFT, room);
                }
            }
            case BOXES -> {
                labels.place(name, left, middle - half * 0.42, Anchor.LEFT, room);
                labels.place(condition(owned, room).of(fact), left, middle + half * 0.42, Anchor.LEFT, room);
            }
            case LINES, GROUPS, NAMES -> {
                labels.place(name, left, middle, Anchor.LEFT, room * 0.45);
                Label what = condition(owned, room * 0.5).of(fact);
                labels.place(what, box.right() - sketch.units(6), middle, Anchor.RIGHT, room * 0.5);
            }
        }
    }

    private static List<LeaseState> living(Collection<LeaseState> leases) {
        return leases.stream().filter(lease -> !lease.ended()).toList();
    }

    private String condition(List<LeaseState> owned) {
        return owned.isEmpty() ? OWNS_NONE : shards(owned) + ", " + oldest(Lag.of(owned, frame.stream(), frame.time()));
    }

    /** On one line: the shards by name, or how many, or, where there is no room for either, the lag alone. */
    private Label condition(List<LeaseState> owned, double room) {
        Label label = sketch.small(OWNS_NONE, Role.TEXT_MUTED);
        if (owned.isEmpty()) {
            return label;
        }
        String unread = unread(Lag.of(owned, frame.stream(), frame.time()));
        return Stream.of(shards(owned), count(owned))
                .map(shards -> label.withText(shards + " · " + unread))
                .filter(candidate -> candidate.width() <= room)
                .findFirst()
                .orElse(label.withText(unread));
    }

    private static String count(List<LeaseState> leases) {
        return leases.size() == 1 ? "1 shard" : Ages.count(leases.size()) + " shards";
    }

    private static String shards(List<LeaseState> leases) {
        if (leases.size() > SHARDS_NAMED) {
            return count(leases);
        }
        StringBuilder names = new StringBuilder(leases.size() == 1 ? "shard " : "shards ");
        for (int i = 0; i < leases.size(); i++) {
            names.append(i == 0 ? "" : ", ").append(leases.get(i).shard().index());
        }
        return names.toString();
    }

    private static String unread(Lag lag) {
        return lag.unread() == 0 ? AT_THE_TIP : Ages.words(lag.oldestMicros()) + " unread";
    }

    /** The age that the cursor stands at now; GetRecords said it as of its last answer, so the two may differ by a poll. */
    private static String oldest(Lag lag) {
        return lag.unread() == 0 ? AT_THE_TIP : "oldest unread " + Ages.words(lag.oldestMicros());
    }

    private void paintWarning(Track track, double y) {
        Lag lag = Lag.of(track.group(), frame.stream(), frame.time());
        Area column = frame.consumers();
        if (lag.lost() > 0) {
            warn(track, "lost " + Ages.count(lag.lost()) + " unread", role(lag), y);
        } else if (isNearHorizon(lag)) {
            long left = Math.max(0, frame.ages().retentionMicros() - lag.oldestMicros());
            warn(track, "loses data in " + Ages.words(left), role(lag), y);
        } else if (!places.form().showsWorkers() || track.group().workers().isEmpty()) {
            Label text = sketch.small(unread(lag), role(lag)).of(track.fact());
            sketch.labels().place(text, column.left(), y, Anchor.LEFT, column.width());
        }
    }

    private boolean isNearHorizon(Lag lag) {
        return lag.oldestMicros() > NEAR * frame.ages().retentionMicros();
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
