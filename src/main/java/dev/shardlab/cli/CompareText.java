package dev.shardlab.cli;

import dev.shardlab.compare.ComparedSubject;
import dev.shardlab.compare.ComparisonRow;
import dev.shardlab.compare.FirstDifference;
import dev.shardlab.compare.GoalRow;
import dev.shardlab.compare.kit.Quantity;
import dev.shardlab.event.Event;
import dev.shardlab.lesson.GoalResult;
import dev.shardlab.scenario.setting.Setting;
import dev.shardlab.words.page.Amounts;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The comparison for people: what differs in full, what does not in passing. */
final class CompareText {

    private static final int WIDTH = 100;
    /** Rows under one heading; a stream of thousands of shards has as many. */
    private static final int MOST_ROWS = 60;

    private static final String NONE = "-";

    private final PrintStream out;

    CompareText(PrintStream out) {
        this.out = out;
    }

    void print(CompareReport report) {
        side("A", report.a());
        side("B", report.b());
        out.printf(
                Locale.ROOT,
                "Both for %s of virtual time, in %.2f s%n",
                Amounts.duration(report.elapsed()),
                report.wallSeconds());
        out.println();
        firstDifference(report);
        table(report);
        goals(report);
        out.println();
        wrapped("Cost: ", "  ", " ", List.of(Quantity.COST.meaning().split(" ")));
    }

    private void side(String name, CompareReport.Side side) {
        out.printf("%s  %s%n", name, side.title());
        String indent = "   ";
        out.println(indent + side.future().file() + with(side.future().settings()));
        out.printf(Locale.ROOT, "%s%,d events, digest %s%n", indent, side.events(), side.digest());
        side.inputProblems().forEach(problem -> out.println(indent + RunReport.words(problem)));
    }

    private static String with(List<Setting> settings) {
        List<String> set = settings.stream().map(Setting::toString).toList();
        return set.isEmpty() ? "" : " with " + String.join(", ", set);
    }

    private void firstDifference(CompareReport report) {
        FirstDifference first = report.firstDifference();
        if (first == null || report.isIdentical()) {
            out.println("The two are the same to the byte.");
            return;
        }
        out.println(
                first.position() == 0
                        ? "The two differ from the first event on:"
                        : "The two run alike for " + Amounts.counted(first.position(), "event", "events") + ", until "
                                + report.a().clock(first.at()) + "; then");
        event("A", report.a(), first.a(), first.b());
        event("B", report.b(), first.b(), first.a());
    }

    private void event(String name, CompareReport.Side side, @Nullable Event event, @Nullable Event other) {
        String clock = event == null ? NONE : side.clock(event.at());
        String detail = side.detail(event, other);
        out.printf("  %s  %s  %s%s%n", name, clock, side.words(event), detail.isEmpty() ? "" : " (" + detail + ")");
    }

    private void table(CompareReport report) {
        Map<String, List<ComparisonRow>> sections = new LinkedHashMap<>();
        report.table().rows().forEach(row -> sections.computeIfAbsent(heading(row.subject()), _ -> new ArrayList<>())
                .add(row));
        List<ComparisonRow> shown = sections.values().stream()
                .flatMap(rows -> rows.stream().filter(row -> !row.isAlike()).limit(MOST_ROWS))
                .toList();
        ComparisonColumns columns = ComparisonColumns.of(shown);
        out.println();
        if (!shown.isEmpty()) {
            out.println(columns.line("", "A", "B", "B − A"));
        }
        sections.forEach((heading, rows) -> section(heading, rows, columns));
    }

    private void section(String heading, List<ComparisonRow> rows, ComparisonColumns columns) {
        out.println(heading);
        List<ComparisonRow> different =
                rows.stream().filter(row -> !row.isAlike()).toList();
        different.stream().limit(MOST_ROWS).map(columns::line).forEach(out::println);
        if (different.size() > MOST_ROWS) {
            out.printf(
                    Locale.ROOT, "  ... and %,d rows more; --report json has them all%n", different.size() - MOST_ROWS);
        }
        List<ComparisonRow> alike = rows.stream().filter(ComparisonRow::isAlike).toList();
        if (!alike.isEmpty()) {
            folded(alike);
        }
    }

    /** What is the same in both, as running text. */
    private void folded(List<ComparisonRow> rows) {
        List<String> parts = new ArrayList<>();
        rows.stream()
                .limit(MOST_ROWS)
                .map(row -> ComparisonColumns.name(row) + " " + ComparisonColumns.value(row, row.a()))
                .forEach(parts::add);
        if (rows.size() > MOST_ROWS) {
            parts.add(Amounts.count(rows.size() - MOST_ROWS) + " rows more");
        }
        wrapped("  the same in both: ", "    ", ", ", parts);
    }

    private void wrapped(String begin, String indent, String separator, List<String> parts) {
        StringBuilder line = new StringBuilder(begin);
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i) + (i < parts.size() - 1 ? separator : "");
            if (line.length() + part.stripTrailing().length() > WIDTH) {
                out.println(line.toString().stripTrailing());
                line = new StringBuilder(indent);
            }
            line.append(part);
        }
        out.println(line);
    }

    /** Shards stand under their stream. */
    private static String heading(ComparedSubject subject) {
        return subject instanceof ComparedSubject.OfShard(var stream, var _)
                ? new ComparedSubject.OfStream(stream).words()
                : subject.words();
    }

    private void goals(CompareReport report) {
        if (report.table().goals().isEmpty()) {
            return;
        }
        out.println("Goals");
        for (GoalRow row : report.table().goals()) {
            out.println("  " + row.goal().text());
            if (row.isAlike()) {
                out.println("    both: " + words(row.a()));
            } else {
                out.println("    A: " + words(row.a()));
                out.println("    B: " + words(row.b()));
            }
        }
    }

    private static String words(@Nullable GoalResult result) {
        return result == null ? NONE : result.words();
    }
}
