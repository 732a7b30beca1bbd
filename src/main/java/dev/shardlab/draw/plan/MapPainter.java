package dev.shardlab.draw.plan;

import dev.shardlab.draw.item.SystemId;
import dev.shardlab.draw.paper.Area;
import dev.shardlab.draw.paper.Sign;
import dev.shardlab.draw.paper.Sketch;
import java.util.LinkedHashMap;
import java.util.Map;

/** Paints all systems that are not in close-up as tiles, and the ribbons between them. */
public final class MapPainter {

    private final Sketch sketch;
    private final Graph graph;
    private final Arrangement arrangement;

    /**
     * Paints the tiles of an arrangement onto a sketch.
     *
     * @param graph what the tiles say and what flows between them
     * @param arrangement where they lie, in pixels of the sketch's view
     */
    public MapPainter(Sketch sketch, Graph graph, Arrangement arrangement) {
        this.sketch = sketch;
        this.graph = graph;
        this.arrangement = arrangement;
    }

    /** How much its ribbons carry a pixel of their width, in records or messages a second; 0 where there are none. */
    public double ribbonScale() {
        return arrangement.closeUps().isEmpty() ? new Ribbons(sketch, graph, arrangement.frames()).scale() : 0;
    }

    /**
     * Paints each tile, and the ribbons below them only where nothing is in close-up.
     *
     * @throws IllegalArgumentException if the arrangement has a system in it that is not in the graph
     */
    public void paint() {
        Map<SystemId, Area> tiles = new LinkedHashMap<>(arrangement.frames());
        arrangement.closeUps().forEach(tiles::remove);
        if (arrangement.closeUps().isEmpty()) {
            new Ribbons(sketch, graph, tiles).paint();
        }
        if (!tiles.isEmpty()) {
            sketch.explain(Sign.Part.MAP);
            sketch.show(Sign.BACKLOG);
        }
        TilePainter painter = new TilePainter(sketch);
        tiles.forEach((system, area) -> painter.paint(graph.tile(system), area));
    }
}
