package dev.shardlab.walls;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which library is known where. */
final class Fences {

    private record Fence(String library, List<String> packages, List<String> onlyIn, String because) {}

    private static final List<Fence> ALL = List.of(
            new Fence(
                    "Jackson",
                    List.of("tools.jackson..", "com.fasterxml.jackson.."),
                    List.of("scenario", "exercise", "cli", "api", "sink"),
                    "JSON is a way to write things down, not a way to think of them"),
            new Fence(
                    "JavaFX",
                    List.of("javafx..", "com.sun.javafx.."),
                    List.of("ui", "export"),
                    "a toolkit is replaceable"),
            new Fence(
                    "ControlsFX and AtlantaFX",
                    List.of("org.controlsfx..", "impl.org.controlsfx..", "atlantafx.."),
                    List.of("ui"),
                    "controls and themes belong to the window"),
            new Fence(
                    "picocli",
                    List.of("picocli.."),
                    List.of("cli"),
                    "words on a command line stop at the command line"),
            new Fence(
                    "aircompressor",
                    List.of("io.airlift.."),
                    List.of("sink.firehose"),
                    "how an object is compressed is a matter of its bytes alone"),
            new Fence(
                    "DuckDB and JDBC",
                    List.of("org.duckdb..", "java.sql.."),
                    List.of("sink.warehouse"),
                    "a warehouse is asked by its statements, whatever it is made of"),
            new Fence(
                    "Lucene",
                    List.of("org.apache.lucene.."),
                    List.of("sink.index"),
                    "what is searched is asked by query strings, whatever looks them up"),
            new Fence(
                    "RE2/J",
                    List.of("com.google.re2j.."),
                    List.of("sim"),
                    "expressions over a stranger's lines are run in one place"),
            new Fence(
                    "Jetty",
                    List.of("org.eclipse.jetty.."),
                    List.of("wire", "sink.http"),
                    "how requests arrive is the business of those alone who listen"),
            new Fence(
                    "SLF4J",
                    List.of("org.slf4j.."),
                    List.of("wire"),
                    "the laboratory says what happens itself; a log is for the server that wants one"),
            new Fence(
                    "java.awt and its relatives",
                    List.of("java.awt..", "javax.imageio..", "javax.swing.."),
                    List.of("export"),
                    "a second toolkit in the window's process costs start-up time and disagrees on fonts"));

    private Fences() {}

    /** One rule per library, named after it. */
    static Map<String, ArchRule> rules(String root) {
        var rules = new LinkedHashMap<String, ArchRule>();
        for (Fence fence : ALL) {
            String[] homes = fence.onlyIn().stream()
                    .map(layer -> Layers.inside(root, layer))
                    .toArray(String[]::new);
            rules.put(
                    fence.library() + " only in " + String.join(", ", fence.onlyIn()),
                    noClasses()
                            .that(not(resideInAnyPackage(homes)))
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(fence.packages().toArray(String[]::new))
                            .because(fence.because())
                            .allowEmptyShould(true));
        }
        rules.put(
                "one class hands over to the window's thread",
                classes()
                        .that()
                        .resideInAPackage(root + "..")
                        .should(new OneCaller("javafx.application.Platform", "runLater"))
                        .because("what crosses threads in one place can be understood, and is bounded there")
                        .allowEmptyShould(true));
        return rules;
    }
}
