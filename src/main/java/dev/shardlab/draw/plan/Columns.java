package dev.shardlab.draw.plan;

import dev.shardlab.draw.item.SystemId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The systems of a graph in columns, so that all data moves to the right: a system stands behind the furthest of those that feed it
 * (the longest path from a source). What flows back into a system from which it came is left out of that, by the order of the systems.
 *
 * <p>Within a column the order is the systems' own at first. Then, a few times to and fro, each column is sorted by where the
 * neighbours of its systems stand on average in the column before (Sugiyama, Tagawa, Toda: Methods for visual understanding of
 * hierarchical system structures, 1981); of all orders met the one with the fewest crossings stays, of as good ones the first. The
 * cost is O(rounds * flows^2), and everything follows from the graph: it is the same on every machine.
 */
final class Columns {

    private static final int ROUNDS = 4;

    private final Graph graph;
    private final Map<SystemId, Integer> columnOf = new LinkedHashMap<>();
    private List<List<SystemId>> columns;

    private Columns(Graph graph) {
        this.graph = graph;
        Set<SystemId> onTheWay = new LinkedHashSet<>();
        graph.tiles().forEach(tile -> depth(tile.system(), onTheWay));
        int count =
                columnOf.values().stream().mapToInt(column -> column + 1).max().orElse(0);
        columns = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            columns.add(new ArrayList<>());
        }
        graph.tiles().forEach(tile -> columns.get(columnOf(tile.system())).add(tile.system()));
        uncross();
    }

    static List<List<SystemId>> of(Graph graph) {
        return new Columns(graph).columns;
    }

    private int columnOf(SystemId system) {
        return columnOf.getOrDefault(system, 0);
    }

    private int depth(SystemId system, Set<SystemId> onTheWay) {
        Integer known = columnOf.get(system);
        if (known != null) {
            return known;
        }
        onTheWay.add(system);
        int depth = 0;
        for (Flow flow : graph.flows()) {
            if (flow.to().equals(system) && !onTheWay.contains(flow.from())) {
                depth = Math.max(depth, depth(flow.from(), onTheWay) + 1);
            }
        }
        onTheWay.remove(system);
        columnOf.put(system, depth);
        return depth;
    }

    private void uncross() {
        List<List<SystemId>> best = columns;
        int least = crossings(best);
        List<List<SystemId>> present = columns;
        for (int round = 0; round < ROUNDS && least > 0; round++) {
            present = sorted(present, round % 2 == 0);
            int crossings = crossings(present);
            if (crossings < least) {
                least = crossings;
                best = present;
            }
        }
        columns = best;
    }

    /** @param right whether from left to right, each by those before it */
    private List<List<SystemId>> sorted(List<List<SystemId>> present, boolean right) {
        List<List<SystemId>> sorted = new ArrayList<>(present);
        for (int step = 1; step < present.size(); step++) {
            int column = right ? step : present.size() - 1 - step;
            Map<SystemId, Integer> places = places(sorted);
            Map<SystemId, Double> middles = new LinkedHashMap<>();
            List<SystemId> order = new ArrayList<>(sorted.get(column));
            for (SystemId system : order) {
                middles.put(system, middle(system, places, right));
            }
            order.sort(Comparator.comparingDouble(middles::get));
            sorted.set(column, order);
        }
        return sorted;
    }

    private static Map<SystemId, Integer> places(List<List<SystemId>> columns) {
        Map<SystemId, Integer> places = new LinkedHashMap<>();
        for (List<SystemId> column : columns) {
            for (int i = 0; i < column.size(); i++) {
                places.put(column.get(i), i);
            }
        }
        return places;
    }

    private double middle(SystemId system, Map<SystemId, Integer> places, boolean before) {
        double sum = 0;
        int count = 0;
        for (Flow flow : graph.flows()) {
            SystemId mine = before ? flow.to() : flow.from();
            SystemId other = before ? flow.from() : flow.to();
            if (mine.equals(system)) {
                sum += places.getOrDefault(other, 0);
                count++;
            }
        }
        return count == 0 ? places.getOrDefault(system, 0) : sum / count;
    }

    private int crossings(List<List<SystemId>> order) {
        Map<SystemId, Integer> places = places(order);
        List<Flow> flows = graph.flows();
        int crossings = 0;
        for (int i = 0; i < flows.size(); i++) {
            for (int j = i + 1; j < flows.size(); j++) {
                crossings += cross(flows.get(i), flows.get(j), places) ? 1 : 0;
            }
        }
        return crossings;
    }

    private boolean cross(Flow one, Flow other, Map<SystemId, Integer> places) {
        return columnOf(one.from()) == columnOf(other.from())
                && columnOf(one.to()) == columnOf(other.to())
                && apart(one.from(), other.from(), places) * apart(one.to(), other.to(), places) < 0;
    }

    private static int apart(SystemId one, SystemId other, Map<SystemId, Integer> places) {
        return places.getOrDefault(one, 0) - places.getOrDefault(other, 0);
    }
}
