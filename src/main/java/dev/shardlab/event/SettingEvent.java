package dev.shardlab.event;

import dev.shardlab.model.Tags;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.Resource;
import dev.shardlab.model.kinesis.StreamName;
import org.jspecify.annotations.Nullable;

/** What happened to how a stream works, not to what it holds. */
public sealed interface SettingEvent extends StreamEvent {

    /** UPDATING began; it ends with {@link SettingChanged} and {@link StreamEvent.StreamActivated} at {@code dueAt}. */
    record SettingChangeStarted(VirtualTime at, StreamName stream, StreamChange change, VirtualTime dueAt)
            implements SettingEvent {}

    record SettingChanged(VirtualTime at, StreamName stream, StreamChange change) implements SettingEvent {}

    /**
     * A resource has other tags.
     *
     * @param tags all it has from now on
     */
    record TagsChanged(VirtualTime at, Resource resource, Tags tags) implements SettingEvent {
        @Override
        public StreamName stream() {
            return resource.stream();
        }
    }

    /**
     * A resource has another policy.
     *
     * @param policy null if it has none any more
     */
    record PolicyChanged(
            VirtualTime at, Resource resource, @Nullable String policy) implements SettingEvent {
        @Override
        public StreamName stream() {
            return resource.stream();
        }
    }

    /** The service has looked at how much was written to each shard of an on-demand stream since it last did. */
    record LoadMeasured(VirtualTime at, StreamName stream) implements SettingEvent {}
}
