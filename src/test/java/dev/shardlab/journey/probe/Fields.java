package dev.shardlab.journey.probe;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A line of fields between the probe and who asks it: separated by tabs, whatever stands in them. */
public final class Fields {

    /** The last line of an answer. */
    public static final String END = ".";

    private Fields() {}

    static String line(Object... fields) {
        return Stream.of(fields).map(field -> escaped(String.valueOf(field))).collect(Collectors.joining("\t"));
    }

    public static List<String> of(String line) {
        return Arrays.stream(line.split("\t", -1)).map(Fields::plain).toList();
    }

    private static String escaped(String field) {
        return field.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String plain(String field) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c != '\\' || i + 1 == field.length()) {
                plain.append(c);
                continue;
            }
            i++;
            plain.append(
                    switch (field.charAt(i)) {
                        case 't' -> '\t';
                        case 'n' -> '\n';
                        case 'r' -> '\r';
                        default -> field.charAt(i);
                    });
        }
        return plain.toString();
    }
}
