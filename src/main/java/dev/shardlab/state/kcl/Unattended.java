package dev.shardlab.state.kcl;

import dev.shardlab.model.VirtualTime;
import org.jspecify.annotations.Nullable;

/**
 * For how long a shard that an application had begun has had no running worker.
 *
 * @param beforeMicros the pauses that are over, together
 * @param since when the present one began; null when a running worker has the shard
 */
public record Unattended(long beforeMicros, @Nullable VirtualTime since) {

    static final Unattended NEVER = new Unattended(0, null);

    Unattended from(VirtualTime at) {
        return since == null ? new Unattended(beforeMicros, at) : this;
    }

    Unattended until(VirtualTime at) {
        return since == null ? this : new Unattended(micros(at), null);
    }

    /** All pauses together as they are at {@code now}, in microseconds. */
    public long micros(VirtualTime now) {
        return since == null ? beforeMicros : beforeMicros + now.micros() - since.micros();
    }
}
