package dev.shardlab.draw.kinesis;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.paper.Ages;
import dev.shardlab.draw.paper.Label;
import dev.shardlab.draw.paper.Mark.Anchor;
import dev.shardlab.draw.paper.Role;
import dev.shardlab.draw.paper.Sketch;
import java.util.ArrayList;
import java.util.List;

/**
 * When each reshard was, below the age ticks: {@code split 14 s ago}. Those whose words would run into each other are told together,
 * {@code 2 splits, 14 s to 24 s ago}, so that no seam is without words beside one that has some.
 */
final class SeamNames {

    private static final double APART = 6;

    /**
     * Reshards of one moment.
     *
     * @param item the shard that is meant by who points at the words
     */
    record Moment(long ageMicros, int splits, int merges, StageItem item) {}

    /** Moments told together, youngest first. */
    private record Group(List<Moment> moments) {

        Group and(Group older) {
            List<Moment> all = new ArrayList<>(moments);
            all.addAll(older.moments);
            return new Group(all);
        }

        String words() {
            int splits = moments.stream().mapToInt(Moment::splits).sum();
            int merges = moments.stream().mapToInt(Moment::merges).sum();
            String what;
            if (splits + merges <= 1) {
                what = splits == 1 ? "split " : merges == 1 ? "merged " : "closed ";
            } else {
                what = counted(splits, "split") + (splits > 0 && merges > 0 ? ", " : "") + counted(merges, "merge")
                        + ", ";
            }
            String youngest = Ages.words(moments.getFirst().ageMicros());
            String oldest = Ages.words(moments.getLast().ageMicros());
            return what + (youngest.equals(oldest) ? youngest : youngest + " to " + oldest) + " ago";
        }

        private static String counted(int count, String what) {
            return count == 0 ? "" : Ages.count(count) + " " + what + (count == 1 ? "" : "s");
        }
    }

    private final Sketch sketch;
    private final Frame frame;

    SeamNames(Sketch sketch, Frame frame) {
        this.sketch = sketch;
        this.frame = frame;
    }

    /** @param moments youngest first */
    void paint(List<Moment> moments) {
        List<Group> groups = new ArrayList<>();
        for (Moment moment : moments) {
            Group last = new Group(List.of(moment));
            while (!groups.isEmpty() && areTooNear(groups.getLast(), last)) {
                last = groups.removeLast().and(last);
            }
            groups.add(last);
        }
        groups.forEach(group -> sketch.labels().place(label(group), middle(group), frame.notes(), Anchor.CENTER));
    }

    private boolean areTooNear(Group younger, Group older) {
        double right = middle(younger) + label(younger).width() / 2;
        double left = middle(older) - label(older).width() / 2;
        return right + sketch.units(APART) > left;
    }

    private Label label(Group group) {
        return sketch.small(group.words(), Role.SEAM)
                .of(group.moments().getFirst().item());
    }

    /** Below the seams, but not beyond the lanes. */
    private double middle(Group group) {
        double youngest = frame.ages().x(group.moments().getFirst().ageMicros());
        double oldest = frame.ages().x(group.moments().getLast().ageMicros());
        double half = label(group).width() / 2;
        double left = frame.lanes().left() + half;
        return Math.clamp(
                (youngest + oldest) / 2, left, Math.max(left, frame.lanes().right() - half));
    }
}
