package dev.shardlab.scenario.setting;

import dev.shardlab.scenario.form.FormerNames;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The steps of a path that are still to go. A name may hold dots itself ({@code streams.shop.eu.shards}), so a step is the longest
 * beginning of the path that leads anywhere.
 *
 * @param steps none at the end of the path
 * @param joining whether several of them may be one name
 */
record SettingPath(List<String> steps, boolean joining) {

    private static final Pattern BRACKET = Pattern.compile("\\[([^\\[\\]]*)]");

    /** A step and what follows it. */
    record Split(String step, SettingPath rest) {}

    static SettingPath of(String path) {
        if (path.startsWith("/")) {
            List<String> tokens = List.of(path.substring(1).split("/", -1));
            return new SettingPath(
                    FormerNames.today(tokens.stream()
                            .map(token -> token.replace("~1", "/").replace("~0", "~"))
                            .toList()),
                    false);
        }
        String dotted = BRACKET.matcher(path).replaceAll(".$1");
        return new SettingPath(FormerNames.today(List.of(dotted.split("\\.", -1))), true);
    }

    boolean isEmpty() {
        return steps.isEmpty();
    }

    /** The longest step that leads somewhere, or else the shortest there is. */
    Split split(Predicate<String> leadsSomewhere) {
        for (int length = joining ? steps.size() : 1; length > 1; length--) {
            Split split = split(length);
            if (leadsSomewhere.test(split.step)) {
                return split;
            }
        }
        return split(1);
    }

    private Split split(int length) {
        return new Split(
                String.join(".", steps.subList(0, length)),
                new SettingPath(List.copyOf(steps.subList(length, steps.size())), joining));
    }

    /** The path as dots would write it, with another step in front. */
    String after(String step) {
        List<String> all = new ArrayList<>(List.of(step));
        all.addAll(steps);
        return String.join(".", all);
    }
}
