package dev.shardlab.input;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.shardlab.sim.producer.InputFile;
import dev.shardlab.sim.producer.InputFile.Line;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFileTest {

    @TempDir
    Path folder;

    @Test
    void a_file_is_its_lines_in_order() throws IOException {
        assertEquals(List.of(line(1, "one"), line(2, ""), line(3, "drei €")), lines("one\n\ndrei €\n"));
    }

    @Test
    void the_last_line_needs_no_end() throws IOException {
        assertEquals(List.of(line(1, "one"), line(2, "two")), lines("one\ntwo"));
    }

    @Test
    void carriage_return_and_line_feed_end_a_line_together() throws IOException {
        assertEquals(List.of(line(1, "one"), line(2, "t\rwo"), line(3, "three\r")), lines("one\r\nt\rwo\r\nthree\r"));
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_line() throws IOException {
        assertEquals(List.of(line(1, "one")), lines("\uFEFFone\n"));
    }

    @Test
    void an_empty_file_has_no_lines() throws IOException {
        assertEquals(List.of(), lines(""));
    }

    @Test
    void a_line_that_is_not_utf_8_is_told_with_its_byte_and_offset_and_the_rest_plays() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("first\ncaf".getBytes(UTF_8));
        bytes.write(0xE9);
        bytes.write(" au lait\nlast\n".getBytes(UTF_8));
        assertEquals(
                List.of(
                        line(1, "first"),
                        new Line(2, "", "not UTF-8: the byte 0xE9 at position 4 of the line, offset 9 of the file"),
                        line(3, "last")),
                lines(bytes.toByteArray()));
    }

    @Test
    void a_character_cut_off_at_the_end_of_a_line_is_not_utf_8() throws IOException {
        assertEquals(
                List.of(
                        new Line(1, "", "not UTF-8: the byte 0xE2 at position 2 of the line, offset 1 of the file"),
                        line(2, "b")),
                lines(new byte[] {'a', (byte) 0xE2, (byte) 0x82, '\n', 'b'}));
    }

    @Test
    void a_replacement_character_that_is_meant_is_text() throws IOException {
        assertEquals(List.of(line(1, "a\uFFFDb")), lines("a\uFFFDb\n"));
    }

    @Test
    void lines_of_every_length_are_cut_alike_wherever_they_lie_in_the_file() throws IOException {
        StringBuilder text = new StringBuilder();
        List<Line> expected = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            String content = "é".repeat(i % 97) + i;
            text.append(content).append(i % 3 == 0 ? "\n" : "\r\n");
            expected.add(line(i + 1, content));
        }
        assertEquals(expected, lines(text.toString()));
    }

    @Test
    void a_carriage_return_does_not_make_the_longest_line_too_long() throws IOException {
        String longest = "x".repeat((1 << 20) - 1);
        assertEquals(List.of(line(1, longest), line(2, "after")), lines(longest + "\r\nafter"));
    }

    @Test
    void a_line_longer_than_a_record_is_skipped_and_told() throws IOException {
        String longest = "x".repeat((1 << 20) - 1);
        assertEquals(
                List.of(
                        line(1, longest),
                        new Line(2, "", "the line has 1048576 bytes, a record at most 1048575"),
                        line(3, "after")),
                lines(longest + "\n" + longest + "y\nafter\n"));
    }

    @Test
    void a_missing_file_says_so_once() {
        Path missing = folder.resolve("none.log");
        assertEquals(List.of(new Line(0, "", "there is no file " + missing)), all(TextFile.open(missing)));
    }

    @Test
    void a_folder_is_no_file() {
        assertEquals(List.of(new Line(0, "", folder + " is a folder, not a file")), all(TextFile.open(folder)));
    }

    @ParameterizedTest
    @CsvSource({
        "1F8B0800, gzip, gunzip",
        "504B0304, zip, unzip",
        "425A6839, bzip2, bunzip2",
        "FD377A585A00, xz, unxz",
        "28B52FFD, zstd, unzstd",
        "04224D18, lz4, unlz4"
    })
    void a_compressed_file_is_told_once_and_by_its_name(String magic, String kind, String tool) throws IOException {
        Path file = written(HexFormat.of().parseHex(magic + "0A010A"));
        assertEquals(
                List.of(new Line(0, "", file + " is compressed (" + kind + "); unpack it first, with " + tool)),
                all(TextFile.open(file)));
    }

    @Test
    void lines_that_end_in_carriage_returns_alone_are_told_once() throws IOException {
        Path file = written("one\rtwo\rthree".getBytes(UTF_8));
        assertEquals(
                List.of(new Line(
                        0, "", file + " has lines that end in CR alone, as on Macs of old; save it with LF or CR LF")),
                all(TextFile.open(file)));
    }

    @Test
    void text_in_utf_16_without_a_mark_is_told_too() throws IOException {
        Path file = written("one\ntwo".getBytes(UTF_16LE));
        assertEquals(List.of(new Line(0, "", file + " is text in UTF-16; save it as UTF-8")), all(TextFile.open(file)));
    }

    @Test
    void text_in_utf_16_is_told_once() throws IOException {
        Path file = written(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0, '\n', 0});
        assertEquals(List.of(new Line(0, "", file + " is text in UTF-16; save it as UTF-8")), all(TextFile.open(file)));
    }

    @Test
    void a_file_of_many_blocks_gives_each_line_at_random_as_in_order() throws IOException {
        Path file = folder.resolve("many.log");
        int count = 20_000;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < count; i++) {
                out.write("line " + i + " " + "z".repeat(i % 400) + "\n");
            }
        }
        InputFile text = TextFile.open(file);
        Random random = new Random(1);
        for (int i = 0; i < 3_000; i++) {
            int index = random.nextInt(count);
            assertEquals(line(index + 1, "line " + index + " " + "z".repeat(index % 400)), text.line(index));
        }
        assertNull(text.line(count));
        assertEquals(count, all(text).size());
    }

    @Test
    void a_file_that_is_still_written_is_played_as_it_stood_when_it_was_opened() throws IOException {
        Path file = folder.resolve("growing.log");
        Files.writeString(file, "a\n".repeat(2_000) + "cut o");
        InputFile text = TextFile.open(file);
        assertEquals(line(1, "a"), text.line(0));
        Files.writeString(file, "ff\n" + "b\n".repeat(3_000), StandardOpenOption.APPEND);
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        List<Line> lines = all(text);
        assertEquals(2_001, lines.size());
        assertEquals(line(2_001, "cut o"), lines.getLast());
        assertEquals(lines, all(text));
    }

    @Test
    void a_file_that_grows_all_the_time_is_read_to_the_end_it_had() throws IOException {
        Path file = folder.resolve("growing.log");
        String line = "z".repeat(900) + "\n";
        Files.writeString(file, line.repeat(10_000));
        InputFile text = TextFile.open(file);
        for (int i = 0; i < 10_000; i += 500) {
            assertEquals(line(i + 1, "z".repeat(900)), text.line(i));
            Files.writeString(file, line, StandardOpenOption.APPEND);
            Files.setLastModifiedTime(file, FileTime.fromMillis(i));
        }
        assertNull(text.line(10_000));
        assertEquals(line(1, "z".repeat(900)), text.line(0));
    }

    @Test
    void a_file_that_changes_while_it_is_played_is_told() throws IOException {
        Path file = folder.resolve("changing.log");
        Files.writeString(file, "a\n".repeat(2_000));
        assertTold(file, "b\n".repeat(3_000), "it changed while it was played");
        assertTold(file, "b\n".repeat(2_000), "it changed while it was played");
        assertTold(file, "a\n".repeat(1_500), "it became shorter while it was played");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void a_file_in_whose_place_another_was_put_is_told() throws IOException {
        Path file = written("a\n".repeat(2_000).getBytes(UTF_8));
        InputFile text = TextFile.open(file);
        assertEquals(line(1, "a"), text.line(0));
        Files.move(file, folder.resolve("file.log.1"));
        written("a\n".repeat(5_000).getBytes(UTF_8));
        assertEquals(
                new Line(0, "", file + " cannot be read: it was replaced by another file while it was played"),
                text.line(LineBlock.MAX_LINES));
    }

    private void assertTold(Path file, String then, String problem) throws IOException {
        Files.writeString(file, "a\n".repeat(2_000));
        InputFile text = TextFile.open(file);
        assertEquals(line(1, "a"), text.line(0));
        Files.writeString(file, then);
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        assertEquals(new Line(0, "", file + " cannot be read: " + problem), text.line(LineBlock.MAX_LINES));
        assertNull(text.line(LineBlock.MAX_LINES + 1));
    }

    @Test
    void a_name_without_a_path_is_the_small_log_that_comes_along() throws IOException {
        LocalFiles files = new LocalFiles(Map.of("mine", written("a\n".getBytes(UTF_8))));
        assertEquals(List.of(line(1, "a")), all(files.file("mine")));
        assertEquals(SampleLog.LINES, all(files.file("log")).size());
    }

    private List<Line> lines(String text) throws IOException {
        return lines(text.getBytes(UTF_8));
    }

    private List<Line> lines(byte[] bytes) throws IOException {
        return all(TextFile.open(written(bytes)));
    }

    private Path written(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("file.log"), bytes);
    }

    static List<Line> all(InputFile file) {
        List<Line> lines = new ArrayList<>();
        for (Line line = file.line(0); line != null; line = file.line(lines.size())) {
            lines.add(line);
        }
        return lines;
    }

    private static Line line(long number, String text) {
        return new Line(number, text, null);
    }
}
