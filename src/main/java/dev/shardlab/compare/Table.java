package dev.shardlab.compare;

import dev.shardlab.compare.kit.Quantity;
import dev.shardlab.lesson.GoalResult;
import dev.shardlab.scenario.lesson.Goal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Two futures in numbers: rows by subject and quantity, goals in the order of the lesson. */
public record Table(List<ComparisonRow> rows, List<GoalRow> goals) {

    public Table {
        rows = List.copyOf(rows);
        goals = List.copyOf(goals);
    }

    /** How both stand. Of the only stream and the only producer nothing is said that is said of all together. */
    public static Table of(FutureStanding a, FutureStanding b) {
        SortedSet<ComparedSubject> subjects = new TreeSet<>(a.values().keySet());
        subjects.addAll(b.values().keySet());
        boolean oneStream = count(ComparedSubject.OfStream.class, subjects) == 1;
        boolean oneProducer = count(ComparedSubject.OfProducer.class, subjects) == 1;
        List<ComparisonRow> rows = new ArrayList<>();
        for (ComparedSubject subject : subjects) {
            boolean repeats =
                    switch (subject) {
                        case ComparedSubject.OfStream _ -> oneStream;
                        case ComparedSubject.OfProducer _ -> oneProducer;
                        case ComparedSubject.Everything _,
                                ComparedSubject.OfShard _,
                                ComparedSubject.OfApplication _,
                                ComparedSubject.OfQueue _,
                                ComparedSubject.OfDeliveryStream _ -> false;
                    };
            if (!repeats) {
                addRows(subject, a.values().get(subject), b.values().get(subject), rows);
            }
        }
        return new Table(rows, goals(a.goals(), b.goals()));
    }

    private static long count(Class<? extends ComparedSubject> kind, SortedSet<ComparedSubject> subjects) {
        return subjects.stream().filter(kind::isInstance).count();
    }

    private static void addRows(
            ComparedSubject subject,
            @Nullable Map<Quantity, Double> a,
            @Nullable Map<Quantity, Double> b,
            List<ComparisonRow> rows) {
        Set<Quantity> quantities = EnumSet.noneOf(Quantity.class);
        quantities.addAll(a == null ? EnumSet.noneOf(Quantity.class) : a.keySet());
        quantities.addAll(b == null ? EnumSet.noneOf(Quantity.class) : b.keySet());
        for (Quantity quantity : quantities) {
            rows.add(new ComparisonRow(
                    subject, quantity, a == null ? null : a.get(quantity), b == null ? null : b.get(quantity)));
        }
    }

    private static List<GoalRow> goals(List<GoalResult> a, List<GoalResult> b) {
        Map<String, GoalResult> ofB = new TreeMap<>();
        b.forEach(result -> ofB.put(result.goal().id(), result));
        List<GoalRow> rows = new ArrayList<>();
        for (GoalResult result : a) {
            Goal goal = result.goal();
            rows.add(new GoalRow(goal, result, ofB.remove(goal.id())));
        }
        b.stream()
                .filter(result -> ofB.containsKey(result.goal().id()))
                .forEach(result -> rows.add(new GoalRow(result.goal(), null, result)));
        return rows;
    }

    /** A row; null where neither has such a subject, or the row would only repeat another. */
    public @Nullable ComparisonRow row(ComparedSubject subject, Quantity quantity) {
        return rows.stream()
                .filter(row -> row.subject().equals(subject) && row.quantity() == quantity)
                .findFirst()
                .orElse(null);
    }
}
