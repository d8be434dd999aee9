package id.kentongan;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The house keeps its rules, and the rules are alive: each one fails on a small house that was built badly. */
class HouseTest {

    private static final Pattern README_TABLE = Pattern.compile("<!-- packages -->\n(.*?)<!-- /packages -->",
            Pattern.DOTALL);

    private final HouseRules rules = new HouseRules("id.kentongan", PackageTable.KENTONGAN);
    private final HouseRules badRules = new HouseRules("badhouse", PackageTable.KENTONGAN);

    @TestFactory
    Stream<DynamicTest> the_house_keeps_its_rules() {
        ImportOption withoutTests = location -> !location.contains("/test-classes/");
        JavaClasses house = new ClassFileImporter().withImportOption(withoutTests).importPackages("id.kentongan");
        assertTrue(house.size() > 1, "the house was not found");
        return rules.all().stream().map(rule -> dynamicTest(rule.getDescription(), () -> rule.check(house)));
    }

    @TestFactory
    Stream<DynamicTest> each_rule_fails_on_a_bad_house() {
        JavaClasses badHouse = new ClassFileImporter().importPackages("badhouse");
        Map<String, List<String>> offenders = Map.of(//
                badRules.listed().getDescription(), List.of("badhouse.common.Unlisted"), //
                badRules.imports().getDescription(),
                List.of("channel.sms.ImportsAnotherEdge", "ticket.ImportsASibling", "flow.ImportsAnEdge",
                        "place.ImportsUpwards"),
                badRules.libraries().getDescription(), List.of("flow.ReadsJson", "console.UsesAStrangeLibrary"), //
                badRules.pure().getDescription(),
                List.of("escalation.ReadsAFile", "ticket.RunsAlongside", "announcement.HoldsAClock"), //
                badRules.timeless().getDescription(), List.of("announcement.AsksTheTime", "flow.AsksByReference"), //
                badRules.fixed().getDescription(), List.of("ticket.Remembers"), //
                badRules.vocabulary().getDescription(), List.of("message.Acts"), //
                badRules.named().getDescription(), List.of("directory.PeopleManager"), //
                badRules.marked().getDescription(), List.of("badhouse.place.ImportsUpwards"), //
                badRules.quiet().getDescription(), List.of("store.Prints"));
        return badRules.all().stream().map(rule -> dynamicTest(rule.getDescription(),
                () -> breaks(rule, badHouse, offenders.getOrDefault(rule.getDescription(), List.of()))));
    }

    private static void breaks(ArchRule rule, JavaClasses badHouse, List<String> offenders) {
        String report = String.join("\n", rule.evaluate(badHouse).getFailureReport().getDetails());
        assertTrue(!offenders.isEmpty(), "no bad class shows that this rule is alive");
        assertAll(offenders.stream()
                .map(offender -> () -> assertTrue(report.contains(offender), offender + " passed:\n" + report)));
    }

    @Test
    void imports_go_downwards_only() {
        assertEquals(List.of(), PackageTable.KENTONGAN.upwards());
    }

    @Test
    void every_library_of_the_table_is_known() {
        PackageTable.KENTONGAN.homes().keySet().forEach(
                library -> assertTrue(PackageTable.LIBRARIES.containsKey(library), library + " is not known"));
    }

    @Test
    void the_readme_shows_the_same_table() throws IOException {
        Matcher shown = README_TABLE.matcher(Files.readString(Path.of("README.md")));
        assertTrue(shown.find(), "README.md has no <!-- packages --> table");
        assertEquals(PackageTable.KENTONGAN.markdown(), shown.group(1));
    }
}
