package dev.shardlab.engine.kinesis.stream;

import dev.shardlab.command.kinesis.AccountReply.AccountSettingsDescribed;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.event.AccountEvent.CommitmentChanged;
import dev.shardlab.event.Event;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.BillingCommitment;
import dev.shardlab.model.kinesis.BillingCommitment.Status;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The minimum throughput billing commitment of the account (API reference, UpdateAccountSettings). It lasts 24 hours at least;
 * disabled earlier, it ends when they are over, unless it is enabled again before that.
 */
public final class Commitment {

    private static final Duration AT_LEAST = Duration.ofDays(1);

    private Commitment() {}

    /** UpdateAccountSettings. */
    public static Decision update(BillingCommitment present, boolean enabled, VirtualTime now) {
        BillingCommitment wanted = enabled ? enabled(present, now) : disabled(present, now);
        AccountSettingsDescribed reply = new AccountSettingsDescribed(wanted);
        return wanted.equals(present)
                ? new Decision(List.of(), reply)
                : new Decision(List.of(new CommitmentChanged(now, wanted)), reply);
    }

    private static BillingCommitment enabled(BillingCommitment present, VirtualTime now) {
        return switch (present.status()) {
            case ENABLED -> present;
            case ENABLED_UNTIL_EARLIEST_ALLOWED_END ->
                new BillingCommitment(Status.ENABLED, present.startedAt(), null, present.earliestAllowedEndAt());
            case DISABLED -> new BillingCommitment(Status.ENABLED, now, null, now.plus(AT_LEAST));
        };
    }

    private static BillingCommitment disabled(BillingCommitment present, VirtualTime now) {
        return switch (present.status()) {
            case DISABLED, ENABLED_UNTIL_EARLIEST_ALLOWED_END -> present;
            case ENABLED ->
                new BillingCommitment(
                        mayEnd(present.earliestAllowedEndAt(), now)
                                ? Status.DISABLED
                                : Status.ENABLED_UNTIL_EARLIEST_ALLOWED_END,
                        present.startedAt(),
                        mayEnd(present.earliestAllowedEndAt(), now) ? now : null,
                        present.earliestAllowedEndAt());
        };
    }

    private static boolean mayEnd(@Nullable VirtualTime earliest, VirtualTime now) {
        return earliest != null && !now.isBefore(earliest);
    }

    static long endMicros(BillingCommitment commitment) {
        VirtualTime end = commitment.earliestAllowedEndAt();
        boolean ending = commitment.status() == Status.ENABLED_UNTIL_EARLIEST_ALLOWED_END;
        return ending && end != null ? end.micros() : Long.MAX_VALUE;
    }

    /** Ends what was disabled early, when its time has come. */
    public static List<Event> due(BillingCommitment present, VirtualTime now) {
        return endMicros(present) > now.micros()
                ? List.of()
                : List.of(new CommitmentChanged(
                        now,
                        new BillingCommitment(
                                Status.DISABLED, present.startedAt(), now, present.earliestAllowedEndAt())));
    }

    /** Whether the account has promised to pay, until the promise is over. */
    public static boolean isOn(BillingCommitment commitment) {
        return commitment.status() != Status.DISABLED;
    }
}
