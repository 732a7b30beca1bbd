package dev.shardlab.draw.queue;

import dev.shardlab.draw.paper.Area;
import dev.shardlab.draw.paper.Label;
import dev.shardlab.draw.paper.Mark;
import dev.shardlab.draw.paper.Mark.Anchor;
import dev.shardlab.draw.paper.Mark.Fill;
import dev.shardlab.draw.paper.Mark.Stroke;
import dev.shardlab.draw.paper.Note;
import dev.shardlab.draw.paper.Role;
import dev.shardlab.draw.paper.Sign;
import dev.shardlab.draw.paper.Sketch;
import dev.shardlab.model.queue.MessageGroupId;
import dev.shardlab.state.queue.HeldMessage;
import dev.shardlab.state.queue.QueueState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The bands of a tube: of a FIFO queue one for each message group, hatched while its first message blocks it; of a standard queue one
 * for all. Groups for which there is no room share the last band.
 */
final class TubeBands {

    private static final double LEAST = 17;
    private static final double NAME = 0.24;
    private static final double WIDEST_NAME = 72;
    /** Where there is little room. */
    private static final double TIGHT_LEAST = 13;

    private static final double TIGHT_NAME = 0.42;

    private final Sketch sketch;
    private final QueueState queue;
    private final Area area;
    private final boolean tight;
    private final List<MessageGroupId> groups = new ArrayList<>();
    private final Map<MessageGroupId, Integer> bandOf = new TreeMap<>();
    private final int bands;

    TubeBands(Sketch sketch, QueueState queue, TubeFrame frame) {
        this(sketch, queue, frame.waiting(), queue.name().isFifo(), frame.tight());
    }

    /** One band, whatever groups there are. */
    static TubeBands single(Sketch sketch, QueueState queue, Area area) {
        return new TubeBands(sketch, queue, area, false, false);
    }

    private TubeBands(Sketch sketch, QueueState queue, Area area, boolean byGroup, boolean tight) {
        this.sketch = sketch;
        this.queue = queue;
        this.area = area;
        this.tight = tight;
        if (byGroup) {
            queue.groups().forEach(group -> groups.add(group.getKey()));
        }
        int most = Math.max(1, (int) (area.height() / sketch.units(tight ? TIGHT_LEAST : LEAST)));
        bands = Math.clamp(groups.size(), 1, most);
        for (int i = 0; i < groups.size(); i++) {
            bandOf.put(groups.get(i), Math.min(i, bands - 1));
        }
    }

    int count() {
        return bands;
    }

    int bandOf(HeldMessage held) {
        MessageGroupId group = held.message().group();
        return group == null || groups.isEmpty() ? 0 : bandOf.getOrDefault(group, 0);
    }

    private boolean isShared(int band) {
        return band == bands - 1 && groups.size() > bands;
    }

    private @Nullable MessageGroupId group(int band) {
        return groups.isEmpty() || isShared(band) ? null : groups.get(band);
    }

    /** Where the messages of a band lie. */
    Area inside(int band) {
        Area whole = whole(band);
        double name =
                groups.isEmpty() ? 0 : Math.min(sketch.units(WIDEST_NAME), (tight ? TIGHT_NAME : NAME) * area.width());
        double gap = groups.isEmpty() ? 0 : 1;
        return new Area(whole.left() + name, whole.top() + gap, whole.right(), whole.bottom() - gap);
    }

    private Area whole(int band) {
        double high = area.height() / bands;
        return new Area(area.left(), area.top() + band * high, area.right(), area.top() + (band + 1) * high);
    }

    void paint() {
        for (int band = 0; band < bands && !groups.isEmpty(); band++) {
            paint(band);
        }
    }

    private void paint(int band) {
        Area whole = whole(band);
        MessageGroupId group = group(band);
        var item = group == null ? new QueueItem(queue.name()) : new MessageGroupItem(queue.name(), group);
        boolean blocked = group != null && queue.isBlocked(group);
        sketch.draw(box(whole, Fill.SOLID, blocked ? Role.LANE_CLOSED : Role.LANE, Role.LANE_LINE, item));
        if (blocked) {
            sketch.show(Sign.BLOCKED);
            sketch.draw(box(whole, Fill.HATCHED, Role.PANEL_LINE, null, item));
        }
        int more = groups.size() - bands + 1;
        String name = group == null ? more + " more groups" : group.value();
        double room = inside(band).left() - whole.left() - sketch.units(6);
        List<String> ways = group == null ? List.of(name, more + " more", "+" + more) : List.of(name);
        Label label = sketch.small(name, Role.TEXT_MUTED).of(item).saying(room, ways);
        sketch.labels().place(label, whole.left() + sketch.units(4), whole.middleY(), Anchor.LEFT, room);
        sketch.note(new Note(
                item,
                group == null ? name : "message group " + name + (blocked ? ", blocked by its first message" : "")));
        sketch.spot(item, whole);
    }

    private static Mark.Box box(Area area, Fill fill, Role role, @Nullable Role line, TubeItem item) {
        return new Mark.Box(
                area.left(),
                area.top() + 0.5,
                area.width(),
                Math.max(1, area.height() - 1),
                2,
                fill,
                role,
                line,
                Stroke.SOLID,
                1,
                false,
                item);
    }
}
