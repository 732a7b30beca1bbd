package dev.shardlab.cli;

import dev.shardlab.exercise.Judgement;
import dev.shardlab.grading.Graded;
import dev.shardlab.grading.Outcome;
import dev.shardlab.words.page.ForeignText;
import java.io.PrintStream;
import java.util.List;

/**
 * Results in the XML that build servers read of JUnit: a suite for each submission, a case for each question and goal. What earned
 * less than all is a failure, with how much in its message; what could not be graded is an error.
 */
final class GradeJunit {

    private final GradeReport report;
    private final PrintStream out;

    GradeJunit(GradeReport report, PrintStream out) {
        this.report = report;
        this.out = out;
    }

    void write(List<Graded> graded) {
        out.println("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        out.println("<testsuites name=" + quoted(report.title()) + ">");
        graded.forEach(this::suite);
        out.println("</testsuites>");
    }

    private void suite(Graded graded) {
        switch (graded.outcome()) {
            case Outcome.NotJudged(String why) -> {
                head(graded, 1, 0, 1);
                out.println("    <testcase classname=" + quoted(graded.file()) + " name=\"graded\" time=\"0\">");
                out.println("      <error message=" + quoted(why) + " type=\"notGraded\"/>");
                out.println("    </testcase>");
            }
            case Outcome.Judged(Judgement judgement) -> {
                List<Judgement.Part> parts = judgement.parts();
                head(
                        graded,
                        parts.size(),
                        (int) parts.stream().filter(part -> part.credit() < 1).count(),
                        0);
                parts.forEach(part -> testCase(graded, part));
            }
        }
        out.println("  </testsuite>");
    }

    private void head(Graded graded, int tests, int failures, int errors) {
        out.println("  <testsuite name=" + quoted(name(graded)) + " tests=\"" + tests + "\" failures=\"" + failures
                + "\" errors=\"" + errors + "\" skipped=\"0\" time=\"0\">");
        out.println("    <properties>");
        property("points", graded.outcome() instanceof Outcome.Judged(var one) ? GradeReport.number(one.points()) : "");
        property(
                "possible",
                graded.outcome() instanceof Outcome.Judged(var one) ? GradeReport.number(one.possible()) : "");
        property("submission.sha256", graded.sha256());
        property("scenario.sha256", report.scenarioSha256());
        out.println("    </properties>");
    }

    private void property(String name, String value) {
        out.println("      <property name=\"" + name + "\" value=" + quoted(value) + "/>");
    }

    private static String name(Graded graded) {
        return graded.outcome() instanceof Outcome.Judged(var judgement) && judgement.student() != null
                ? graded.file() + ": " + judgement.student()
                : graded.file();
    }

    private void testCase(Graded graded, Judgement.Part part) {
        String open = "    <testcase classname=" + quoted(graded.file()) + " name=" + quoted(part.id()) + " time=\"0\"";
        if (part.credit() >= 1) {
            out.println(open + "/>");
            return;
        }
        String points = GradeReport.number(part.points()) + " of " + GradeReport.number(part.weight()) + ". ";
        out.println(open + ">");
        out.println("      <failure message=" + quoted(points + part.reason()) + " type=\"points\"/>");
        out.println("    </testcase>");
    }

    /** Of what XML cannot hold nothing is left. */
    private static String quoted(String text) {
        String plain = ForeignText.plain(text).replaceAll("[\\uFFFE\\uFFFF]", "\uFFFD");
        return '"'
                + plain.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;")
                + '"';
    }
}
