package dev.shardlab.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.export.WholeFile.Manner;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    @TempDir
    Path folder;

    @Test
    void it_is_in_its_place_once_it_is_complete_and_not_before() throws IOException {
        Path file = folder.resolve("größe : 2.json");
        try (WholeFile whole = WholeFile.at(file, Manner.OVER_ANOTHER)) {
            whole.out().write("half".getBytes(UTF_8));
            assertFalse(Files.exists(file));
            whole.complete();
        }
        assertEquals("half", Files.readString(file));
        assertEquals(List.of(file), files());
    }

    @Test
    void what_is_not_completed_leaves_what_was_there_before() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "before");
        try (WholeFile whole = WholeFile.at(file, Manner.OVER_ANOTHER)) {
            whole.out().write("half".getBytes(UTF_8));
        }
        assertEquals("before", Files.readString(file));
        assertEquals(List.of(file), files());
    }

    @Test
    void another_is_replaced_only_where_that_was_said() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "before");
        assertThrows(FileAlreadyExistsException.class, () -> WholeFile.at(file, Manner.NEW_AND_PRIVATE));
        WholeFile.write(file, Manner.OVER_ANOTHER, "after".getBytes(UTF_8));
        assertEquals("after", Files.readString(file));
    }

    @Test
    void one_that_came_meanwhile_is_not_replaced_either() throws IOException {
        Path file = folder.resolve("a");
        try (WholeFile whole = WholeFile.at(file, Manner.NEW_AND_PRIVATE)) {
            Files.writeString(file, "another's");
            assertThrows(FileAlreadyExistsException.class, whole::complete);
        }
        assertEquals("another's", Files.readString(file));
        assertEquals(List.of(file), files());
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void a_private_one_is_for_its_owner_alone_and_a_link_stays_a_link() throws IOException {
        Path secret = folder.resolve("secret");
        WholeFile.write(secret, Manner.NEW_AND_PRIVATE, new byte[0]);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)));

        Path file = Files.writeString(folder.resolve("a"), "before");
        Path link = Files.createSymbolicLink(folder.resolve("b"), file);
        WholeFile.write(link, Manner.OVER_ANOTHER, "after".getBytes(UTF_8));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("after", Files.readString(file));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_device_is_written_to_and_tells_when_it_is_full() {
        byte[] bytes = new byte[100_000];
        IOException full = assertThrows(
                IOException.class, () -> WholeFile.write(Path.of("/dev/full"), Manner.OVER_ANOTHER, bytes));
        assertEquals("No space left on device", full.getMessage());
    }

    @Test
    void where_there_is_no_folder_there_is_no_file() {
        assertThrows(
                NoSuchFileException.class,
                () -> WholeFile.at(folder.resolve("none").resolve("a"), Manner.OVER_ANOTHER));
        assertThrows(IOException.class, () -> WholeFile.at(folder, Manner.OVER_ANOTHER));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
