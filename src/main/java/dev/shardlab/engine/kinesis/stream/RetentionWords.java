package dev.shardlab.engine.kinesis.stream;

import dev.shardlab.engine.decision.Refusal;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.state.kinesis.StreamState;
import java.time.Duration;

/** The service's words about retention periods; see {@link ServiceWords}. */
final class RetentionWords {

    private RetentionWords() {}

    static Refusal retentionTooShort(Duration asked) {
        return new Refusal(
                ErrorCode.INVALID_ARGUMENT,
                "Minimum allowed retention period is 24 hours. Requested retention period (%s hours) is too short."
                        .formatted(asked.toHours()));
    }

    static Refusal retentionTooLong(Duration asked) {
        return new Refusal(
                ErrorCode.INVALID_ARGUMENT,
                "Maximum allowed retention period is 8760 hours. Requested retention period (%s hours) is too long."
                        .formatted(asked.toHours()));
    }

    static Refusal retentionNotLonger(StreamState stream, Duration asked) {
        return retention(stream, asked, "shorter", "Decrease");
    }

    static Refusal retentionNotShorter(StreamState stream, Duration asked) {
        return retention(stream, asked, "longer", "Increase");
    }

    private static Refusal retention(StreamState stream, Duration asked, String comparison, String otherAction) {
        return new Refusal(
                ErrorCode.INVALID_ARGUMENT,
                "Requested retention period (%s hours) for stream %s can not be %s than existing retention period (%s hours)."
                                .formatted(
                                        asked.toHours(),
                                        stream.name(),
                                        comparison,
                                        stream.retention().toHours())
                        + " Use " + otherAction + "RetentionPeriod API.");
    }
}
