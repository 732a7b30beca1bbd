package dev.shardlab.walls;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What the core must not reach for, so that the same scenario with the same seed gives the same event log, byte for
 * byte, on every machine.
 *
 * <p>A rule is a pattern over what code reaches, calls, method references and fields alike, written as {@code
 * owner.member(simple names of parameter types)}.
 */
final class Determinism {

    private static final String[] CORE = {
        "model",
        "command",
        "event",
        "state",
        "engine",
        "sim",
        "timeline",
        "metrics",
        "scenario",
        "lesson",
        "exercise",
        "compare",
        "draw",
        "words"
    };

    private Determinism() {}

    /** The rules by name. */
    static Map<String, ArchRule> rules(String root) {
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.put(
                "no clock in the core",
                forbid(
                        root,
                        "ask a clock",
                        "time is virtual: it is given, never asked for",
                        "java\\.lang\\.System\\.(currentTimeMillis|nanoTime)\\(.*",
                        "java\\.time\\.[\\w.]+\\.now\\(.*",
                        "java\\.time\\.(Clock\\.(system|tick)\\w*|InstantSource\\.system)\\(.*",
                        "java\\.util\\.(Date\\.<init>\\(\\)|Calendar\\.getInstance\\(.*)"));
        rules.put(
                "no order by hash in the core",
                forbid(
                        root,
                        "use a collection without an order of its own",
                        "Set.of, Map.of and their kind iterate in another order in another JVM, and hashes do in another"
                                + " library; LinkedHashMap, TreeMap and EnumMap do not",
                        "java\\.util\\.(HashMap|HashSet|IdentityHashMap|WeakHashMap|Hashtable)\\.(<init>|newHash).*",
                        "java\\.util\\.(Map|Set)\\.(of|ofEntries|copyOf)\\(.*",
                        "java\\.util\\.stream\\.Collectors\\.(toSet|toUnmodifiableSet|toUnmodifiableMap)\\(.*",
                        "java\\.util\\.stream\\.Collectors\\.(groupingBy\\(Function(, Collector)?|toMap\\(Function, Function(, BinaryOperator)?)\\)",
                        "java\\.lang\\.System\\.identityHashCode\\(.*"));
        rules.put(
                "no unseeded randomness in the core",
                forbid(
                        root,
                        "throw dice of its own",
                        "each actor throws its own seeded dice, or a run could not be repeated",
                        "java\\.lang\\.(Math|StrictMath)\\.random\\(\\)",
                        "java\\.util\\.(Random|SplittableRandom)\\.<init>\\(\\)",
                        "java\\.util\\.concurrent\\.ThreadLocalRandom\\..*",
                        "java\\.util\\.random\\.RandomGenerator\\.(getDefault|of)\\(.*",
                        "java\\.util\\.UUID\\.randomUUID\\(.*",
                        "java\\.security\\.SecureRandom\\..*",
                        "java\\.util\\.Collections\\.shuffle\\(List\\)"));
        rules.put(
                "no inexact mathematics in the core",
                forbid(
                        root,
                        "compute what another processor computes otherwise",
                        "Math may differ in the last bit from machine to machine in these; StrictMath does not",
                        "java\\.lang\\.Math\\.(sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|exp|expm1|log|log10|log1p|pow"
                                + "|cbrt|hypot)\\(.*"));
        rules.put(
                "no threads in the core",
                forbid(
                        root,
                        "know threads",
                        "what runs on one thread needs no lock and always happens in the same order",
                        "java\\.lang\\.(Thread|ThreadLocal|InheritableThreadLocal|ThreadGroup)\\..*",
                        "java\\.lang\\.Object\\.(wait|notify|notifyAll)\\(.*",
                        "java\\.util\\.concurrent\\..*",
                        "java\\.util\\.Timer(Task)?\\..*",
                        "java\\.util\\.\\w+\\.parallel\\w*\\(.*",
                        "java\\.util\\.stream\\.\\w+\\.parallel\\(.*"));
        rules.put(
                "no input and output in the core",
                forbid(
                        root,
                        "read or write anything",
                        "what comes from outside is handed in, so that a run needs nothing but its inputs",
                        "java\\.io\\.(File|RandomAccessFile|Console|PrintStream)\\w*\\..*",
                        "java\\.nio\\.(file|channels)\\..*",
                        "java\\.net\\..*",
                        "java\\.lang\\.(Process|ProcessBuilder|Runtime)\\..*",
                        "java\\.lang\\.System\\.(in|out|err|console\\(.*)",
                        "java\\.lang\\.(Class|ClassLoader|Module)\\.get(System)?Resource\\w*\\(.*"));
        rules.put(
                "no habits of the machine in the core",
                forbid(
                        root,
                        "depend on the machine's settings",
                        "language, time zone and properties of a machine must not show in an event log",
                        "java\\.lang\\.System\\.(getenv|getProperty|getProperties|lineSeparator)\\(.*",
                        "java\\.lang\\.(Boolean\\.getBoolean|Integer\\.getInteger|Long\\.getLong)\\(.*",
                        "java\\.util\\.(Locale|TimeZone)\\.getDefault\\(.*",
                        "java\\.time\\.ZoneId\\.systemDefault\\(\\)",
                        "java\\.nio\\.charset\\.Charset\\.defaultCharset\\(\\)",
                        "java\\.lang\\.String\\.(toLowerCase|toUpperCase|getBytes)\\(\\)",
                        "java\\.lang\\.String\\.<init>\\(byte\\[\\]\\)"));
        return rules;
    }

    private static ArchRule forbid(String root, String does, String because, String... patterns) {
        Predicate<String> forbidden =
                Pattern.compile(String.join("|", List.of(patterns))).asMatchPredicate();
        var condition = new ArchCondition<JavaClass>("not " + does) {
            @Override
            public void check(JavaClass code, ConditionEvents events) {
                for (JavaAccess<?> access : code.getAccessesFromSelf()) {
                    if (forbidden.test(spelled(access.getTarget()))) {
                        events.add(SimpleConditionEvent.violated(access, access.getDescription()));
                    }
                }
            }
        };
        String[] core = new String[CORE.length];
        for (int i = 0; i < CORE.length; i++) core[i] = Layers.inside(root, CORE[i]);
        return classes()
                .that()
                .resideInAnyPackage(core)
                .should(condition)
                .because(because)
                .allowEmptyShould(true);
    }

    private static String spelled(AccessTarget target) {
        String name = target.getOwner().getName() + "." + target.getName();
        if (!(target instanceof AccessTarget.CodeUnitAccessTarget codeUnit)) return name;
        var types = codeUnit.getRawParameterTypes().stream()
                .map(JavaClass::getSimpleName)
                .toList();
        return name + "(" + String.join(", ", types) + ")";
    }
}
