package dev.shardlab.draw.kinesis;

import dev.shardlab.draw.paper.Area;
import dev.shardlab.draw.paper.Label;
import dev.shardlab.draw.paper.Labels;
import dev.shardlab.draw.paper.Mark.Anchor;
import dev.shardlab.draw.paper.Role;
import dev.shardlab.draw.paper.Sketch;
import dev.shardlab.draw.paper.TextWidth;
import dev.shardlab.model.kinesis.RecordBatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The partition keys in words, for who can not go by colours: each at the height of its records, at the old end of the lane where
 * it stands still, or, where records are there, behind the oldest one or above them. Only while few keys are on the stage, and only where
 * nothing else is: these names are the first to go.
 */
public final class KeyNames {

    private static final int MOST_KEYS = 12;
    private static final int MOST_IN_ONE_LABEL = 3;
    /** Rows nearer to each other than this are named together, from the upper one to the lower one. */
    private static final double ROW = 11;

    private static final double WIDEST = 90;
    private static final double AWAY = 6;

    private record Row(double y, String key, double oldestX) {}

    private final Sketch sketch;
    private final Frame frame;
    private final Map<Long, Row> rows = new TreeMap<>();
    /** Where the records are whose keys have their names already: a key is read once, not once for each of its records. */
    private final Set<Long> spoken = new TreeSet<>();

    /** Names the keys of the records that {@link Belts} draws one by one in the lanes of a frame. */
    public KeyNames(Sketch sketch, Frame frame) {
        this.sketch = sketch;
        this.frame = frame;
    }

    /** Takes a record in that is drawn by itself. */
    void see(RecordBatch batch, int position, double x, double y) {
        if (rows.size() > MOST_KEYS) {
            return;
        }
        long place = ((long) batch.keyFingerprint(position) << Integer.SIZE) | Math.round(y);
        Row known = rows.get(place);
        if (known != null) {
            rows.put(place, new Row(y, known.key(), Math.max(x, known.oldestX())));
        } else if (!spoken.contains(place)) {
            String key = batch.partitionKey(position);
            if (isSpokenOf(key)) {
                spoken.add(place);
            } else {
                rows.put(place, new Row(y, key, x));
            }
        }
    }

    /** That one has its name already. */
    private boolean isSpokenOf(String key) {
        return sketch.view().keys().speakOf(frame.stream().name().value(), key);
    }

    /** To be painted after everything that moves through the lanes. */
    public void paint() {
        if (rows.size() > MOST_KEYS) {
            return;
        }
        List<Row> together = new ArrayList<>();
        List<Row> falling = rows.values().stream()
                .sorted(Comparator.comparingDouble(Row::y))
                .toList();
        for (Row row : falling) {
            if (!together.isEmpty() && row.y() - together.getLast().y() >= sketch.units(ROW)) {
                paint(together);
                together.clear();
            }
            together.add(row);
        }
        paint(together);
    }

    private void paint(List<Row> together) {
        if (together.isEmpty() || together.size() > MOST_IN_ONE_LABEL) {
            return;
        }
        double y = (together.getFirst().y() + together.getLast().y()) / 2;
        double oldest = together.stream().mapToDouble(Row::oldestX).max().orElseThrow()
                + sketch.tokens().sizePx();
        Label name = sketch.small("", Role.TEXT_FAINT);
        String keys = String.join(", ", together.stream().map(Row::key).toList());
        String fitted = TextWidth.fit(keys, name.font(), name.size(), together.size() * sketch.units(WIDEST));
        Label label = name.withText(fitted);
        double right = frame.lanes().right() - sketch.units(AWAY);
        boolean atTheEnd = place(label, right, y, Anchor.RIGHT) || place(label, oldest, y, Anchor.LEFT);
        if (!atTheEnd && together.size() == 1) {
            place(label, right, y - sketch.units(ROW), Anchor.RIGHT);
        }
    }

    private boolean place(Label label, double x, double y, Anchor anchor) {
        Area bounds = Labels.bounds(label, x, y, anchor);
        return bounds.right() < frame.lanes().right()
                && sketch.isClear(bounds)
                && sketch.labels().place(label, x, y, anchor);
    }
}
