package dev.shardlab.draw.plan;

import dev.shardlab.draw.item.SystemId;
import dev.shardlab.draw.paper.Area;
import dev.shardlab.draw.paper.Sketch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the tiles of the systems lie that are not in close-up: in rows at the lower edge, from the left those that lie to the left on
 * the map. Nothing is left out: where there are many, the tiles are narrow and the rows are more.
 */
final class EdgeFrames {

    private static final double MARGIN = 14;
    private static final double BETWEEN = 8;
    private static final double HIGH = 54;
    private static final double FLAT = 24;
    private static final double WIDEST = 190;
    private static final double NARROWEST = 96;
    /** From so many rows on they are flat. */
    private static final int MOST_HIGH_ROWS = 1;
    /** On a lower stage they are flat too: what is in close-up needs the height more, in units. */
    private static final double LOW_STAGE = 270;

    private final Sketch sketch;
    private final Area stage;
    private final List<SystemId> systems;
    private final int perRow;
    private final int rows;

    EdgeFrames(Sketch sketch, Area stage, List<List<SystemId>> columns, List<SystemId> inCloseUp) {
        this.sketch = sketch;
        this.stage = stage;
        systems = new ArrayList<>();
        for (List<SystemId> column : columns) {
            column.stream().filter(system -> !inCloseUp.contains(system)).forEach(systems::add);
        }
        double room = stage.width() - 2 * sketch.units(MARGIN) + sketch.units(BETWEEN);
        int most = Math.max(1, (int) (room / sketch.units(NARROWEST + BETWEEN)));
        rows = (systems.size() + most - 1) / most;
        perRow = rows == 0 ? 0 : (systems.size() + rows - 1) / rows;
    }

    private double rowHeight() {
        return sketch.units(rows > MOST_HIGH_ROWS || stage.height() < sketch.units(LOW_STAGE) ? FLAT : HIGH);
    }

    /** What is left for those in close-up. */
    Area inside() {
        double edge = rows == 0 ? 0 : rows * (rowHeight() + sketch.units(BETWEEN)) + sketch.units(BETWEEN);
        return new Area(stage.left(), stage.top(), stage.right(), stage.bottom() - edge);
    }

    Map<SystemId, Area> frames() {
        Map<SystemId, Area> frames = new LinkedHashMap<>();
        double between = sketch.units(BETWEEN);
        double left = stage.left() + sketch.units(MARGIN);
        double room = stage.width() - 2 * sketch.units(MARGIN);
        for (int i = 0; i < systems.size(); i++) {
            int row = i / perRow;
            int column = i % perRow;
            double wide = Math.min(sketch.units(WIDEST), (room - (perRow - 1) * between) / perRow);
            double x = left + column * (wide + between);
            double y = inside().bottom() + between + row * (rowHeight() + between);
            frames.put(systems.get(i), new Area(x, y, x + wide, y + rowHeight()));
        }
        return frames;
    }
}
