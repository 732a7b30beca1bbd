package dev.shardlab.scenario.form;

import java.util.Collection;
import java.util.List;

/** How lists are said in a sentence. */
public final class ListWords {

    private static final int MOST = 24;

    private ListWords() {}

    /** The word with its article. */
    public static String a(String word) {
        return ("aeiou".indexOf(Character.toLowerCase(word.charAt(0))) >= 0 ? "an " : "a ") + word;
    }

    /** {@code "a", "b" and "c"}; of very many only the first. */
    public static String list(Collection<String> names) {
        List<String> quoted =
                names.stream().limit(MOST).map(name -> '"' + name + '"').toList();
        if (names.size() > MOST) {
            return String.join(", ", quoted) + " and " + (names.size() - MOST) + " more";
        }
        return joined(quoted, " and ");
    }

    /** {@code "a", "b" or "c"}. */
    public static String choice(Collection<String> names) {
        return joined(names.stream().map(name -> '"' + name + '"').toList(), " or ");
    }

    private static String joined(List<String> parts, String last) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return String.join(", ", parts.subList(0, parts.size() - 1)) + last + parts.getLast();
    }
}
