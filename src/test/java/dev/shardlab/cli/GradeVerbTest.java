package dev.shardlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.exercise.Submission;
import dev.shardlab.exercise.SubmissionFile;
import dev.shardlab.exercise.Submissions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** The verb from its words to its lines; each run judges in child machines. */
class GradeVerbTest {

    @TempDir
    private Path folder;

    private Path write(String name, Submission submission) throws IOException {
        return Files.write(folder.resolve(name), SubmissionFile.write(submission));
    }

    private static Submission ada() {
        return Submissions.of(
                Submissions.scenario(Submissions.LESSON),
                "Ada Lovelace",
                List.of(Submissions.shard(0), Submissions.number(400), Submissions.option(2)),
                List.of(Submissions.plan()));
    }

    @Test
    void a_submission_gets_one_line_with_points_and_reasons() throws IOException {
        Path file = write("ada.work.json", ada());
        Ran ran = Ran.shardlab("grade", Submissions.LESSON, file);
        assertEquals(
                file
                        + ": Ada Lovelace: 2 of 4 points. which-throttles 1/1: Right: Records throttled by clicks from 0:14 on:"
                        + " 3,571 records of 3,571 in shard 0. | one-second 0/1: Not right: Records stored in shard 0 from"
                        + " 0:20 on: 1,000 records. | does-a-split-help 1/1: Right: No. One of the halves throttles just as shard"
                        + " 0 did. Records throttled by clicks from 0:35 on: 7,572 records. | no-click-lost 0/1: Nothing was"
                        + " done to reach it.\n",
                ran.out());
        assertEquals(0, ran.code());
    }

    @Test
    void a_class_is_graded_though_some_submissions_are_broken() throws IOException {
        write("ada.json", ada());
        Files.writeString(folder.resolve("=cmd.json"), "no submission");
        Path report = folder.resolve("grades.csv");
        Ran ran =
                Ran.shardlab("grade", Submissions.LESSON, folder, "--report", "csv", "--out", report, "--workers", "1");
        assertEquals(1, ran.code());
        assertTrue(ran.err().startsWith("2 submissions to grade, 1 at once: about "), ran.err());
        assertTrue(ran.err().contains("\n1 graded, 1 could not be, in "), ran.err());
        List<String> rows = Files.readString(report).lines().toList();
        assertEquals(
                "file,student,graded,try,points,possible,percent,problem,submission_sha256,scenario_sha256,which-throttles,"
                        + "which-throttles reason,one-second,one-second reason,does-a-split-help,does-a-split-help reason,"
                        + "no-click-lost,no-click-lost reason",
                rows.getFirst());
        assertTrue(rows.get(1).startsWith("\"'=cmd.json\",,no,,,,,"), rows.get(1));
        assertTrue(rows.get(2).startsWith("ada.json,Ada Lovelace,yes,1,2,4,50,,"), rows.get(2));

        Ran again = Ran.shardlab("grade", Submissions.LESSON, folder, "--out", report);
        assertEquals(1, again.code());
        assertEquals(report + ": cannot be written, it exists already.\n", again.err());
    }

    @Test
    void results_are_written_as_build_servers_read_them() throws Exception {
        Path file = write("ada.json", ada());
        Ran ran = Ran.shardlab("grade", Submissions.LESSON, file, "--report", "junit");
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(ran.out().getBytes(StandardCharsets.UTF_8)));
        var suite = (Element) document.getElementsByTagName("testsuite").item(0);
        assertEquals("testsuites", document.getDocumentElement().getTagName());
        assertEquals("4", suite.getAttribute("tests"));
        assertEquals("2", suite.getAttribute("failures"));
        assertEquals("0", suite.getAttribute("errors"));
        assertEquals(4, suite.getElementsByTagName("testcase").getLength());
        assertEquals(2, suite.getElementsByTagName("failure").getLength());
        assertEquals(1, suite.getElementsByTagName("properties").getLength());
    }

    @Test
    void a_students_copy_grades_nothing() {
        Path copy = folder.resolve("copy.json");
        Ran stripped = Ran.shardlab("strip", Submissions.LESSON, "--out", copy);
        assertEquals(0, stripped.code());
        assertEquals(
                copy + " is written: the student's copy of " + Submissions.LESSON
                        + ", with 3 questions and 1 goal sealed.\n",
                stripped.err());
        Ran ran = Ran.shardlab("grade", copy, "any.json");
        assertEquals(1, ran.code());
        assertEquals(
                copy + ": this is a student's copy and does not say what is right. Name the file it was made of.\n",
                ran.err());
    }

    @Test
    void what_a_spreadsheet_or_terminal_would_act_on_is_made_harmless() {
        assertEquals("\"'=HYPERLINK(1)\"", GradeCsv.cell("=HYPERLINK(1)"));
        assertEquals("\"'@x\"", GradeCsv.cell("@x"));
        assertEquals("\"'\uFFFDx\"", GradeCsv.cell("\tx"));
        assertEquals("a\uFFFD[31mb", GradeCsv.cell("a\u001b[31mb"));
        assertEquals("\"a,\"\"b\"\"\"", GradeCsv.cell("a,\"b\""));
    }
}
