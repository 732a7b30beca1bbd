package dev.shardlab.scenario.setting;

import dev.shardlab.scenario.form.Nearest;
import dev.shardlab.scenario.json.JsonTree;
import dev.shardlab.scenario.json.Node;
import dev.shardlab.scenario.json.Place;
import dev.shardlab.scenario.json.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Carries out one {@link Setting} on the tree of a file, before anybody has judged it: what the setting makes of the file is then
 * read as strictly as the file itself. So only what has no place in any tree is refused here.
 *
 * <p>What is set has a place in the tree and none in the text: its line is 0.
 */
public final class SettingEdit {

    private final Setting setting;
    private final Consumer<Problem> problems;
    private String pointer = "";

    private SettingEdit(Setting setting, Consumer<Problem> problems) {
        this.setting = setting;
        this.problems = problems;
    }

    /**
     * What was done.
     *
     * @param pointer JSON pointer of the value that was set
     */
    public record Done(Node root, String pointer) {}

    /** Null if the setting has no place there; then a problem was reported. */
    public static @Nullable Done apply(Setting setting, Node root, Consumer<Problem> problems) {
        SettingEdit edit = new SettingEdit(setting, problems);
        Node value = edit.value();
        if (value == null) {
            return null;
        }
        Node changed = edit.set(root, SettingPath.of(setting.path()), value);
        return changed == null ? null : new Done(changed, edit.pointer);
    }

    /** What begins like JSON is meant to be JSON; anything else that is none is a text. */
    private @Nullable Node value() {
        List<Problem> faults = new ArrayList<>();
        Node read = JsonTree.read(setting.toString(), setting.value(), faults::add);
        if (read != null && faults.isEmpty()) {
            return read;
        }
        String begin = setting.value().stripLeading();
        if (begin.startsWith("{") || begin.startsWith("[") || begin.startsWith("\"")) {
            faults.forEach(problems);
            return null;
        }
        return new Node.Text(new Place(null, "", 0, 0), setting.value());
    }

    private @Nullable Node set(Node node, SettingPath path, Node value) {
        return switch (node) {
            case Node.Obj object -> setIn(object, path, value);
            case Node.Arr list -> setIn(list, path, value);
            case Node.Text _, Node.Num _, Node.Bool _, Node.Null _ -> {
                report(
                        node,
                        "Expected something that has parts, but found " + node.described() + ".",
                        "Set it whole, without " + Node.quoted(String.join(".", path.steps())) + ".");
                yield null;
            }
        };
    }

    private @Nullable Node setIn(Node.Obj object, SettingPath path, Node value) {
        SettingPath.Split split = path.split(object::has);
        List<Node.Member> members = new ArrayList<>();
        boolean found = false;
        for (Node.Member member : object.members()) {
            if (!member.name().equals(split.step())) {
                members.add(member);
                continue;
            }
            found = true;
            Node changed = split.rest().isEmpty()
                    ? put(member.value().place(), value)
                    : set(member.value(), split.rest(), value);
            if (changed == null) {
                return null;
            }
            if (!(changed instanceof Node.Null)) {
                members.add(new Node.Member(member.name(), member.keyPlace(), changed));
            }
        }
        if (!found) {
            Place place = new Place(object.place(), split.step(), 0, 0);
            Node made = split.rest().isEmpty()
                    ? put(place, value)
                    : set(new Node.Obj(place, List.of()), split.rest(), value);
            if (made == null) {
                return null;
            }
            if (!(made instanceof Node.Null)) {
                members.add(new Node.Member(split.step(), place, made));
            }
        }
        return new Node.Obj(object.place(), List.copyOf(members));
    }

    private @Nullable Node setIn(Node.Arr list, SettingPath path, Node value) {
        SettingPath.Split split = path.split(step -> indexOf(list, step) >= 0);
        int index = indexOf(list, split.step());
        if (index < 0) {
            noSuchElement(list, split.step(), path);
            return null;
        }
        List<Node> items = new ArrayList<>(list.items());
        Place place = index < items.size()
                ? items.get(index).place()
                : new Place(list.place(), Integer.toString(index), 0, 0);
        if (index == items.size()) {
            items.add(new Node.Obj(place, List.of()));
        }
        Node changed = split.rest().isEmpty() ? put(place, value) : set(items.get(index), split.rest(), value);
        if (changed == null) {
            return null;
        }
        if (changed instanceof Node.Null) {
            items.remove(index);
        } else {
            items.set(index, changed);
        }
        return new Node.Arr(list.place(), List.copyOf(items));
    }

    /** The element of that name, or of that number; the place behind the last for a dash; -1 if there is none. */
    private static int indexOf(Node.Arr list, String step) {
        for (int i = 0; i < list.items().size(); i++) {
            if (step.equals(name(list.items().get(i)))) {
                return i;
            }
        }
        if (step.equals("-")) {
            return list.items().size();
        }
        boolean number = step.matches("\\d{1,9}")
                && Integer.parseInt(step) < list.items().size();
        return number ? Integer.parseInt(step) : -1;
    }

    private static @Nullable String name(Node element) {
        if (element.along("name") instanceof Node.Text(var _, String name) && element instanceof Node.Obj) {
            return name;
        }
        return element instanceof Node.Obj && element.along("id") instanceof Node.Text(var _, String id) ? id : null;
    }

    private void noSuchElement(Node.Arr list, String step, SettingPath path) {
        List<String> names = list.items().stream()
                .map(SettingEdit::name)
                .filter(Objects::nonNull)
                .toList();
        String hint;
        if (!names.isEmpty()) {
            String example = list.place().pointer().substring(1).replace('/', '.') + "." + path.after(names.getFirst());
            hint = Nearest.to(step, names) != null
                    ? Nearest.hint(step, names, "")
                    : Nearest.hint(step, names, "It holds") + " An element is named: " + example + ".";
        } else {
            hint = list.items().isEmpty()
                    ? "The list is empty."
                    : "Its elements are numbered from 0 to " + (list.items().size() - 1) + ".";
        }
        report(list, "There is no " + Node.quoted(step) + " in this list.", hint);
    }

    /** The value at its place; everything in it is at that place of the tree too, and nowhere in the text. */
    private Node put(Place at, Node value) {
        Place place = new Place(at.parent(), at.step(), 0, 0);
        pointer = place.pointer();
        return replanted(value, place);
    }

    private static Node replanted(Node node, Place place) {
        return switch (node) {
            case Node.Obj(var _, List<Node.Member> members) ->
                new Node.Obj(
                        place,
                        members.stream()
                                .map(member -> {
                                    Place at = new Place(place, member.name(), 0, 0);
                                    return new Node.Member(member.name(), at, replanted(member.value(), at));
                                })
                                .toList());
            case Node.Arr(var _, List<Node> items) -> {
                List<Node> moved = new ArrayList<>();
                for (Node item : items) {
                    moved.add(replanted(item, new Place(place, Integer.toString(moved.size()), 0, 0)));
                }
                yield new Node.Arr(place, List.copyOf(moved));
            }
            case Node.Text(var _, String text) -> new Node.Text(place, text);
            case Node.Num(var _, String digits) -> new Node.Num(place, digits);
            case Node.Bool(var _, boolean truth) -> new Node.Bool(place, truth);
            case Node.Null _ -> new Node.Null(place);
        };
    }

    private void report(Node node, String message, String hint) {
        problems.accept(new Problem(setting.toString(), 0, 0, node.place().pointer(), message, hint));
    }
}
