package dev.shardlab.cli;

import dev.shardlab.exercise.Judgement;
import dev.shardlab.grading.Graded;
import dev.shardlab.grading.Outcome;
import dev.shardlab.words.page.ForeignText;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The results of a run of grading, in one of four forms.
 *
 * @param title of the scenario
 * @param scenarioSha256 of the teacher's file
 */
record GradeReport(String title, String scenarioSha256) {

    enum Kind {
        text,
        csv,
        json,
        junit
    }

    void write(Kind kind, List<Graded> graded, PrintStream out) {
        switch (kind) {
            case text -> graded.forEach(one -> out.println(line(one)));
            case csv -> new GradeCsv(this, out).write(graded);
            case json -> new GradeJson(this, out).write(graded);
            case junit -> new GradeJunit(this, out).write(graded);
        }
    }

    private static String line(Graded graded) {
        return graded.file() + ": "
                + switch (graded.outcome()) {
                    case Outcome.NotJudged(String why) -> "not graded. " + ForeignText.plain(why);
                    case Outcome.Judged(Judgement judgement) ->
                        name(judgement) + number(judgement.points()) + " of " + number(judgement.possible())
                                + " points. "
                                + judgement.parts().stream()
                                        .map(GradeReport::words)
                                        .collect(Collectors.joining(" | "));
                };
    }

    private static String name(Judgement judgement) {
        String student = judgement.student();
        return student == null ? "" : ForeignText.plain(student) + ": ";
    }

    private static String words(Judgement.Part part) {
        return part.id() + " " + number(part.points()) + "/" + number(part.weight()) + ": "
                + ForeignText.plain(part.reason());
    }

    /** At most two decimals. */
    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.replaceAll("\\.?0+$", "");
    }
}
