package dev.shardlab.grading;

import dev.shardlab.exercise.Exercise;
import dev.shardlab.exercise.Fingerprint;
import dev.shardlab.exercise.Judge;
import dev.shardlab.exercise.JudgementFormat;
import dev.shardlab.exercise.SubmissionFile;
import dev.shardlab.input.LocalFiles;
import dev.shardlab.scenario.ReadResult;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.ScenarioReader;
import dev.shardlab.timeline.HistoryFull;
import dev.shardlab.timeline.HistoryMemory;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * The child machine: takes a task, then submission after submission, and answers each. It speaks with nobody but its parent, by its
 * standard input and output, and ends with it.
 */
final class Child {

    /** A part of the heap; the rest is for what is being read and judged. */
    private static final int HISTORY_SHARE = 3;

    private final Judge judge;

    /** @param name of its file, as problems are to name it */
    @SuppressWarnings("ArrayRecordComponent") // bytes as they lay in the file: read once, never compared or changed
    private record Asked(String name, byte[] submission) {}

    private Child(Judge judge) {
        this.judge = judge;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        DataOutputStream out = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
        System.setOut(System.err);
        DataInputStream in = new DataInputStream(new FileInputStream(FileDescriptor.in));
        Child child = of(Task.receive(in));
        PipeFrame.send(new byte[0], out);
        BlockingQueue<Asked> asked = new ArrayBlockingQueue<>(1);
        Thread.ofPlatform().daemon().start(() -> listen(in, asked));
        while (true) {
            PipeFrame.send(child.answer(asked.take()), out);
        }
    }

    /** The parent's end is this machine's end, whatever it is at. */
    private static void listen(DataInputStream in, BlockingQueue<Asked> asked) {
        try {
            while (true) {
                String name = new String(PipeFrame.receive(in), StandardCharsets.UTF_8);
                asked.put(new Asked(name, PipeFrame.receive(in)));
            }
        } catch (IOException | InterruptedException _) {
            Runtime.getRuntime().halt(0);
        }
    }

    private static Child of(Task task) {
        if (!(ScenarioReader.read(task.name(), task.scenario()) instanceof ReadResult.Read(Scenario scenario))) {
            throw new IllegalArgumentException("the parent has read this scenario before");
        }
        Map<String, Path> files = new TreeMap<>();
        task.files().forEach((name, path) -> files.put(name, Path.of(path)));
        long historyBytes =
                Math.max(HistoryMemory.LEAST_BYTES, Runtime.getRuntime().maxMemory() / HISTORY_SHARE);
        return new Child(new Judge(
                new Exercise(scenario, Fingerprint.of(task.scenario())),
                new LocalFiles(files),
                () -> new HistoryMemory(historyBytes)));
    }

    /** One byte says whether it was judged; then comes the judgement, or why there is none. */
    private byte[] answer(Asked asked) {
        try {
            return answer(
                    ChildReply.JUDGED,
                    JudgementFormat.write(judge.judge(SubmissionFile.read(asked.name, asked.submission))));
        } catch (IllegalArgumentException | IllegalStateException e) {
            return answer(ChildReply.NOT_JUDGED, String.valueOf(e.getMessage()));
        } catch (HistoryFull _) {
            return answer(ChildReply.NOT_JUDGED, "What was done in it makes more history than may be kept.");
        } catch (StackOverflowError _) {
            return answer(ChildReply.NOT_JUDGED, "It could not be judged: it is nested too deeply.");
        }
    }

    private static byte[] answer(byte kind, String words) {
        byte[] text = words.getBytes(StandardCharsets.UTF_8);
        byte[] answer = new byte[text.length + 1];
        answer[0] = kind;
        System.arraycopy(text, 0, answer, 1, text.length);
        return answer;
    }
}
