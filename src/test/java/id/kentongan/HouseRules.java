package id.kentongan;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/** The rules that every class of the house keeps, for a house built on the given base package. */
record HouseRules(String base, PackageTable table) {

    private static final List<String> CORE = List.of("flow", "flow.answer", "flow.check", "ticket", "announcement",
            "escalation",
            "message",
            "place");
    private static final List<String> OUTER_WORLD = List.of("java.io", "java.net", "java.nio", "java.util.concurrent",
            "java.util.random", "java.security", "org.slf4j");
    private static final Set<String> OUTER_TYPES = Set.of("java.time.Clock", "java.time.InstantSource",
            "java.util.Random", "java.util.Timer", "java.lang.Thread", "java.lang.Process", "java.lang.ProcessBuilder");
    private static final Set<String> OUTER_CALLS = Set.of("now", "nanoTime", "currentTimeMillis", "randomUUID",
            "random", "getenv");
    private static final String FUTURE = "java.util.concurrent.CompletableFuture";
    private static final Pattern EMPTY_NAME = Pattern.compile(
            "Abstract.*|.*(Impl|Manager|Helper|Helpers|Util|Utils|Service|DTO|Dto|Base)");

    List<ArchRule> all() {
        return List.of(listed(), imports(), libraries(), pure(), timeless(), fixed(), vocabulary(), named(), marked(),
                quiet());
    }

    ArchRule listed() {
        return rule("stand in a package of the table",
                (type, events) -> tell(events, type, !isListed(type), "is in " + type.getPackageName()));
    }

    ArchRule imports() {
        Map<String, Set<String>> allowed = table.allowed();
        return dependencies("import only what the table allows", (from, to) -> {
            Set<String> below = allowed.getOrDefault(nameOf(from), Set.of());
            return !isOurs(to) || nameOf(from).equals(nameOf(to)) || below.contains(nameOf(to));
        });
    }

    ArchRule libraries() {
        Map<String, Set<String>> homes = table.homes();
        return dependencies("use a library only in its home", (from, to) -> {
            String target = to.getPackageName();
            return isOurs(to) || target.isEmpty() || lies(target, PackageTable.COMMON)
                    || PackageTable.LIBRARIES.entrySet().stream().anyMatch(library -> lies(target, library.getValue())
                            && homes.getOrDefault(library.getKey(), Set.of()).contains(nameOf(from)));
        });
    }

    ArchRule pure() {
        return dependencies("know nothing of the outer world in the core",
                (from, to) -> !isCore(from)
                        || to.getName().equals(FUTURE) && nameOf(from).equals("message")
                        || !lies(to.getPackageName(), OUTER_WORLD) && !OUTER_TYPES.contains(to.getName()));
    }

    /** By access target, since a rule on called methods does not see {@code Instant::now}. */
    ArchRule timeless() {
        DescribedPredicate<JavaAccess<?>> outerCall = describe("that ask for the time, a random value or the machine",
                access -> OUTER_CALLS.contains(access.getTarget().getName())
                        && !isOurs(access.getTarget().getOwner()));
        return noClasses().that(describe("are in the core", this::isCore)).should().accessTargetWhere(outerCall)
                .because("the core is handed the time").allowEmptyShould(true);
    }

    ArchRule fixed() {
        return fields().that().areStatic().should().beFinal().because("what is static would outlive a test")
                .allowEmptyShould(true);
    }

    ArchRule vocabulary() {
        return classes().that().resideInAPackage(base + ".message").and().areTopLevelClasses().should()
                .beRecords().orShould().beEnums().orShould().beInterfaces().allowEmptyShould(true);
    }

    ArchRule named() {
        return rule("carry a name that says something", (type, events) -> tell(events, type,
                EMPTY_NAME.matcher(type.getSimpleName()).matches(), "is named " + type.getSimpleName()));
    }

    ArchRule marked() {
        return rule("live in a package marked @NullMarked", (type, events) -> tell(events, type,
                !type.getPackage().isAnnotatedWith(NullMarked.class), "has no marked package-info.java"));
    }

    ArchRule quiet() {
        DescribedPredicate<JavaAccess<?>> print = describe("that print", access -> {
            AccessTarget target = access.getTarget();
            return target.getFullName().equals("java.lang.System.out")
                    || target.getFullName().equals("java.lang.System.err")
                    || target.getName().equals("printStackTrace");
        });
        return noClasses().that(describe("are below the wiring", type -> !isWiring(type))).should()
                .accessTargetWhere(print).because("logs are watched for what is private").allowEmptyShould(true);
    }

    private boolean isListed(JavaClass type) {
        return table.rows().stream().anyMatch(row -> row.name().equals(nameOf(type)));
    }

    private boolean isWiring(JavaClass type) {
        return table.rows().stream()
                .anyMatch(row -> row.name().equals(nameOf(type)) && row.layer().equals("wiring"));
    }

    private boolean isCore(JavaClass type) {
        return isOurs(type) && CORE.contains(nameOf(type));
    }

    private boolean isOurs(JavaClass type) {
        return lies(type.getPackageName(), List.of(base));
    }

    /** The name of its package as the table writes it. */
    private String nameOf(JavaClass type) {
        return type.getPackageName().equals(base) ? "" : type.getPackageName().substring(base.length() + 1);
    }

    private static boolean lies(String name, List<String> packages) {
        return packages.stream().anyMatch(one -> name.equals(one) || name.startsWith(one + "."));
    }

    private static void tell(ConditionEvents events, JavaClass type, boolean broken, String message) {
        if (broken) {
            events.add(SimpleConditionEvent.violated(type, type.getName() + " " + message));
        }
    }

    private static ArchRule dependencies(String description, BiPredicate<JavaClass, JavaClass> fine) {
        return rule(description, (type, events) -> {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (!target.isPrimitive() && !fine.test(type, target)) {
                    events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                }
            }
        });
    }

    private interface Check {
        void check(JavaClass type, ConditionEvents events);
    }

    private static ArchRule rule(String description, Check check) {
        return classes().should(new ArchCondition<JavaClass>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.check(type, events);
            }
        }).allowEmptyShould(true);
    }
}
