package dev.shardlab.cli;

import dev.shardlab.exercise.Judgement;
import dev.shardlab.grading.Graded;
import dev.shardlab.grading.Outcome;
import dev.shardlab.words.page.ForeignText;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Results as a table for a spreadsheet (RFC 4180), one row a submission: what it is worth, then each question and goal with its
 * reason.
 */
final class GradeCsv {

    private static final List<String> HEAD = List.of(
            "file",
            "student",
            "graded",
            "try",
            "points",
            "possible",
            "percent",
            "problem",
            "submission_sha256",
            "scenario_sha256");

    private final GradeReport report;
    private final PrintStream out;

    GradeCsv(GradeReport report, PrintStream out) {
        this.report = report;
        this.out = out;
    }

    void write(List<Graded> graded) {
        List<Judgement.Part> parts = graded.stream()
                .filter(one -> one.outcome() instanceof Outcome.Judged)
                .findFirst()
                .map(one -> ((Outcome.Judged) one.outcome()).judgement().parts())
                .orElse(List.of());
        List<String> head = new ArrayList<>(HEAD);
        parts.forEach(part -> head.addAll(List.of(part.id(), part.id() + " reason")));
        row(head);
        graded.forEach(one -> row(filledUp(cells(one), head.size())));
    }

    /** Every row has as many cells as the head: whoever reads tables strictly takes no other. */
    private static List<String> filledUp(List<String> cells, int columns) {
        List<String> all = new ArrayList<>(cells);
        while (all.size() < columns) {
            all.add("");
        }
        return all;
    }

    private List<String> cells(Graded graded) {
        List<String> cells = new ArrayList<>();
        cells.add(graded.file());
        switch (graded.outcome()) {
            case Outcome.NotJudged(String why) -> {
                cells.addAll(List.of("", "no", "", "", "", "", why));
                addSums(graded, cells);
            }
            case Outcome.Judged(Judgement judgement) -> {
                String student = judgement.student();
                cells.addAll(List.of(
                        student == null ? "" : student,
                        "yes",
                        Integer.toString(judgement.attempt()),
                        GradeReport.number(judgement.points()),
                        GradeReport.number(judgement.possible()),
                        percent(judgement),
                        ""));
                addSums(graded, cells);
                judgement
                        .parts()
                        .forEach(part -> cells.addAll(List.of(GradeReport.number(part.points()), part.reason())));
            }
        }
        return cells;
    }

    private void addSums(Graded graded, List<String> cells) {
        cells.addAll(List.of(graded.sha256(), report.scenarioSha256()));
    }

    private static String percent(Judgement judgement) {
        return judgement.possible() == 0 ? "" : GradeReport.number(100 * judgement.points() / judgement.possible());
    }

    private void row(List<String> cells) {
        out.print(cells.stream().map(GradeCsv::cell).collect(Collectors.joining(",")) + "\r\n");
    }

    /** What a spreadsheet would take for a formula is marked as text. */
    static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        String plain = (formula ? "'" : "") + ForeignText.plain(text);
        boolean quoted = plain.contains(",") || plain.contains("\"") || plain.contains("'");
        return quoted ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
    }
}
