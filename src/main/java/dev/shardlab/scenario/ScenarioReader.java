package dev.shardlab.scenario;

import dev.shardlab.scenario.form.FormerNames;
import dev.shardlab.scenario.form.Reading;
import dev.shardlab.scenario.json.JsonTree;
import dev.shardlab.scenario.json.Node;
import dev.shardlab.scenario.json.Problem;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads scenario files, strictly: nothing is guessed, ignored or mended in silence, and every problem is told at once.
 *
 * <p>In four steps, each of which goes on as far as it can: bytes to text, text to a tree that knows its places, the tree to
 * values by {@link ScenarioFormat}, and last what can be said only of the whole, by {@link WholeFileChecks}.
 */
public final class ScenarioReader {

    /** A scenario is written by hand; a file larger than this is something else. */
    public static final int MAX_BYTES = 10 << 20;

    /** So many problems are told; a file with more is probably no scenario. */
    static final int MAX_PROBLEMS = 500;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private ScenarioReader() {}

    /**
     * Reads the bytes of a file.
     *
     * @param fileName as problems are to name it
     */
    public static ReadResult read(String fileName, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            return new ReadResult.Refused(List.of(tooLarge(fileName)));
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult decoded = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (decoded.isError()) {
            return new ReadResult.Refused(List.of(notUtf8(fileName, text, bytes[in.position()], in.position())));
        }
        return read(fileName, text);
    }

    /** Reads the text of a file. */
    public static ReadResult read(String fileName, String json) {
        return read(fileName, json, (root, _) -> root);
    }

    /** Changes a file's tree before it is read. */
    @FunctionalInterface
    interface Edit {

        /** The tree to be read; null if there is none, and then a problem was reported. */
        @Nullable
        Node of(Node root, Consumer<Problem> problems);
    }

    /** Reads the text of a file as if it had been written as {@code edit} makes it. */
    static ReadResult read(String fileName, String json, Edit edit) {
        List<Problem> problems = new ArrayList<>();
        Scenario scenario = read(fileName, withoutMark(json), edit, problems);
        if (scenario != null && problems.isEmpty()) {
            return new ReadResult.Read(scenario);
        }
        problems.sort(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column));
        return new ReadResult.Refused(problems.size() <= MAX_PROBLEMS ? problems : first(fileName, problems));
    }

    /**
     * Where the parts of a scenario stand in its file.
     *
     * @param json the text of a file that was read without a problem
     */
    public static Places places(String fileName, String json) {
        List<Problem> none = new ArrayList<>();
        Node root = FormerNames.today(Objects.requireNonNull(JsonTree.read(fileName, withoutMark(json), none::add)));
        Reading reading = new Reading(fileName, Declarations.of(root), none::add);
        ScenarioFormat.SCENARIO.read(root, reading);
        return new Places(fileName, reading);
    }

    private static @Nullable Scenario read(String fileName, String json, Edit edit, List<Problem> problems) {
        Node written = JsonTree.read(fileName, json, problems::add);
        Node edited = written == null ? null : edit.of(FormerNames.today(written), problems::add);
        // What was put in may say it in the former names too.
        Node root = edited == null ? null : FormerNames.today(edited);
        if (root == null) {
            return null;
        }
        Reading reading = new Reading(fileName, Declarations.of(root), problems::add);
        if (isOfAnotherVersion(root, reading)) {
            return null;
        }
        Scenario scenario = ScenarioFormat.SCENARIO.read(root, reading);
        WholeFileChecks.run(root, reading);
        return scenario;
    }

    /** Of a file from the future nothing more is said: what looks wrong in it may be right there. */
    private static boolean isOfAnotherVersion(Node root, Reading reading) {
        boolean other = root.along("shardlab") instanceof Node.Num(var _, String digits)
                && digits.matches("[1-9]\\d*")
                && !digits.equals(Integer.toString(ScenarioFormat.VERSION));
        if (other) {
            reading.report(
                    root.along("shardlab"),
                    "Expected a file of version " + ScenarioFormat.VERSION + " of the format, but found "
                            + root.along("shardlab").described() + ".",
                    "A newer Shardlab may know it.");
        }
        return other;
    }

    private static String withoutMark(String json) {
        return !json.isEmpty() && json.charAt(0) == BYTE_ORDER_MARK ? json.substring(1) : json;
    }

    private static Problem tooLarge(String fileName) {
        return Problem.ofFile(
                fileName,
                "The file is larger than " + (MAX_BYTES >> 20) + " MB, so it is no scenario.",
                "A log to be played is given with --file NAME=PATH.");
    }

    private static Problem notUtf8(String fileName, String before, byte bad, int offset) {
        int lineStart = before.lastIndexOf('\n') + 1;
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        return new Problem(
                fileName,
                line,
                before.length() - lineStart + 1,
                "",
                String.format(
                        Locale.ROOT, "Expected text in UTF-8, but found the byte 0x%02X at offset %d.", bad, offset),
                "Save the file as UTF-8.");
    }

    private static List<Problem> first(String fileName, List<Problem> problems) {
        List<Problem> some = new ArrayList<>(problems.subList(0, MAX_PROBLEMS));
        some.add(Problem.ofFile(
                fileName,
                (problems.size() - MAX_PROBLEMS) + " more problems are not shown.",
                "Mend the first ones first."));
        return some;
    }
}
