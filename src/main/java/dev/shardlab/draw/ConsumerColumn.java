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
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The consumer groups of one stream, on the right: each with its sign, its workers with what they own and how far they are
 * behind, and a warning when retention comes near. With many workers the boxes become flatter; at last a group is one line.
 */
final class ConsumerColumn {

    private enum Form {
        BOXES(38),
        LINES(19),
        GROUPS(0);

        private final double workerHeight;

        Form(double workerHeight) {
            this.workerHeight = workerHeight;
        }
    }

    private static final double GROUP_LINE = 20;
    private static final double BETWEEN = 5;
    private static final double AFTER_GROUP = 11;
    private static final double WARNING_LINE = 16;
    private static final int SHARDS_NAMED = 4;
    /** From which part of retention on a group is warned. */
    private static final double NEAR = 0.5;

    private final Sketch sketch;
    private final Frame frame;
    private final List<Track> tracks;
    private final Form form;
    private final Map<GroupName, Map<WorkerName, Double>> ports = new TreeMap<>();
    private final Map<GroupName, Double> groupPorts = new TreeMap<>();

    ConsumerColumn(Sketch sketch, Frame frame, List<Track> tracks) {
        this.sketch = sketch;
        this.frame = frame;
        this.tracks = tracks;
        form = fittingForm();
        double y = frame.consumers().top();
        for (Track track : tracks) {
            groupPorts.put(track.group().name(), y + sketch.units(GROUP_LINE / 2));
            y += sketch.units(GROUP_LINE);
            Map<WorkerName, Double> workers = new TreeMap<>();
            ports.put(track.group().name(), workers);
            if (form != Form.GROUPS) {
                for (WorkerName worker : track.group().workers()) {
                    workers.put(worker, y + sketch.units(form.workerHeight / 2));
                    y += sketch.units(form.workerHeight + BETWEEN);
                }
            }
            y += sketch.units(WARNING_LINE + AFTER_GROUP);
        }
    }

    private Form fittingForm() {
        for (Form candidate : Form.values()) {
            double needed = tracks.stream()
                    .mapToDouble(track -> GROUP_LINE
                            + WARNING_LINE
                            + AFTER_GROUP
                            + (candidate.workerHeight + BETWEEN)
                                    * track.group().workers().size())
                    .sum();
            if (sketch.units(needed) <= frame.consumers().height()) {
                return candidate;
            }
        }
        return Form.GROUPS;
    }

    /** Where records that a worker reads arrive: the middle of its box's left side. */
    double portY(GroupName group, @Nullable WorkerName worker) {
        double ofGroup = groupPorts.getOrDefault(group, frame.consumers().top());
        Map<WorkerName, Double> workers = ports.get(group);
        return worker == null || workers == null ? ofGroup : workers.getOrDefault(worker, ofGroup);
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
        tracks.forEach(this::paint);
    }

    private void note(Track track) {
        GroupState group = track.group();
        Lag lag = Lag.of(group, frame.stream(), frame.time());
        sketch.note(
                track.fact(),
                group.name() + " " + behind(lag) + ", " + Ages.count(lag.unread()) + " unread, "
                        + Ages.count(group.read()) + " read"
                        + (lag.lost() == 0 ? "" : ", " + Ages.count(lag.lost()) + " lost"));
        for (WorkerName worker : group.workers()) {
            sketch.note(
                    new Fact.OfWorker(group.name(), worker),
                    worker + " of " + group.name() + ", "
                            + condition(group.leasesOf(worker), Double.MAX_VALUE)
                                    .text());
        }
    }

    private void paint(Track track) {
        GroupState group = track.group();
        note(track);
        double y = portY(group.name(), null);
        if (y > frame.consumers().bottom()) {
            return;
        }
        Area column = frame.consumers();
        double radius = sketch.units(4.6);
        Fact fact = track.fact();
        sketch.draw(track.glyph().mark(column.left() + radius, y, radius, track.role(), 1, fact));
        double left = column.left() + sketch.units(15);
        int size = group.workers().size();
        String text = group.name() + (size == 1 ? "" : " · " + size + " workers");
        Label name = sketch.strong(text, track.role()).of(fact);
        sketch.labels().place(name, left, y, Anchor.LEFT, column.right() - left);
        sketch.spot(fact, new Area(column.left(), y - sketch.units(8), column.right(), y + sketch.units(8)));
        double below = y + sketch.units(GROUP_LINE / 2);
        if (form != Form.GROUPS) {
            for (WorkerName worker : group.workers()) {
                paintWorker(track, worker);
                below = portY(group.name(), worker) + sketch.units(form.workerHeight / 2);
            }
        }
        paintWarning(track, below + sketch.units(WARNING_LINE / 2 + 1));
    }

    private void paintWorker(Track track, WorkerName worker) {
        Area column = frame.consumers();
        double middle = portY(track.group().name(), worker);
        double half = sketch.units(form.workerHeight / 2);
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
        double roomForWhat = form == Form.BOXES ? room : room * 0.5;
        Label what = condition(owned, roomForWhat).of(fact);
        if (form == Form.BOXES) {
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
        long left = frame.ages().retentionMicros() - lag.behindMicros();
        Area column = frame.consumers();
        if (lag.lost() > 0) {
            warn(track, "lost " + Ages.count(lag.lost()) + " unread", Role.EXPIRY, y);
        } else if (lag.behindMicros() > NEAR * frame.ages().retentionMicros()) {
            warn(track, "loses data in " + Ages.words(Math.max(0, left)), Role.WARNING, y);
        } else if (form == Form.GROUPS || track.group().workers().isEmpty()) {
            Label text = sketch.small(behind(lag), Role.TEXT_MUTED).of(track.fact());
            sketch.labels().place(text, column.left(), y, Anchor.LEFT, column.width());
        }
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
