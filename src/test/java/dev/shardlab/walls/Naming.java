package dev.shardlab.walls;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;

/** Names that say nothing. */
final class Naming {

    private Naming() {}

    static Map<String, ArchRule> rules(String root) {
        return Map.of(
                "no Manager, Helper, Util or Impl",
                noClasses()
                        .that()
                        .resideInAPackage(root + "..")
                        .should()
                        .haveNameMatching(".*[.$]([A-Z]\\w*)?(Manager|Helper|Utils?|Impl)([A-Z]\\w*)?")
                        .because("such a name hides that a class has no duty, or two"));
    }
}
