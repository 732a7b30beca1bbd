package dev.shardlab.grading;

import dev.shardlab.exercise.JudgementFormat;
import java.nio.charset.StandardCharsets;

/** What a child answers to a submission. */
final class ChildReply {

    static final byte JUDGED = 0;
    static final byte NOT_JUDGED = 1;

    private ChildReply() {}

    static Outcome read(byte[] answer) {
        String words = new String(answer, 1, answer.length - 1, StandardCharsets.UTF_8);
        return answer[0] == JUDGED ? new Outcome.Judged(JudgementFormat.read(words)) : new Outcome.NotJudged(words);
    }
}
