package dev.shardlab.cli;

import dev.shardlab.exercise.Judgement;
import dev.shardlab.grading.Graded;
import dev.shardlab.grading.Outcome;
import dev.shardlab.words.page.ForeignText;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Results as JSON, for a program. */
final class GradeJson {

    private final JsonMapper mapper = new JsonMapper();
    private final GradeReport report;
    private final PrintStream out;

    GradeJson(GradeReport report, PrintStream out) {
        this.report = report;
        this.out = out;
    }

    void write(List<Graded> graded) {
        ObjectNode root = mapper.createObjectNode();
        root.putObject("scenario").put("title", report.title()).put("sha256", report.scenarioSha256());
        ArrayNode results = root.putArray("results");
        graded.forEach(one -> describe(one, results.addObject()));
        out.println(mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root));
    }

    private static void describe(Graded graded, ObjectNode node) {
        node.put("file", graded.file()).put("sha256", graded.sha256());
        switch (graded.outcome()) {
            case Outcome.NotJudged(String why) -> node.put("graded", false).put("problem", ForeignText.plain(why));
            case Outcome.Judged(Judgement judgement) -> {
                node.put("graded", true);
                String student = judgement.student();
                if (student != null) {
                    node.put("student", ForeignText.plain(student));
                }
                node.put("try", judgement.attempt())
                        .put("points", judgement.points())
                        .put("possible", judgement.possible());
                ArrayNode parts = node.putArray("parts");
                judgement.parts().forEach(part -> parts.addObject()
                        .put("kind", part.kind().name().toLowerCase(Locale.ROOT))
                        .put("id", part.id())
                        .put("weight", part.weight())
                        .put("credit", part.credit())
                        .put("points", part.points())
                        .put("reason", ForeignText.plain(part.reason())));
            }
        }
    }
}
