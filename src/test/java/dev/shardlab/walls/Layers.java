package dev.shardlab.walls;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Who may know whom: the table of the architecture, read from top to bottom as a record travels. */
final class Layers {

    /** A package below the root, whom of the others it may know, and why no more. */
    private record Layer(String name, List<String> mayKnow, String because) {}

    private static final List<String> CORE = List.of("model", "command", "event", "state", "engine", "sim");

    private static final List<Layer> TABLE = List.of(
            new Layer("model", List.of(), "values of the field stand for themselves"),
            new Layer("command", List.of("model"), "what is asked does not know what happens"),
            new Layer("event", List.of("model"), "what happened does not know who asked or who looks"),
            new Layer("state", List.of("event", "model"), "state is a fold of events and of nothing else"),
            new Layer("engine", CORE.subList(0, 4), "rules decide on a state; who runs them, and when, is not theirs"),
            new Layer("sim", CORE.subList(0, 5), "virtual time must run without anybody watching"),
            new Layer("timeline", CORE, "history is the same whoever plays it"),
            new Layer(
                    "metrics",
                    List.of("timeline", "event", "state", "model"),
                    "what is counted is counted the same for every window and report"),
            new Layer(
                    "scenario",
                    List.of("sim", "api", "command", "model"),
                    "a file says what to run and what clients asked, not how it is run or shown"),
            new Layer("input", List.of("sim", "model"), "files are read here so that nobody else reads any"),
            new Layer("lesson", and(CORE, "timeline", "scenario"), "a lesson asks the timeline, never the window"),
            new Layer(
                    "compare",
                    and(CORE, "timeline", "scenario", "lesson"),
                    "two futures are compared by what happened in them, whoever ran them or looks"),
            new Layer(
                    "exercise",
                    and(CORE, "timeline", "scenario", "lesson"),
                    "what a submission is worth follows from the scenario and the engine, whoever hands it in"),
            new Layer(
                    "grading",
                    and(CORE, "timeline", "scenario", "input", "exercise"),
                    "strangers' work is judged in machines of its own, whoever wants to know the result"),
            new Layer("live", and(CORE, "timeline"), "the running laboratory works the same without a window"),
            new Layer(
                    "journal",
                    and(CORE, "scenario", "live", "api"),
                    "what was done is kept for whoever goes on, a window or not"),
            new Layer(
                    "api",
                    List.of("command", "model"),
                    "what clients say, as commands; who listens is not its business"),
            new Layer(
                    "wire",
                    List.of("live", "api", "command", "event", "sink", "model"),
                    "a protocol asks like everybody else; objects are asked of the store that has them, and events tell which come into it"),
            new Layer("sink", List.of("event", "model"), "what leaves is made of events alone"),
            new Layer("draw", List.of("state", "event", "model"), "the picture is a function of state, log and time"),
            new Layer(
                    "words",
                    List.of("draw", "timeline", "sim", "state", "command", "event", "model"),
                    "sentences are found in the log or read off the state"),
            new Layer("export", and(CORE, "timeline", "draw"), "files show what the window shows, without a window"),
            new Layer(
                    "proof",
                    and(CORE, "timeline", "scenario", "live", "draw"),
                    "to prove that an experiment comes out the same, it is run in every way there is"),
            new Layer(
                    "ui",
                    and(
                            CORE,
                            "timeline",
                            "metrics",
                            "scenario",
                            "input",
                            "lesson",
                            "exercise",
                            "compare",
                            "live",
                            "journal",
                            "draw",
                            "words",
                            "export",
                            "sink"),
                    "the window is wired from outside and speaks no command line"),
            new Layer(
                    "cli",
                    and(
                            CORE,
                            "timeline",
                            "metrics",
                            "scenario",
                            "input",
                            "lesson",
                            "exercise",
                            "grading",
                            "compare",
                            "live",
                            "journal",
                            "wire",
                            "sink",
                            "draw",
                            "words",
                            "export",
                            "proof"),
                    "only app knows the window, so that every other verb starts without it"));

    private Layers() {}

    /** One rule per row of the table, under the name of its layer. */
    static Map<String, ArchRule> rules(String root) {
        var everybody = new TreeSet<>(List.of("app"));
        TABLE.forEach(layer -> everybody.add(layer.name()));
        var rules = new LinkedHashMap<String, ArchRule>();
        for (Layer layer : TABLE) {
            var strangers = new TreeSet<>(everybody);
            strangers.removeAll(layer.mayKnow());
            strangers.remove(layer.name());
            rules.put(
                    layer.name() + " knows no more than it may",
                    noClasses()
                            .that()
                            .resideInAPackage(inside(root, layer.name()))
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(strangers.stream()
                                    .map(stranger -> inside(root, stranger))
                                    .toArray(String[]::new))
                            .because(layer.because())
                            .allowEmptyShould(true));
        }
        rules.put(
                "every class has a place in the table",
                classes()
                        .that()
                        .resideInAPackage(root + ".*..")
                        .should()
                        .resideInAnyPackage(everybody.stream()
                                .map(layer -> inside(root, layer))
                                .toArray(String[]::new))
                        .because("a package without a row would be held by no rule")
                        .allowEmptyShould(true));
        rules.put(
                "no packages know each other in a circle",
                SlicesRuleDefinition.slices()
                        .matching(root + ".(**)")
                        .should()
                        .beFreeOfCycles()
                        .because("packages in a circle are one package that nobody can read alone")
                        .allowEmptyShould(true));
        rules.put(
                "rules neither fold events nor copy a history",
                noClasses()
                        .that()
                        .resideInAPackage(inside(root, "engine"))
                        .should()
                        .callMethodWhere(target(owner(resideInAnyPackage(inside(root, "state"))))
                                .and(target(nameMatching("apply|copy|copyOnto|fork"))))
                        .because(
                                "record logs are shared: what a decision tries out on a copy would stay in them though it never"
                                        + " happened")
                        .allowEmptyShould(true));
        return rules;
    }

    static String inside(String root, String layer) {
        return root + "." + layer + "..";
    }

    private static List<String> and(List<String> some, String... more) {
        var all = new ArrayList<>(some);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }
}
