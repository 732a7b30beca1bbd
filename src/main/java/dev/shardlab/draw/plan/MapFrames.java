package dev.shardlab.draw.plan;

import dev.shardlab.draw.item.SystemId;
import dev.shardlab.draw.paper.Area;
import dev.shardlab.draw.paper.Sketch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the tiles of the whole map lie: each column as wide as the others, its tiles spread over the height. */
final class MapFrames {

    private static final double MARGIN = 14;
    private static final double BETWEEN = 8;
    private static final double WIDEST = 190;
    private static final double HIGHEST = 112;
    /** Of the width of a column and the gap behind it, the column's part. */
    private static final double COLUMN_SHARE = 0.66;

    private MapFrames() {}

    static Map<SystemId, Area> of(List<List<SystemId>> columns, Area stage, Sketch sketch) {
        Map<SystemId, Area> frames = new LinkedHashMap<>();
        double margin = sketch.units(MARGIN);
        double between = sketch.units(BETWEEN);
        double width = stage.width() - 2 * margin;
        double step = columns.size() <= 1 ? width : width / (columns.size() - 1 + COLUMN_SHARE);
        double wide = Math.min(sketch.units(WIDEST), COLUMN_SHARE * step);
        double apart = columns.size() <= 1 ? 0 : (width - wide) / (columns.size() - 1);
        double top = stage.top() + margin;
        double height = stage.height() - 2 * margin;
        for (int i = 0; i < columns.size(); i++) {
            List<SystemId> column = columns.get(i);
            double left = columns.size() == 1 ? stage.middleX() - wide / 2 : stage.left() + margin + i * apart;
            double share = height / column.size();
            double high = Math.min(sketch.units(HIGHEST), Math.max(share - between, share * 0.8));
            for (int row = 0; row < column.size(); row++) {
                double middle = top + (row + 0.5) * share;
                frames.put(column.get(row), new Area(left, middle - high / 2, left + wide, middle + high / 2));
            }
        }
        return frames;
    }
}
