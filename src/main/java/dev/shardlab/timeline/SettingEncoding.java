package dev.shardlab.timeline;

import dev.shardlab.event.SettingEvent;
import dev.shardlab.event.StreamChange;
import dev.shardlab.model.Tags;
import dev.shardlab.model.kinesis.ConsumerRef;
import dev.shardlab.model.kinesis.Resource;
import dev.shardlab.model.kinesis.StreamOptions;

/** The settings of a stream as bytes; see {@link EventEncoding}. */
record SettingEncoding(ByteWriter out) {

    void write(SettingEvent event) {
        switch (event) {
            case SettingEvent.SettingChangeStarted e -> {
                start(1, e);
                change(e.change());
                out.time(e.dueAt());
            }
            case SettingEvent.SettingChanged e -> {
                start(2, e);
                change(e.change());
            }
            case SettingEvent.TagsChanged e -> {
                start(3, e);
                resource(e.resource());
                tags(e.tags());
            }
            case SettingEvent.PolicyChanged e -> {
                start(4, e);
                resource(e.resource());
                out.optionalText(e.policy());
            }
            case SettingEvent.LoadMeasured e -> start(5, e);
        }
    }

    private ByteWriter start(int kind, SettingEvent event) {
        return out.event(EventFamily.SETTING, kind, event.at())
                .text(event.stream().value());
    }

    private void change(StreamChange change) {
        switch (change) {
            case StreamChange.Metrics(var on) -> {
                out.tag(1).number(on.size());
                on.forEach(metric -> out.text(metric.name()));
            }
            case StreamChange.Encryption(var type, var key) ->
                out.tag(2).text(type.name()).optionalText(key == null ? null : key.value());
            case StreamChange.Mode(var mode) -> out.tag(3).text(mode.name());
            case StreamChange.Warmth(int mibPerSec) -> out.tag(4).number(mibPerSec);
            case StreamChange.RecordSize(int kib) -> out.tag(5).number(kib);
            case StreamChange.Distribution(var strategy) -> out.tag(6).text(strategy.name());
        }
    }

    private void resource(Resource resource) {
        switch (resource) {
            case Resource.OfStream _ -> out.flag(false);
            case Resource.OfConsumer(ConsumerRef consumer) ->
                out.flag(true)
                        .text(consumer.name().value())
                        .number(consumer.createdEpochSecond().orElse(-1));
        }
    }

    private void tags(Tags tags) {
        out.number(tags.size());
        tags.byKey().forEach((key, value) -> out.text(key).text(value));
    }

    void options(StreamOptions options) {
        out.text(options.mode().name());
        tags(options.tags());
        out.number(options.warmThroughputMiBps().orElse(-1)).number(options.maxRecordKiB());
    }
}
