package dev.shardlab.engine.kinesis.stream;

import dev.shardlab.command.kinesis.StreamCommand.DecreaseRetention;
import dev.shardlab.command.kinesis.StreamCommand.IncreaseRetention;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.event.Event;
import dev.shardlab.event.StreamEvent.RetentionChanged;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.StreamLimits;
import dev.shardlab.state.kinesis.KinesisState;
import dev.shardlab.state.kinesis.StreamState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * IncreaseStreamRetentionPeriod and DecreaseStreamRetentionPeriod: 24 to 8760 hours, at once. What has expired stays expired
 * (API reference, IncreaseStreamRetentionPeriod): before a longer retention takes hold, whatever the shorter one has passed
 * over is dropped.
 */
final class Retention {

    private Retention() {}

    static Decision increase(KinesisState state, IncreaseRetention command, VirtualTime now) {
        requireAllowed(command.retention());
        StreamState stream = Streams.find(state, command.stream());
        if (command.retention().compareTo(stream.retention()) < 0) {
            throw RetentionWords.retentionNotLonger(stream, command.retention());
        }
        Streams.requireActive(state, stream);
        List<Event> events = new ArrayList<>(Expiry.due(state, stream, now));
        events.addAll(changed(stream, command.retention(), now));
        return Decision.done(events);
    }

    static Decision decrease(KinesisState state, DecreaseRetention command, VirtualTime now) {
        requireAllowed(command.retention());
        StreamState stream = Streams.find(state, command.stream());
        if (command.retention().compareTo(stream.retention()) > 0) {
            throw RetentionWords.retentionNotShorter(stream, command.retention());
        }
        Streams.requireActive(state, stream);
        List<Event> events = new ArrayList<>(changed(stream, command.retention(), now));
        events.addAll(Expiry.under(command.retention(), state, stream, now));
        return Decision.done(events);
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
    private static List<Event> changed(StreamState stream, Duration to, VirtualTime now) {
        return to.equals(stream.retention())
                ? List.of()
                : List.of(new RetentionChanged(now, stream.name(), stream.retention(), to));
    }
}
