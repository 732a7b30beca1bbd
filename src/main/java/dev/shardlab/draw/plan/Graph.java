package dev.shardlab.draw.plan;

import dev.shardlab.draw.item.SystemId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The systems of a laboratory in their order, and what flows between them. A flow from or to a system that is not among them is none. */
public final class Graph {

    private final List<Tile> tiles;
    private final List<Flow> flows;
    private final List<Passing> passing;
    private final Map<SystemId, Tile> byId = new LinkedHashMap<>();

    /**
     * Keeps all in their order. Of several tiles of one system the first counts; a flow from a system to itself is none.
     *
     * @param passing what is on its way between them just now; on a way that no flow has, it is not shown
     */
    public Graph(List<Tile> tiles, List<Flow> flows, List<Passing> passing) {
        this.passing = List.copyOf(passing);
        tiles.forEach(tile -> byId.putIfAbsent(tile.system(), tile));
        this.tiles = List.copyOf(byId.values());
        this.flows = flows.stream()
                .filter(flow -> byId.containsKey(flow.from())
                        && byId.containsKey(flow.to())
                        && !flow.from().equals(flow.to()))
                .toList();
    }

    List<Tile> tiles() {
        return tiles;
    }

    List<Flow> flows() {
        return flows;
    }

    List<Passing> passing() {
        return passing;
    }

    /** Its tile. */
    Tile tile(SystemId system) {
        Tile tile = byId.get(system);
        if (tile == null) {
            throw new IllegalArgumentException("no " + system);
        }
        return tile;
    }

    boolean holds(SystemId system) {
        return byId.containsKey(system);
    }

    /** Those from which something flows into a system, and those into which something flows from it. */
    List<SystemId> neighbours(SystemId system) {
        List<SystemId> all = new ArrayList<>();
        for (Flow flow : flows) {
            if (flow.to().equals(system)) {
                all.add(flow.from());
            } else if (flow.from().equals(system)) {
                all.add(flow.to());
            }
        }
        return all;
    }
}
