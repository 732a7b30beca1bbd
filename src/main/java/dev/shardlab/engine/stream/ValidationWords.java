package dev.shardlab.engine.stream;

import dev.shardlab.engine.decision.Refusal;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.RecordBatch;
import java.util.ArrayList;
import java.util.List;

/** The service's words for values that break a constraint of their own; see {@link ServiceWords}. */
final class ValidationWords {

    /** A request lists at most so many of its validation errors. */
    private static final int MAX_ERRORS_LISTED = 10;

    private ValidationWords() {}

    static Refusal invalid(List<String> errors) {
        List<String> listed = errors.subList(0, Math.min(errors.size(), MAX_ERRORS_LISTED));
        return new Refusal(
                ErrorCode.VALIDATION,
                "%s validation error%s detected: %s"
                        .formatted(listed.size(), listed.size() == 1 ? "" : "s", String.join("; ", listed)));
    }

    static Refusal missing(String path) {
        return invalid(
                List.of("Value null at '%s' failed to satisfy constraint: Member must not be null".formatted(path)));
    }

    /** What a request says whose records without a key need one. */
    static Refusal missingKeys(RecordBatch batch) {
        List<String> errors = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            if (batch.partitionKey(i).isEmpty()) {
                errors.add(
                        "Value null at 'records.%s.member.partitionKey' failed to satisfy constraint: Member must not be"
                                        .formatted(i + 1)
                                + " null");
            }
        }
        return invalid(errors);
    }

    static Refusal atLeast(String path, long value, long least) {
        return invalid(List.of("Value '%s' at '%s' failed to satisfy constraint: Member must have value greater than or"
                        .formatted(value, path)
                + " equal to " + least));
    }

    static Refusal atMost(String path, long value, long most) {
        return invalid(
                List.of("Value '%s' at '%s' failed to satisfy constraint: Member must have value less than or equal"
                                .formatted(value, path)
                        + " to " + most));
    }

    static String lengthAtLeast(String path, long least) {
        return "Value at '%s' failed to satisfy constraint: Member must have length greater than or equal to %s"
                .formatted(path, least);
    }

    static String lengthAtMost(String path, long most) {
        return "Value at '%s' failed to satisfy constraint: Member must have length less than or equal to %s"
                .formatted(path, most);
    }

    static Refusal requestTooLarge() {
        return new Refusal(ErrorCode.INVALID_ARGUMENT, "Records size exceeds 10 MB limit");
    }
}
