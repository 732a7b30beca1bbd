package dev.shardlab.draw.plan;

import dev.shardlab.draw.item.SystemId;
import dev.shardlab.draw.item.SystemId.Kind;
import dev.shardlab.draw.paper.Area;
import dev.shardlab.draw.paper.Focus;
import dev.shardlab.draw.paper.Sketch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the systems lie: those in focus one above the other, the others as tiles at the edge; without a focus, or where the stage is
 * too low for those that have it, all as tiles of the map.
 * While the focus is on its way, each frame is between where it was and where it will be.
 *
 * @param frames of tiles and of those in close-up
 * @param closeUps which systems are in close-up, in their order
 */
public record Arrangement(Map<SystemId, Area> frames, List<SystemId> closeUps) {

    /** The height of the line of the legend at the bottom, in units. */
    public static final double LEGEND = 16;

    /** One of several in close-up that is lower cannot be read, in units. */
    private static final double LEAST_SHARED = 150;

    /** Nor can one alone, beside the tiles of many others, in units. */
    private static final double LEAST_ALONE = 84;

    /**
     * Where everything lies, in pixels of the sketch's view, above the line of the legend. Systems in focus that the graph
     * does not hold are passed over; where several in close-up would be lower than 150 units each, or one alone lower than 84,
     * there is no close-up at all.
     *
     * @param focus if it is on its way, the frames are between the old ones and the new ones by {@link Focus#eased()}, and
     *     which systems are in close-up or on the stage at all changes half way
     */
    public static Arrangement of(Graph graph, Focus focus, Sketch sketch) {
        List<List<SystemId>> columns = Columns.of(graph);
        Arrangement now = arrived(graph, columns, focus, sketch);
        Focus before = focus.before();
        return before == null ? now : between(arrived(graph, columns, before, sketch), now, focus.eased());
    }

    private static Arrangement arrived(Graph graph, List<List<SystemId>> columns, Focus focus, Sketch sketch) {
        Area stage = new Area(0, 0, sketch.view().width(), sketch.view().height() - sketch.units(LEGEND));
        List<SystemId> closeUps = focus.on().stream().filter(graph::holds).toList();
        boolean isTooLow = closeUps.size() > 1 && stage.height() / closeUps.size() < sketch.units(LEAST_SHARED);
        EdgeFrames edge = new EdgeFrames(sketch, stage, columns, within(graph, closeUps));
        Area inside = edge.inside();
        if (closeUps.isEmpty() || isTooLow || inside.height() < sketch.units(LEAST_ALONE)) {
            return new Arrangement(MapFrames.of(columns, stage, sketch), List.of());
        }
        Map<SystemId, Area> frames = new LinkedHashMap<>();
        for (int i = 0; i < closeUps.size(); i++) {
            double top = inside.top() + i * inside.height() / closeUps.size();
            double bottom = inside.top() + (i + 1) * inside.height() / closeUps.size();
            frames.put(closeUps.get(i), new Area(inside.left(), top, inside.right(), bottom));
        }
        frames.putAll(edge.frames());
        return new Arrangement(frames, closeUps);
    }

    /** Those in close-up, and those that are drawn in it: who feeds them and who reads them. */
    private static List<SystemId> within(Graph graph, List<SystemId> closeUps) {
        List<SystemId> within = new ArrayList<>(closeUps);
        for (SystemId system : closeUps) {
            for (SystemId neighbour : graph.neighbours(system)) {
                if (isDrawnWith(neighbour.kind()) || isDeadLetterQueue(graph, system, neighbour)) {
                    within.add(neighbour);
                }
            }
        }
        return within;
    }

    private static boolean isDrawnWith(Kind kind) {
        return switch (kind) {
            case PRODUCER, CLIENT, EXPERIMENT, APPLICATION, CONSUMER, QUEUE_WORKERS, BUCKET -> true;
            case STREAM, QUEUE, DELIVERY_STREAM -> false;
        };
    }

    private static boolean isDeadLetterQueue(Graph graph, SystemId system, SystemId other) {
        return graph.flows().stream()
                .anyMatch(flow ->
                        flow.lost() && flow.from().equals(system) && flow.to().equals(other));
    }

    private static Arrangement between(Arrangement before, Arrangement now, double way) {
        Map<SystemId, Area> frames = new LinkedHashMap<>();
        now.frames.forEach((system, area) -> {
            Area was = before.frames.get(system);
            if (was != null) {
                frames.put(system, between(was, area, way));
            } else if (way >= 0.5) {
                frames.put(system, area);
            }
        });
        if (way < 0.5) {
            before.frames.forEach(frames::putIfAbsent);
        }
        List<SystemId> closeUps = new ArrayList<>(way < 0.5 ? before.closeUps : now.closeUps);
        return new Arrangement(frames, closeUps);
    }

    private static Area between(Area was, Area is, double way) {
        return new Area(
                was.left() + (is.left() - was.left()) * way,
                was.top() + (is.top() - was.top()) * way,
                was.right() + (is.right() - was.right()) * way,
                was.bottom() + (is.bottom() - was.bottom()) * way);
    }
}
