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
import dev.shardlab.draw.paper.Tokens;
import dev.shardlab.draw.paper.Wire;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What flows between the tiles of the map: ribbons whose widths are to each other as the flows are, the widest of all ports as wide as
 * the ribbons of a tile may be together. Where nothing flows at present the way is dotted. While few are on a way, each is a token on it.
 */
final class Ribbons {

    /** Of the height of a tile, the part that its ribbons may take together. */
    private static final double PORT = 0.6;

    private static final double THINNEST = 1;
    /** Between a selected ribbon and its outline, in units. */
    private static final double AROUND = 3;

    private static final double OUTLINE = 1.5;

    /** How far apart pieces are on average, in sizes of one, where a ribbon shows them one by one. */
    private static final double APART = 2;

    private final Sketch sketch;
    private final Graph graph;
    private final Map<SystemId, Area> frames;

    Ribbons(Sketch sketch, Graph graph, Map<SystemId, Area> frames) {
        this.sketch = sketch;
        this.graph = graph;
        this.frames = frames;
    }

    /** How much flows through a pixel of the width of a ribbon in a second; 0 where nothing flows. */
    double scale() {
        return perPixel(drawn());
    }

    private List<Flow> drawn() {
        List<Flow> drawn = new ArrayList<>();
        for (Flow flow : graph.flows()) {
            if (frames.containsKey(flow.from()) && frames.containsKey(flow.to())) {
                drawn.add(flow);
            }
        }
        return drawn;
    }

    void paint() {
        List<Flow> drawn = drawn();
        double perPixel = Math.max(perPixel(drawn), sketch.view().ribbonScale());
        Map<Flow, Double> starts = ports(drawn, perPixel, true);
        Map<Flow, Double> ends = ports(drawn, perPixel, false);
        drawn.forEach(this::say);
        // The outline of the selected one lies over its neighbours.
        drawn.sort(Comparator.comparing(flow -> item(flow).equals(sketch.view().selected())));
        Map<FlowItem, Wire> ways = new LinkedHashMap<>();
        for (Flow flow : drawn) {
            Wire way = new Wire(
                    frame(flow.from()).right(),
                    starts.getOrDefault(flow, 0.0),
                    frame(flow.to()).left(),
                    ends.getOrDefault(flow, 0.0));
            paint(flow, width(flow, perPixel), way);
            ways.putIfAbsent(item(flow), way);
        }
        paintPassing(ways);
    }

    /** What is few enough to be told apart is drawn piece by piece; of more the ribbon tells how much it is. */
    private void paintPassing(Map<FlowItem, Wire> ways) {
        Map<FlowItem, List<Passing>> byFlow = new LinkedHashMap<>();
        for (Passing passing : graph.passing()) {
            byFlow.computeIfAbsent(new FlowItem(passing.from(), passing.to()), _ -> new ArrayList<>())
                    .add(passing);
        }
        byFlow.forEach((flow, together) -> {
            Wire way = ways.get(flow);
            if (way != null && together.size() <= room(way)) {
                together.forEach(passing -> paint(passing, way));
            }
        });
    }

    private double room(Wire way) {
        return Math.abs(way.x2() - way.x1()) / (sketch.tokens().sizePx() * APART);
    }

    private void paint(Passing passing, Wire way) {
        boolean selected = passing.item().equals(sketch.view().selected());
        sketch.tokens()
                .add(
                        (float) way.x(passing.way()),
                        (float) way.y(passing.way()),
                        1,
                        passing.key(),
                        selected ? Tokens.Kind.SELECTED : passing.kind(),
                        sketch.items().one(passing.item()));
    }

    private static FlowItem item(Flow flow) {
        return new FlowItem(flow.from(), flow.to());
    }

    private Area frame(SystemId system) {
        return Objects.requireNonNull(frames.get(system));
    }

    private double perPixel(List<Flow> flows) {
        Map<SystemId, Double> leaving = new LinkedHashMap<>();
        Map<SystemId, Double> arriving = new LinkedHashMap<>();
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

    /** Outlines the one that is selected, as other things are outlined, along its way. */
    private void spot(FlowItem item, Wire wire, double width) {
        if (item.equals(sketch.view().selected())) {
            double inside = width + 2 * sketch.units(AROUND);
            sketch.draw(wire.mark(inside + 2 * sketch.units(OUTLINE), Stroke.SOLID, Role.ACCENT, 1, null));
            sketch.draw(wire.mark(inside, Stroke.SOLID, Role.BACKGROUND, 1, null));
        }
    }

    private void paint(Flow flow, double width, Wire wire) {
        FlowItem item = item(flow);
        boolean still = flow.perSec() == 0;
        if (!still) {
            sketch.show(Sign.FLOW);
        }
        Role role = flow.lost() ? Role.EXPIRY : still ? Role.WIRE : Role.ACCENT;
        spot(item, wire, width);
        sketch.draw(wire.mark(width, still ? Stroke.DOTTED : Stroke.SOLID, role, still ? 1 : 0.45, item));
    }

    private void say(Flow flow) {
        String rate = flow.perSec() == 0 ? "nothing flows" : Rates.of(flow.perSec(), flow.unit());
        sketch.note(new Note(item(flow), flow.from() + " to " + flow.to() + ": " + rate));
    }
}
