package dev.shardlab.engine.kinesis.stream;

import dev.shardlab.command.Reply.Refused;
import dev.shardlab.command.Violation;
import dev.shardlab.engine.decision.Refusal;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.kinesis.RecordBatch;
import java.util.ArrayList;
import java.util.List;

/** Refusals of values that break a constraint of their own, in the words of {@link Violation}; see {@link ServiceWords}. */
final class ValidationWords {

    private ValidationWords() {}

    static Refusal invalid(List<Violation> violations) {
        Refused refused = Violation.refusal(violations);
        return new Refusal(refused.error(), refused.message());
    }

    static Refusal missing(String path) {
        return invalid(List.of(Violation.missing(path)));
    }

    /** What a request says whose records without a key need one. */
    static Refusal missingKeys(RecordBatch batch) {
        List<Violation> missing = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            if (batch.partitionKey(i).isEmpty()) {
                missing.add(Violation.missing("records.%s.member.partitionKey".formatted(i + 1)));
            }
        }
        return invalid(missing);
    }

    static Refusal atLeast(String path, long value, long least) {
        return invalid(List.of(Violation.of(path, Long.toString(value), Violation.atLeast(least))));
    }

    static Refusal atMost(String path, long value, long most) {
        return invalid(List.of(Violation.of(path, Long.toString(value), Violation.atMost(most))));
    }

    static Violation lengthAtLeast(String path, long least) {
        return Violation.ofLength(path, Violation.lengthAtLeast(least));
    }

    static Violation lengthAtMost(String path, long most) {
        return Violation.ofLength(path, Violation.lengthAtMost(most));
    }

    static Refusal requestTooLarge() {
        return new Refusal(ErrorCode.INVALID_ARGUMENT, "Records size exceeds 10 MB limit");
    }
}
