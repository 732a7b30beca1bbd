package dev.shardlab.exercise;

import dev.shardlab.scenario.form.Alone;
import dev.shardlab.scenario.form.Json;
import dev.shardlab.scenario.form.Shape;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A submission as the bytes of its file.
 *
 * <p>The checksum is over the values, not over the bytes: who sets the file anew, or lets an editor do so, has not changed it. It
 * finds what was lost or changed by accident, and is no more: anybody can reckon it.
 */
public final class SubmissionFile {

    /** More than any lesson fills by hand. */
    public static final int MAX_BYTES = 4 << 20;

    /** Said in every submission. */
    static final String REMARK =
            "What was answered and done in a lesson of Shardlab, to be judged by: shardlab grade SCENARIO FILE."
                    + " The checksum finds accidents. It is no proof of who did the work: the name is what its writer typed, and"
                    + " whoever can read this file can write another.";

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private SubmissionFile() {}

    /** The text of the file. */
    public static byte[] write(Submission submission) {
        ObjectNode file = MAPPER.createObjectNode();
        ObjectNode summed = (ObjectNode) MAPPER.readTree(Alone.write(
                SubmissionFormat.SUBMISSION, new SubmissionFormat.Summed(submission, checksum(submission))));
        summed.properties().forEach(entry -> {
            file.set(entry.getKey(), entry.getValue());
            if (file.size() == 1) {
                file.put(Shape.NOTE, REMARK);
            }
        });
        return Json.pretty(file).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads a file.
     *
     * @param name as problems are to name it
     * @throws IllegalArgumentException if it is no submission, or not as it was written; the message is in sentences
     */
    public static Submission read(String name, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new IllegalArgumentException(tooLarge());
        }
        String text = text(bytes);
        if (text.isBlank()) {
            throw new IllegalArgumentException("The file is empty.");
        }
        SubmissionFormat.Summed summed = Alone.read(name, SubmissionFormat.SUBMISSION, text);
        if (!summed.checksum().equals(checksum(summed.submission()))) {
            throw new IllegalArgumentException(
                    "The checksum does not fit: the file is not as Shardlab wrote it. Ask for it once more.");
        }
        return summed.submission();
    }

    /** Said of a file that is larger. */
    public static String tooLarge() {
        return "The file is larger than " + (MAX_BYTES >> 20) + " MB, so it is no submission.";
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("The file is no text in UTF-8, so it is no submission.", e);
        }
    }

    private static String checksum(Submission submission) {
        return Fingerprint.of(Alone.write(SubmissionFormat.SUBMISSION, new SubmissionFormat.Summed(submission, "")));
    }
}
