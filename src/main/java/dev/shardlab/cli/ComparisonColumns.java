package dev.shardlab.cli;

import dev.shardlab.compare.ComparedSubject;
import dev.shardlab.compare.ComparisonRow;
import dev.shardlab.compare.kit.Unit;
import dev.shardlab.words.page.Amounts;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The columns of a comparison, each as wide as its widest row. */
record ComparisonColumns(int name, int a, int b, int difference) {

    private static final String NONE = "-";
    private static final String INDENT = "  ";

    static ComparisonColumns of(List<ComparisonRow> rows) {
        return new ComparisonColumns(
                widest(rows.stream().map(ComparisonColumns::name).toList(), ""),
                widest(rows.stream().map(row -> value(row, row.a())).toList(), "A"),
                widest(rows.stream().map(row -> value(row, row.b())).toList(), "B"),
                widest(rows.stream().map(ComparisonColumns::difference).toList(), "B − A"));
    }

    private static int widest(List<String> cells, String heading) {
        return Math.max(
                heading.length(), cells.stream().mapToInt(String::length).max().orElse(0));
    }

    /** What the row is about, under the heading of its section. */
    static String name(ComparisonRow row) {
        String words = row.quantity().words();
        return row.subject() instanceof ComparedSubject.OfShard(var _, var shard)
                ? "shard " + shard.index() + " " + words
                : words;
    }

    static String value(ComparisonRow row, @Nullable Double value) {
        return value == null ? NONE : written(row.quantity().unit(), value);
    }

    private static String difference(ComparisonRow row) {
        Double difference = row.difference();
        if (difference == null) {
            return NONE;
        }
        return (difference > 0 ? "+" : "−") + written(row.quantity().unit(), Math.abs(difference));
    }

    private static String written(Unit unit, double value) {
        return unit == Unit.MILLISECONDS ? Amounts.duration(Duration.ofMillis((long) value)) : unit.write(value);
    }

    String line(ComparisonRow row) {
        return line(name(row), value(row, row.a()), value(row, row.b()), difference(row));
    }

    String line(String nameCell, String aCell, String bCell, String differenceCell) {
        return String.format(
                Locale.ROOT,
                INDENT + "%-" + Math.max(1, name) + "s  %" + a + "s  %" + b + "s  %" + difference + "s",
                nameCell,
                aCell,
                bCell,
                differenceCell);
    }
}
