package dev.shardlab.engine.stream;

import dev.shardlab.command.StreamCommand.DecreaseRetention;
import dev.shardlab.command.StreamCommand.IncreaseRetention;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.engine.decision.Draft;
import dev.shardlab.event.StreamEvent.RetentionChanged;
import dev.shardlab.model.StreamLimits;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.LabState;
import dev.shardlab.state.StreamState;
import java.time.Duration;

/**
 * IncreaseStreamRetentionPeriod and DecreaseStreamRetentionPeriod: 24 to 8760 hours, at once. What has expired stays expired
 * (API reference, IncreaseStreamRetentionPeriod): before a longer retention takes hold, whatever the shorter one has passed
 * over is dropped.
 */
final class Retention {

    private Retention() {}

    static Decision increase(LabState state, IncreaseRetention command, VirtualTime now) {
        requireAllowed(command.retention());
        StreamState stream = Streams.find(state, command.stream());
        if (command.retention().compareTo(stream.retention()) < 0) {
            throw RetentionWords.retentionNotLonger(stream, command.retention());
        }
        Streams.requireActive(state, stream);
        Draft draft = new Draft(state, now);
        Expiry.expire(draft, command.stream());
        change(draft, stream, command.retention());
        return draft.decision();
    }

    static Decision decrease(LabState state, DecreaseRetention command, VirtualTime now) {
        requireAllowed(command.retention());
        StreamState stream = Streams.find(state, command.stream());
        if (command.retention().compareTo(stream.retention()) > 0) {
            throw RetentionWords.retentionNotShorter(stream, command.retention());
        }
        Streams.requireActive(state, stream);
        Draft draft = new Draft(state, now);
        change(draft, stream, command.retention());
        Expiry.expire(draft, command.stream());
        return draft.decision();
    }

    static void requireAllowed(Duration retention) {
        if (retention.compareTo(StreamLimits.MIN_RETENTION) < 0) {
            throw RetentionWords.retentionTooShort(retention);
        }
        if (retention.compareTo(StreamLimits.MAX_RETENTION) > 0) {
            throw RetentionWords.retentionTooLong(retention);
        }
    }

    /** Asking for the retention there is already is accepted and changes nothing. */
    private static void change(Draft draft, StreamState stream, Duration to) {
        if (!to.equals(stream.retention())) {
            draft.happen(new RetentionChanged(draft.now(), stream.name(), stream.retention(), to));
        }
    }
}
