package dev.shardlab.draw.kinesis;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.paper.Ages;
import dev.shardlab.draw.paper.Area;
import dev.shardlab.draw.paper.CallSign;
import dev.shardlab.draw.paper.Label;
import dev.shardlab.draw.paper.Labels;
import dev.shardlab.draw.paper.Mark;
import dev.shardlab.draw.paper.Mark.Anchor;
import dev.shardlab.draw.paper.Mark.Fill;
import dev.shardlab.draw.paper.Mark.Stroke;
import dev.shardlab.draw.paper.Note;
import dev.shardlab.draw.paper.Role;
import dev.shardlab.draw.paper.Sketch;
import dev.shardlab.state.kinesis.Backlog;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The readers of one stream, on the right: each with its sign, who reads in it with what shards and how old the oldest record is
 * that was not read, and a warning when retention comes near. With many of them the boxes become flatter; at last a reader is one
 * line.
 */
public final class ConsumerColumn {

    private static final double WARNING_LINE = 16;
    private static final double SIGN = 14;
    private static final double STEPS = 40;

    /** So much room at least how far somebody is behind has beside a name. */
    private static final double LEAST_BEHIND = 38;

    private static final double STEPS_HIGH = 20;
    private static final int SHARDS_NAMED = 4;
    /** How far the first and the last of three lines are from the middle, by half the box. */
    private static final double TALL_LINE = 0.55;

    /** From which part of retention on an application is warned. */
    private static final double NEAR = 0.5;

    private final Sketch sketch;
    private final Frame frame;
    private final List<Track> tracks;
    private final ConsumerPlaces places;

    /**
     * Shares out the room among the readers.
     *
     * @param frame its column of consumers is the room, in pixels
     * @param tracks the readers of its stream, from the top
     */
    public ConsumerColumn(Sketch sketch, Frame frame, List<Track> tracks) {
        this.sketch = sketch;
        this.frame = frame;
        this.tracks = tracks;
        places = new ConsumerPlaces(sketch, frame.consumers(), tracks, this::saysMore);
    }

    /** Where records arrive that are read: the middle of the left side of the reader's box. */
    double portY(Track track, StageItem seat) {
        return places.boxY(track, seat);
    }

    double portX() {
        return frame.consumers().left();
    }

    /**
     * Paints the readers that find room and counts the others, or says that nobody reads yet; in notes it says how each one
     * does, shown or not.
     */
    public void paint() {
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
            Label more = sketch.small("and " + Ages.count(hidden) + " more readers", Role.TEXT_MUTED);
            sketch.labels().place(more, column.left(), column.bottom() + sketch.units(8), Anchor.LEFT);
        }
    }

    private void note(Track track) {
        sketch.note(new Note(
                track.item(),
                (track.kind() == Track.Kind.CLIENT ? "client " : "") + track.name() + " "
                        + (isIdle(track) ? none(track) : Behind.latest(track.backlog())) + ", "
                        + Ages.count(track.backlog().records()) + " unread, "
                        + Ages.count(track.read()) + " read"
                        + (track.lost() == 0 ? "" : ", " + Ages.count(track.lost()) + " lost")));
        signOf(track).ifPresent(sign -> sketch.note(new Note(sign.item(), sign.sentence())));
        for (Seat seat : track.seats()) {
            sketch.note(new Note(seat.item(), seat.name() + " of " + track.name() + ", " + conditionOf(track, seat)));
        }
    }

    private void paint(Track track) {
        double y = places.lineY(track);
        Area column = frame.consumers();
        double radius = sketch.units(4.6);
        StageItem item = track.item();
        sketch.draw(track.glyph().mark(column.left() + radius, y, radius, track.role(), 1, item));
        sketch.spot(item, new Area(column.left(), y - sketch.units(8), column.right(), y + sketch.units(8)));
        double left = column.left() + sketch.units(15);
        Optional<CallSign> sign = signOf(track);
        sign.ifPresent(it -> it.paint(sketch, column.right() - sketch.units(SIGN / 2), y));
        if (places.form() == ConsumerPlaces.Form.NAMES) {
            double room = column.right() - left;
            Label name = name(track, room - sketch.units(LEAST_BEHIND));
            sketch.labels().place(name, left, y, Anchor.LEFT, room - sketch.units(LEAST_BEHIND));
            double beside = Math.max(room - name.width() - sketch.units(6), sketch.units(LEAST_BEHIND));
            Label behind = sketch.small("", role(track)).of(item).saying(beside, behindOf(track));
            sketch.labels().place(behind, column.right(), y, Anchor.RIGHT, beside);
            return;
        }
        double room = column.right() - left - (sign.isPresent() ? sketch.units(SIGN) : 0) - keepForSteps(track, y);
        Label name = name(track, room);
        Label full = name.withText(track.name() + more(track));
        sketch.labels().place(full.width() <= room ? full : name, left, y, Anchor.LEFT, room);
        double below = y + sketch.units(ConsumerPlaces.NAME_LINE / 2);
        if (places.form().showsBoxes()) {
            for (Seat seat : track.seats()) {
                paintSeat(track, seat);
                below = places.boxY(track, seat.item()) + places.boxHalf();
            }
        }
        paintWarning(track, below + sketch.units(WARNING_LINE / 2 + 1));
    }

    /** Smaller before it is cut, but no smaller than the smallest words. */
    private Label name(Track track, double room) {
        return sketch.strong(track.name(), track.role()).of(track.item()).shrunk(room, sketch.smallest());
    }

    /** Who is not shown is counted, where there is room for more than how far they are. */
    private List<String> behindOf(Track track) {
        long size = runningIn(track);
        if (track.kind() != Track.Kind.APPLICATION || size == 0) {
            return Behind.waysToSay(track.backlog());
        }
        String workers = size == 1 ? "1 worker · " : size + " workers · ";
        List<String> ways = Behind.waysToSay(track.backlog());
        return Stream.concat(ways.stream().map(workers::concat), Stream.of(ways.getLast()))
                .toList();
    }

    private static long runningIn(Track track) {
        return track.seats().stream().filter(seat -> seat.gone() == null).count();
    }

    /** Room in the header of an application for taking a worker away and adding one; how wide it is. */
    private double keepForSteps(Track track, double y) {
        if (track.kind() != Track.Kind.APPLICATION) {
            return 0;
        }
        double half = sketch.units(STEPS_HIGH / 2);
        double right = frame.consumers().right();
        Area steps = new Area(right - sketch.units(STEPS), y - half, right, y + half);
        sketch.handle(track.item(), steps);
        sketch.labels().reserve(steps);
        return sketch.units(STEPS + 3);
    }

    /** What a client was last told, where it does not stand on the left too. */
    private static Optional<CallSign> signOf(Track track) {
        return Optional.ofNullable(track.sign());
    }

    private static String more(Track track) {
        long size = runningIn(track);
        return switch (track.kind()) {
            case APPLICATION -> size == 1 ? "" : " · " + size + " workers";
            case CLIENT -> "";
            case FAN_OUT -> " · fan-out";
        };
    }

    private void paintSeat(Track track, Seat seat) {
        Area column = frame.consumers();
        double middle = places.boxY(track, seat.item());
        double half = places.boxHalf();
        Area box = new Area(column.left(), middle - half, column.right(), middle + half);
        StageItem item = seat.item();
        Gone gone = seat.gone();
        if (gone != null) {
            String shards = seat.standings().isEmpty() ? "" : shards(seat.standings());
            new GoneBox(sketch, places.form()).paint(seat, gone, shards, box);
            return;
        }
        sketch.panel(box, 5, item);
        sketch.spot(item, box);
        double bar = sketch.units(3);
        sketch.box(
                new Area(box.left(), box.top() + bar, box.left() + bar, box.bottom() - bar),
                1,
                track.role(),
                null,
                item);
        double left = box.left() + sketch.units(11);
        double room = box.right() - left - sketch.units(6);
        Label name = sketch.strong(seat.name(), Role.TEXT).of(item);
        List<Standing> owned = seat.standings();
        Labels labels = sketch.labels();
        switch (places.form()) {
            case TALL -> {
                labels.place(name, left, middle - half * TALL_LINE, Anchor.LEFT, room);
                if (unfinished(owned) > 0) {
                    Label work = sketch.small(Ages.count(unfinished(owned)) + " unfinished", Role.TEXT_MUTED)
                            .of(item);
                    double beside = room - name.width() - sketch.units(6);
                    labels.place(work, left + room, middle - half * TALL_LINE, Anchor.RIGHT, beside);
                }
                if (owned.isEmpty()) {
                    labels.place(condition(track, owned, room).of(item), left, middle, Anchor.LEFT, room);
                } else {
                    Label shards = sketch.small("", Role.TEXT_MUTED)
                            .of(item)
                            .saying(room, List.of(shards(owned), count(owned)));
                    labels.place(shards, left, middle, Anchor.LEFT, room);
                    Label behind = shards.saying(room, Behind.waysToSay(backlog(owned)));
                    labels.place(behind, left, middle + half * TALL_LINE, Anchor.LEFT, room);
                }
            }
            case BOXES -> {
                labels.place(name, left, middle - half * 0.42, Anchor.LEFT, room);
                labels.place(condition(track, owned, room).of(item), left, middle + half * 0.42, Anchor.LEFT, room);
            }
            case LINES, PACKED, GROUPS, NAMES -> {
                double nameRoom = room - sketch.units(LEAST_BEHIND);
                Label shown = name.shrunk(nameRoom, sketch.smallest());
                labels.place(shown, left, middle, Anchor.LEFT, nameRoom);
                double beside = Math.max(room - shown.width() - sketch.units(6), sketch.units(LEAST_BEHIND));
                Label what = condition(track, owned, beside).of(item);
                labels.place(what, left + room, middle, Anchor.RIGHT, beside);
            }
        }
    }

    private String conditionOf(Track track, Seat seat) {
        Gone gone = seat.gone();
        List<Standing> owned = seat.standings();
        return gone == null
                ? condition(track, owned)
                : gone.words() + (owned.isEmpty() ? "" : ", holds " + shards(owned)) + ", "
                        + gone.leases(!owned.isEmpty());
    }

    private String condition(Track track, List<Standing> owned) {
        return owned.isEmpty() ? none(track) : shards(owned) + ", " + behindLatest(owned) + inWork(owned);
    }

    /** A consumer is there whether anybody listens or not. */
    private static boolean isIdle(Track track) {
        return track.kind() == Track.Kind.FAN_OUT && track.seats().isEmpty();
    }

    private static String none(Track track) {
        return switch (track.kind()) {
            case APPLICATION -> "owns no shard";
            case CLIENT -> "reads no shard";
            case FAN_OUT -> "nobody listens";
        };
    }

    /** On one line: the shards by name, or how many, or, where there is no room for either, how far it is behind alone. */
    private Label condition(Track track, List<Standing> owned, double room) {
        Label label = sketch.small(none(track), Role.TEXT_MUTED);
        if (owned.isEmpty()) {
            return label;
        }
        Backlog backlog = backlog(owned);
        String behind = Behind.brief(backlog);
        return label.saying(
                room,
                Stream.concat(
                                Stream.of(shards(owned) + " · " + behind, count(owned) + " · " + behind),
                                Behind.waysToSay(backlog).stream())
                        .toList());
    }

    private static String count(List<Standing> owned) {
        return owned.size() == 1 ? "1 shard" : Ages.count(owned.size()) + " shards";
    }

    private static String shards(List<Standing> owned) {
        if (owned.size() > SHARDS_NAMED) {
            return count(owned);
        }
        StringBuilder names = new StringBuilder(owned.size() == 1 ? "shard " : "shards ");
        for (int i = 0; i < owned.size(); i++) {
            names.append(i == 0 ? "" : ", ").append(owned.get(i).shard().id().index());
        }
        return names.toString();
    }

    private String behindLatest(List<Standing> owned) {
        return Behind.latest(backlog(owned));
    }

    private Backlog backlog(List<Standing> owned) {
        return Standing.backlog(owned, frame.time());
    }

    /** What was read and is not finished lies with the worker; it is not behind, and named apart. */
    private static String inWork(List<Standing> owned) {
        long unfinished = unfinished(owned);
        return unfinished == 0 ? "" : ", " + Ages.count(unfinished) + " unfinished";
    }

    private static long unfinished(List<Standing> owned) {
        return owned.stream().mapToLong(Standing::unfinished).sum();
    }

    private void paintWarning(Track track, double y) {
        Area column = frame.consumers();
        Optional<CallSign> refusal = signOf(track).filter(CallSign::refused);
        if (refusal.isPresent()) {
            Label text = sketch.small(refusal.get().words(), refusal.get().role())
                    .of(refusal.get().item());
            sketch.labels().place(text, column.left(), y, Anchor.LEFT, column.width());
        } else if (track.lost() > 0) {
            warn(track, List.of("lost " + Ages.count(track.lost()) + " unread"), y);
        } else if (isNearHorizon(track)) {
            long left =
                    Math.max(0, frame.ages().retentionMicros() - track.backlog().oldestMicros());
            warn(track, waysToWarn(left), y);
        } else if (!places.form().showsBoxes() || track.seats().isEmpty()) {
            List<String> ways = isIdle(track) ? List.of(none(track)) : behindOf(track);
            Label text = sketch.small("", role(track)).of(track.item()).saying(column.width(), ways);
            sketch.labels().place(text, column.left(), y, Anchor.LEFT, column.width());
        }
    }

    /** How near the oldest unread record is. Whether it is lost is not known yet: its reader may read on, and be faster. */
    private static List<String> waysToWarn(long leftMicros) {
        return List.of(Ages.words(leftMicros) + " to the horizon", Ages.brief(leftMicros) + " to the horizon");
    }

    private boolean saysMore(Track track) {
        return track.seats().isEmpty()
                || track.lost() > 0
                || isNearHorizon(track)
                || signOf(track).filter(CallSign::refused).isPresent();
    }

    private boolean isNearHorizon(Track track) {
        return track.backlog().oldestMicros() > NEAR * frame.ages().retentionMicros();
    }

    private Role role(Track track) {
        return track.lost() > 0 ? Role.EXPIRY : isNearHorizon(track) ? Role.WARNING : Role.TEXT_MUTED;
    }

    private void warn(Track track, List<String> ways, double y) {
        Area column = frame.consumers();
        double half = sketch.units(WARNING_LINE / 2);
        double room = column.width() - sketch.units(16);
        Role role = role(track);
        Label label = sketch.small("", role).of(track.item()).saying(room, ways);
        if (sketch.labels().place(label, column.left() + sketch.units(8), y + half / 3, Anchor.LEFT, room)) {
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
                    track.item()));
        }
    }
}
