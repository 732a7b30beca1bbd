package dev.shardlab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.shardlab.walls.SourceRules;
import dev.shardlab.walls.Walls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each rule of {@code ArchitectureTest} catches exactly what breaks it in a small house that breaks them all. */
class WallsSeenRedTest {

    private static final String ROOT = "dev.shardlab.walls.fixtures";

    private static final JavaClasses HOUSE =
            new ClassFileImporter().importPath(Path.of("target", "test-classes").resolve(ROOT.replace('.', '/')));

    /** Who is caught by which rule: classes, and of those with more than one sin, each method. */
    private static final Map<String, List<String>> CAUGHT = new TreeMap<>(Map.ofEntries(
            Map.entry("model knows no more than it may", List.of("model.KnowsCommand")),
            Map.entry("command knows no more than it may", List.of("command.KnowsEvent")),
            Map.entry("event knows no more than it may", List.of("event.KnowsState")),
            Map.entry("state knows no more than it may", List.of("state.KnowsEngine")),
            Map.entry("engine knows no more than it may", List.of("engine.KnowsSim")),
            Map.entry("sim knows no more than it may", List.of("sim.KnowsTimeline")),
            Map.entry("timeline knows no more than it may", List.of("timeline.KnowsScenario")),
            Map.entry("metrics knows no more than it may", List.of("metrics.KnowsLesson")),
            Map.entry("scenario knows no more than it may", List.of("scenario.KnowsLesson")),
            Map.entry("lesson knows no more than it may", List.of("lesson.KnowsLive")),
            Map.entry("compare knows no more than it may", List.of("compare.KnowsLive")),
            Map.entry("exercise knows no more than it may", List.of("exercise.KnowsLive")),
            Map.entry("grading knows no more than it may", List.of("grading.KnowsWindow")),
            Map.entry("live knows no more than it may", List.of("live.KnowsStart")),
            Map.entry("proof knows no more than it may", List.of("proof.KnowsWindow")),
            Map.entry("journal knows no more than it may", List.of("journal.KnowsWindow")),
            Map.entry("api knows no more than it may", List.of("api.KnowsLive")),
            Map.entry("wire knows no more than it may", List.of("wire.KnowsWindow")),
            Map.entry("sink knows no more than it may", List.of("sink.KnowsLive")),
            Map.entry("draw knows no more than it may", List.of("draw.KnowsWindow")),
            Map.entry("export knows no more than it may", List.of("export.KnowsWindow")),
            Map.entry("ui knows no more than it may", List.of("ui.KnowsCommandLine")),
            Map.entry("cli knows no more than it may", List.of("cli.KnowsWindow")),
            Map.entry("input knows no more than it may", List.of("input.KnowsScenario")),
            Map.entry("words knows no more than it may", List.of("words.KnowsWindow")),
            Map.entry("every class has a place in the table", List.of("nowhere.Stray")),
            Map.entry(
                    "no packages know each other in a circle",
                    List.of("cli.KnowsWindow", "engine.TriesItOut", "state.KnowsEngine", "ui.KnowsCommandLine")),
            Map.entry(
                    "a system knows only the systems it may",
                    List.of("state.kinesis.PermitsKcl", "state.queue.KnowsKcl")),
            Map.entry("a kit knows no system", List.of("state.kit.PermitsKinesis")),
            Map.entry("Jackson only in scenario, exercise, cli, api, sink", List.of("ui.KnowsJackson")),
            Map.entry("DuckDB and JDBC only in sink.warehouse", List.of("live.KnowsJdbc")),
            Map.entry("aircompressor only in sink.firehose", List.of("live.KnowsAircompressor")),
            Map.entry("Lucene only in sink.index", List.of("live.KnowsLucene")),
            Map.entry("RE2/J only in sim", List.of("input.KnowsRe2")),
            Map.entry("SLF4J only in wire", List.of("live.KnowsSlf4j")),
            Map.entry("Jetty only in wire, sink.http", List.of("live.KnowsJetty")),
            Map.entry("JavaFX only in ui, export", List.of("draw.KnowsJavaFx")),
            Map.entry(
                    "ControlsFX and AtlantaFX only in ui", List.of("export.KnowsAtlantaFx", "export.KnowsControlsFx")),
            Map.entry("picocli only in cli", List.of("app.KnowsPicocli")),
            Map.entry("java.awt and its relatives only in export", List.of("cli.KnowsImageIo", "ui.KnowsAwt")),
            Map.entry("one class hands over to the window's thread", List.of("ui.HandsOver", "ui.HandsOverToo")),
            Map.entry("rules neither fold events nor copy a history", List.of("engine.TriesItOut")),
            Map.entry("no clock in the core", everyMethodOf("engine.AsksAClock")),
            Map.entry("no order by hash in the core", everyMethodOf("state.OrdersByHash")),
            Map.entry("no unseeded randomness in the core", everyMethodOf("sim.ThrowsItsOwnDice")),
            Map.entry("no inexact mathematics in the core", everyMethodOf("sim.ComputesInexactly")),
            Map.entry("no threads in the core", everyMethodOf("timeline.KnowsThreads")),
            Map.entry("no input and output in the core", everyMethodOf("scenario.ReadsAndWrites")),
            Map.entry("no habits of the machine in the core", everyMethodOf("engine.FollowsTheMachine")),
            Map.entry(
                    "no Manager, Helper, Util or Impl",
                    List.of("sim.PlayerImpl", "sim.ShardHelper", "sim.StreamManager", "sim.TextUtils"))));

    @TempDir
    Path sources;

    @Test
    void every_rule_has_somebody_to_catch() {
        assertEquals(CAUGHT.keySet(), new TreeSet<>(Walls.below(ROOT).keySet()));
    }

    @TestFactory
    Stream<DynamicTest> caught() {
        return Walls.below(ROOT).entrySet().stream()
                .map(rule -> dynamicTest(
                        rule.getKey(),
                        () -> assertEquals(
                                new TreeSet<>(CAUGHT.get(rule.getKey())),
                                offenders(rule.getValue(), CAUGHT.get(rule.getKey())))));
    }

    @Test
    void a_package_that_does_not_say_its_duty_is_caught() throws IOException {
        write("a/A.java", "package a;");
        write("b/package-info.java", "/** Duty. It must not\n * know c. */ package b;");
        write("c/package-info.java", "/** Duty. */ @NullMarked package c;");
        write("d/package-info.java", "/** Duty. It must not\n * know c. */ @NullMarked package d;");

        assertEquals(
                List.of("a has no package-info", "b is not @NullMarked", "c does not say what it must not know"),
                SourceRules.packagesWithoutDuty(sources));
    }

    @Test
    void files_that_are_too_long_are_caught() throws IOException {
        write("a/A.java", "\n".repeat(401));
        write("a/B.java", "\n".repeat(101));
        write("a/C.java", "\n".repeat(100));

        assertEquals(
                List.of("A.java has 401 lines", "2 of 3 files are over 100 lines", "1 of 3 files are over 250 lines"),
                SourceRules.filesTooLong(sources));
    }

    private void write(String name, String text) throws IOException {
        Path file = sources.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** The classes a rule reports, or the methods if methods are expected. */
    private static SortedSet<String> offenders(ArchRule rule, List<String> expected) {
        boolean methods = expected.getFirst().matches(".*[A-Z].*\\..*");
        var place = Pattern.compile("(?:Class|Method|Constructor|Field) <" + Pattern.quote(ROOT)
                + "\\.([a-z.]+[A-Z]\\w*" + (methods ? "\\.\\w+" : "") + ")");
        return rule.evaluate(HOUSE).getFailureReport().getDetails().stream()
                .flatMap(detail -> place.matcher(detail).results())
                .map((MatchResult result) -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> everyMethodOf(String name) {
        try {
            return Arrays.stream(Class.forName(ROOT + "." + name).getDeclaredMethods())
                    .filter(method -> !method.isSynthetic())
                    .map(method -> name + "." + method.getName())
                    .toList();
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
