package dev.shardlab.command;

import dev.shardlab.command.Reply.Refused;
import dev.shardlab.model.ErrorCode;
import java.util.List;

/**
 * A constraint that one member of a request does not keep, as one sentence of the service's ValidationException. Where a member
 * is, its path says: members begin with a small letter, items of a list count from one, as in {@code records.1.member.data}.
 *
 * @param sentence in the service's words
 */
public record Violation(String sentence) {

    /** A request lists at most so many of its violations. */
    private static final int MAX_LISTED = 10;

    /** The member is required and is not there. */
    public static Violation missing(String path) {
        return new Violation(
                "Value null at '%s' failed to satisfy constraint: Member must not be null".formatted(path));
    }

    public static Violation of(String path, String value, String constraint) {
        return new Violation("Value '%s' at '%s' failed to satisfy constraint: %s".formatted(value, path, constraint));
    }

    /** Of a length; the service leaves the value out of these. */
    public static Violation ofLength(String path, String constraint) {
        return new Violation("Value at '%s' failed to satisfy constraint: %s".formatted(path, constraint));
    }

    public static String atLeast(long least) {
        return "Member must have value greater than or equal to " + least;
    }

    public static String atMost(long most) {
        return "Member must have value less than or equal to " + most;
    }

    public static String lengthAtLeast(long least) {
        return "Member must have length greater than or equal to " + least;
    }

    public static String lengthAtMost(long most) {
        return "Member must have length less than or equal to " + most;
    }

    /** The refusal of a request, all its violations together, but no more than ten. */
    public static Refused refusal(List<Violation> violations) {
        List<String> listed =
                violations.stream().limit(MAX_LISTED).map(Violation::sentence).toList();
        return new Refused(
                ErrorCode.VALIDATION,
                "%s validation error%s detected: %s"
                        .formatted(listed.size(), listed.size() == 1 ? "" : "s", String.join("; ", listed)));
    }
}
