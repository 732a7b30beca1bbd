package dev.shardlab.api.kinesis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.api.kinesis.action.Records;
import dev.shardlab.api.kinesis.action.ServedAction;
import dev.shardlab.api.kinesis.action.ServedActions;
import dev.shardlab.api.shape.Blob;
import dev.shardlab.api.shape.Flag;
import dev.shardlab.api.shape.ListOf;
import dev.shardlab.api.shape.MapOf;
import dev.shardlab.api.shape.Member;
import dev.shardlab.api.shape.Member.Presence;
import dev.shardlab.api.shape.MemberShape;
import dev.shardlab.api.shape.Structure;
import dev.shardlab.api.shape.Text;
import dev.shardlab.api.shape.Time;
import dev.shardlab.api.shape.Whole;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The input members of all actions against {@code inputs.txt}, a table of what the service model says of each: whether it is
 * required (*), its type, its bounds, its pattern or words.
 */
class InputsTest {

    @Test
    void there_are_forty_actions_in_alphabetical_order() {
        List<String> names =
                ServedActions.all().stream().map(ServedAction::name).toList();

        assertEquals(40, names.size());
        assertEquals(List.copyOf(new TreeSet<>(names)), names);
    }

    @Test
    void every_member_has_the_bounds_of_the_service_model() throws IOException {
        assertEquals(
                table(),
                ServedActions.all().stream()
                        .map(action -> action.name() + "\n" + members(action.input(), "  "))
                        .collect(Collectors.joining()));
    }

    private static String table() throws IOException {
        try (InputStream in = Objects.requireNonNull(InputsTest.class.getResourceAsStream("inputs.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String members(Structure structure, String indent) {
        return structure.members().stream()
                .map(member -> indent + told(member, indent))
                .collect(Collectors.joining());
    }

    private static String told(Member<?> member, String indent) {
        return member.name() + (member.presence() == Presence.REQUIRED ? "* " : " ")
                + told(member.shape(), indent + "  ") + "\n";
    }

    private static String told(MemberShape<?> shape, String indent) {
        return switch (shape) {
            case Text text -> told(text);
            case Whole whole -> "number" + (whole.min() == Integer.MIN_VALUE ? "" : bounds(whole.min(), whole.max()));
            case Flag() -> "flag";
            case Blob blob -> "bytes" + bounds(0, blob.maxBytes());
            case Time() -> "time";
            case ListOf list -> "list" + bounds(list.minItems(), list.maxItems()) + " of " + told(list.item());
            case MapOf map ->
                "map" + bounds(map.minEntries(), map.maxEntries()) + " from " + told(map.key()) + " to "
                        + told(map.value());
            case Structure structure ->
                "structure\n" + members(structure, indent).stripTrailing();
            case Records records ->
                "records" + bounds(records.minItems(), records.maxItems()) + "\n" + indent + "Data* "
                        + told(records.data(), indent) + "\n" + indent + "ExplicitHashKey "
                        + told(records.explicitHashKey()) + "\n" + indent + "PartitionKey "
                        + told(records.partitionKey());
            default -> throw new IllegalArgumentException("a shape without words: " + shape);
        };
    }

    private static String told(Text text) {
        return "text" + (text.maxLength() == Integer.MAX_VALUE ? "" : bounds(text.minLength(), text.maxLength()))
                + (text.spelling() == null ? "" : " " + text.spelling().words())
                + (text.words().isEmpty() ? "" : " " + String.join("|", text.words()));
    }

    private static String bounds(int min, int max) {
        return " " + min + ".." + (max == Integer.MAX_VALUE ? "" : max);
    }
}
