package dev.shardlab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.shardlab.walls.SourceRules;
import dev.shardlab.walls.Walls;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The walls of the house, held. That each of these rules can fail is shown by {@code WallsSeenRedTest}. */
class ArchitectureTest {

    private static final Path SOURCES = Path.of("src", "main", "java");

    private static final JavaClasses PROGRAM = new ClassFileImporter().importPath(Path.of("target", "classes"));

    @TestFactory
    Stream<DynamicTest> walls() {
        return Walls.below("dev.shardlab").entrySet().stream()
                .map(rule -> dynamicTest(rule.getKey(), () -> rule.getValue().check(PROGRAM)));
    }

    @Test
    void every_package_says_its_one_duty_and_what_it_must_not_know() throws IOException {
        assertEquals(List.of(), SourceRules.packagesWithoutDuty(SOURCES));
    }

    @Test
    void a_person_can_hold_a_file_in_the_head() throws IOException {
        assertEquals(List.of(), SourceRules.filesTooLong(SOURCES));
    }
}
