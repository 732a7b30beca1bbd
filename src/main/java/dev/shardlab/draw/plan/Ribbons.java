package dev.shardlab.draw.plan;

import dev.shardlab.draw.item.FlowItem;
import dev.shardlab.draw.item.SystemId;
import dev.shardlab.draw.paper.Area;
import dev.shardlab.draw.paper.Mark.Stroke;
import dev.shardlab.draw.paper.Note;
import dev.shardlab.draw.paper.Rates;
import dev.shardlab.draw.paper.Role;
import dev.shardlab.draw.paper.Sign;
import dev.shardlab.draw.paper.Sketch;
import dev.shardlab.draw.paper.Wire;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What flows between the tiles of the map: ribbons whose widths are to each other as the flows are, the widest of all ports as wide as
 * the ribbons of a tile may be together. Where nothing flows at present the way is dotted.
 */
final class Ribbons {

    /** Of the height of a tile, the part that its ribbons may take together. */
    private static final double PORT = 0.6;

    private static final double THINNEST = 1;

    private final Sketch sketch;
    private final Graph graph;
    private final Map<SystemId, Area> frames;
    private final Map<SystemId, Double> leaving = new LinkedHashMap<>();
    private final Map<SystemId, Double> arriving = new LinkedHashMap<>();

    Ribbons(Sketch sketch, Graph graph, Map<SystemId, Area> frames) {
        this.sketch = sketch;
        this.graph = graph;
        this.frames = frames;
    }

    void paint() {
        List<Flow> drawn = new ArrayList<>();
        for (Flow flow : graph.flows()) {
            if (frames.containsKey(flow.from()) && frames.containsKey(flow.to())) {
                drawn.add(flow);
            }
        }
        double perPixel = perPixel(drawn);
        Map<Flow, Double> starts = ports(drawn, perPixel, true);
        Map<Flow, Double> ends = ports(drawn, perPixel, false);
        for (Flow flow : drawn) {
            paint(flow, width(flow, perPixel), starts.getOrDefault(flow, 0.0), ends.getOrDefault(flow, 0.0));
        }
    }

    private Area frame(SystemId system) {
        return Objects.requireNonNull(frames.get(system));
    }

    private double perPixel(List<Flow> flows) {
        for (Flow flow : flows) {
            leaving.merge(flow.from(), flow.perSec(), Double::sum);
            arriving.merge(flow.to(), flow.perSec(), Double::sum);
        }
        double most = 0;
        for (Map<SystemId, Double> side : List.of(leaving, arriving)) {
            for (Map.Entry<SystemId, Double> port : side.entrySet()) {
                most = Math.max(
                        most, port.getValue() / (PORT * frame(port.getKey()).height()));
            }
        }
        return most;
    }

    private double width(Flow flow, double perPixel) {
        return flow.perSec() == 0 ? THINNEST : Math.max(THINNEST, flow.perSec() / perPixel);
    }

    /** The middles of the ribbons at one side, one below the other in the order of where they go. */
    private Map<Flow, Double> ports(List<Flow> flows, double perPixel, boolean start) {
        Map<SystemId, List<Flow>> bySystem = new LinkedHashMap<>();
        for (Flow flow : flows) {
            bySystem.computeIfAbsent(start ? flow.from() : flow.to(), _ -> new ArrayList<>())
                    .add(flow);
        }
        Map<Flow, Double> middles = new LinkedHashMap<>();
        bySystem.forEach((system, mine) -> {
            mine.sort(Comparator.comparingDouble(
                    flow -> frame(start ? flow.to() : flow.from()).middleY()));
            double all =
                    mine.stream().mapToDouble(flow -> width(flow, perPixel)).sum();
            double y = frame(system).middleY() - all / 2;
            for (Flow flow : mine) {
                middles.put(flow, y + width(flow, perPixel) / 2);
                y += width(flow, perPixel);
            }
        });
        return middles;
    }

    private void paint(Flow flow, double width, double y1, double y2) {
        Area from = frame(flow.from());
        Area to = frame(flow.to());
        FlowItem item = new FlowItem(flow.from(), flow.to());
        boolean still = flow.perSec() == 0;
        if (!still) {
            sketch.show(Sign.FLOW);
        }
        Role role = flow.lost() ? Role.EXPIRY : still ? Role.WIRE : Role.ACCENT;
        sketch.draw(new Wire(from.right(), y1, to.left(), y2)
                .mark(width, still ? Stroke.DOTTED : Stroke.SOLID, role, still ? 1 : 0.45, item));
        String rate = Rates.of(flow.perSec(), flow.unit());
        sketch.note(new Note(item, flow.from() + " to " + flow.to() + ": " + (still ? "nothing flows" : rate)));
    }
}
