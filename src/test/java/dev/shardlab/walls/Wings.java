package dev.shardlab.walls;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which system may know which. A system has a wing of its name in each layer, {@code state.kinesis} and {@code engine.kinesis}; what
 * every system of a layer needs is its kit. Only a layer's root knows all its wings.
 *
 * <p>A sealed type knows those it permits. The compiler's own lists of who knows whom leave that out, so it is read here.
 */
final class Wings {

    /** The systems, and whom of the others each may know. */
    private static final Map<String, List<String>> MAY_KNOW = new TreeMap<>(Map.of(
            "kinesis", List.of(),
            "queue", List.of(),
            "s3", List.of(),
            "kcl", List.of("kinesis"),
            "firehose", List.of("kinesis", "s3"),
            "producer", List.of("kinesis", "queue", "firehose"),
            "client", List.of("kinesis", "queue", "firehose", "producer")));

    /** What no system is named in: packages alone, or with {@code ..} with all below. */
    private static final List<String> KITS = List.of(
            "model",
            "state.kit..",
            "engine.decision..",
            "sim.actor..",
            "api.body..",
            "api.shape..",
            "api.opaque..",
            "api.exchange..",
            "draw.paper..",
            "draw.plan..",
            "metrics.kit..",
            "compare.kit..",
            "scenario.form..",
            "scenario.field..",
            "scenario.json..",
            "words.page..");

    private Wings() {}

    static Map<String, ArchRule> rules(String root) {
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.put(
                "a system knows only the systems it may",
                classes()
                        .that()
                        .resideInAPackage(root + "..")
                        .should(new KnowOnly(root))
                        .because("ten systems that know each other are one system that nobody understands"));
        rules.put(
                "a kit knows no system",
                classes()
                        .that()
                        .resideInAnyPackage(
                                KITS.stream().map(kit -> root + "." + kit).toArray(String[]::new))
                        .should(new KnowNone(root))
                        .because("what every system needs must not have to be changed for one")
                        .allowEmptyShould(true));
        return rules;
    }

    /** The system in whose wing a class lies. */
    private static Optional<String> wing(String root, String packageName) {
        if (!packageName.startsWith(root + ".")) {
            return Optional.empty();
        }
        String[] rooms = packageName.substring(root.length() + 1).split("\\.");
        return rooms.length < 2 || !MAY_KNOW.containsKey(rooms[1]) ? Optional.empty() : Optional.of(rooms[1]);
    }

    /** Every class that {@code code} knows, those that it permits among them. */
    private static Stream<JavaClass> known(JavaClass code) {
        return Stream.concat(
                        code.getDirectDependenciesFromSelf().stream()
                                .map(Dependency::getTargetClass)
                                .map(JavaClass::getBaseComponentType),
                        permitted(code))
                .distinct();
    }

    private static Stream<JavaClass> permitted(JavaClass code) {
        Class<?>[] permits = code.reflect().getPermittedSubclasses();
        if (permits == null) {
            return Stream.empty();
        }
        List<String> names = Arrays.stream(permits).map(Class::getName).toList();
        return code.getAllSubclasses().stream().filter(sub -> names.contains(sub.getName()));
    }

    private static SimpleConditionEvent knows(JavaClass code, JavaClass other) {
        return (SimpleConditionEvent)
                SimpleConditionEvent.violated(code, "Class <" + code.getName() + "> knows <" + other.getName() + ">");
    }

    private static final class KnowOnly extends ArchCondition<JavaClass> {

        private final String root;

        KnowOnly(String root) {
            super("know only the systems that the table allows");
            this.root = root;
        }

        @Override
        public void check(JavaClass code, ConditionEvents events) {
            wing(root, code.getPackageName())
                    .ifPresent(own -> known(code).forEach(other -> wing(root, other.getPackageName())
                            .filter(theirs -> !theirs.equals(own)
                                    && !MAY_KNOW.getOrDefault(own, List.of()).contains(theirs))
                            .ifPresent(_ -> events.add(knows(code, other)))));
        }
    }

    private static final class KnowNone extends ArchCondition<JavaClass> {

        private final String root;

        KnowNone(String root) {
            super("know no system");
            this.root = root;
        }

        @Override
        public void check(JavaClass code, ConditionEvents events) {
            known(code)
                    .filter(other -> wing(root, other.getPackageName()).isPresent())
                    .forEach(other -> events.add(knows(code, other)));
        }
    }
}
