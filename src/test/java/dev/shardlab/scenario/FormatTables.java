package dev.shardlab.scenario;

import dev.shardlab.scenario.form.Key;
import dev.shardlab.scenario.form.OneOf;
import dev.shardlab.scenario.form.Shape;
import dev.shardlab.scenario.form.Type;
import dev.shardlab.scenario.form.Type.Section;
import dev.shardlab.scenario.lesson.MeasureWord;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** The description of the format as Markdown: a table for each object, a list for each choice of forms. */
final class FormatTables {

    private FormatTables() {}

    /** Every described type, in the order in which a reader meets it. */
    static List<Section> sections() {
        TreeMap<String, Section> seen = new TreeMap<>();
        List<Section> inOrder = new ArrayList<>();
        Deque<Section> open = new ArrayDeque<>(List.of(ScenarioFormat.SCENARIO));
        while (!open.isEmpty()) {
            Section section = open.pop();
            if (seen.putIfAbsent(section.name(), section) == null) {
                inOrder.add(section);
                section.parts().reversed().forEach(open::push);
            }
        }
        return inOrder;
    }

    static String of(Section section) {
        String body =
                switch (section) {
                    case Shape<?> shape -> keys(shape);
                    case OneOf<?> oneOf -> forms(oneOf);
                };
        return section.doc() + "\n\n" + body;
    }

    private static String keys(Shape<?> shape) {
        StringBuilder table = new StringBuilder("""
                | Key | Type | Unit, range | Default | Example | Meaning |
                |---|---|---|---|---|---|
                """);
        for (Key<?, ?> key : shape.keys()) {
            row(
                    table,
                    "`" + key.name() + "`",
                    linked(key.type()),
                    key.type().range(),
                    key.defaultInWords(),
                    "`" + key.example() + "`",
                    key.doc());
        }
        return table.toString();
    }

    private static String forms(OneOf<?> oneOf) {
        StringBuilder table = new StringBuilder("""
                | Form | Unit, range |
                |---|---|
                """);
        for (Type<?> form : oneOf.forms()) {
            row(table, form instanceof Shape<?> shape ? link(shape) + " `{...}`" : linked(form), form.range());
        }
        return table.toString();
    }

    static String measures() {
        StringBuilder table = new StringBuilder("""
                | Measure | Unit | Keys beside it | Meaning |
                |---|---|---|---|
                """);
        for (MeasureWord measure : MeasureWord.values()) {
            String keys = String.join(
                    ", ",
                    measure.of().keys().stream().map(key -> "`" + key + "`").toList());
            row(table, "`" + measure.word() + "`", measure.unit(), keys, measure.doc());
        }
        return table.toString();
    }

    private static void row(StringBuilder table, String... cells) {
        table.append('|');
        for (String cell : cells) {
            table.append(' ').append(cell.replace("|", "\\|")).append(cell.isEmpty() ? "|" : " |");
        }
        table.append('\n');
    }

    private static String linked(Type<?> type) {
        String name = type.name();
        for (Section section : type.sections()) {
            name = name.replace(section.name(), link(section));
        }
        return name;
    }

    private static String link(Section section) {
        return "[" + section.name() + "](#"
                + section.name().toLowerCase(Locale.ROOT).replace(' ', '-') + ")";
    }
}
