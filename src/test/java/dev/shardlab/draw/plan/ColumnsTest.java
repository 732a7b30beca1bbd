package dev.shardlab.draw.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.draw.item.FlowItem;
import dev.shardlab.draw.item.SystemId;
import dev.shardlab.draw.item.SystemId.Kind;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    private static SystemId id(String name) {
        return new SystemId(Kind.STREAM, name);
    }

    /** @param flows two names each: {@code "a b"} */
    private static List<List<String>> columns(String systems, String... flows) {
        List<Tile> tiles =
                Arrays.stream(systems.split(" ")).map(ColumnsTest::tile).toList();
        List<Flow> all = Arrays.stream(flows)
                .map(flow -> flow.split(" "))
                .map(ends -> new Flow(id(ends[0]), id(ends[1]), 1, "rec", false))
                .toList();
        return Columns.of(new Graph(tiles, all, List.of())).stream()
                .map(column -> column.stream().map(SystemId::name).toList())
                .toList();
    }

    private static Tile tile(String name) {
        FlowItem item = new FlowItem(id(name), id(name));
        return new Tile(id(name), item, Tile.Condition.CALM, "", "", "", 0, Strip.NONE, "");
    }

    @Test
    void a_system_stands_behind_the_furthest_of_those_that_feed_it() {
        assertEquals(
                List.of(List.of("a"), List.of("b"), List.of("c"), List.of("d")),
                columns("a b c d", "a b", "b c", "a c", "a d", "c d"));
    }

    @Test
    void those_that_nobody_feeds_stand_in_the_first_column_in_their_order() {
        assertEquals(List.of(List.of("x", "a", "m")), columns("x a m"));
    }

    @Test
    void the_order_in_a_column_is_changed_where_that_takes_crossings_away_and_only_there() {
        assertEquals(
                List.of(List.of("a", "b", "c"), List.of("r", "q", "p")), columns("a b c p q r", "a r", "b q", "c p"));
        assertEquals(
                List.of(List.of("a", "b", "c"), List.of("p", "q", "r")), columns("a b c p q r", "a p", "b q", "c r"));
    }

    @Test
    void what_flows_in_a_circle_has_columns_too() {
        assertEquals(List.of(List.of("b"), List.of("a")), columns("a b", "a b", "b a"));
    }

    @Test
    void a_flow_to_somebody_who_is_not_there_is_none() {
        assertEquals(List.of(List.of("a", "b")), columns("a b", "a z"));
    }
}
