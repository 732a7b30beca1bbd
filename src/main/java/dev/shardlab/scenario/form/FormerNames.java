package dev.shardlab.scenario.form;

import dev.shardlab.scenario.json.Node;
import java.util.List;

/**
 * Names that keys of the format had before: whoever wrote a file then need not write it anew. An application was called a group, which
 * is Kafka's word for another thing. A message of a queue has a group of its own; that stays.
 *
 * <p>Where both names stand in one object, the former stays too, and is refused like every key that nobody knows.
 */
public final class FormerNames {

    /** Under these keys "group" means something else, or is not ours. */
    private static final List<String> NOT_WITHIN = List.of("sendMessage", "request");

    private FormerNames() {}

    /** The same tree under the names of today, every value in its place. */
    public static Node today(Node node) {
        return switch (node) {
            case Node.Obj object ->
                new Node.Obj(
                        object.place(),
                        object.members().stream()
                                .map(member -> today(member, object))
                                .toList());
            case Node.Arr list ->
                new Node.Arr(
                        list.place(),
                        list.items().stream().map(FormerNames::today).toList());
            case Node.Text _, Node.Num _, Node.Bool _, Node.Null _ -> node;
        };
    }

    private static Node.Member today(Node.Member member, Node.Obj within) {
        String name = today(member.name());
        return new Node.Member(
                within.has(name) ? member.name() : name,
                member.keyPlace(),
                NOT_WITHIN.contains(member.name()) ? member.value() : today(member.value()));
    }

    /** The name of a key as it is today. */
    public static String today(String key) {
        return switch (key) {
            case "groups" -> "applications";
            case "group" -> "application";
            default -> key;
        };
    }

    /** The steps to a setting under the names of today. */
    public static List<String> today(List<String> steps) {
        return steps.getFirst().equals("groups")
                ? steps.stream().map(FormerNames::today).toList()
                : steps;
    }
}
