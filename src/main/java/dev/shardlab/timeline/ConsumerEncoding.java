package dev.shardlab.timeline;

import dev.shardlab.event.ConsumerEvent;
import dev.shardlab.model.Caller;

/** What happened to consumers with enhanced fan-out, as bytes; see {@link EventEncoding}. */
record ConsumerEncoding(ByteWriter out) {

    void write(ConsumerEvent event) {
        switch (event) {
            case ConsumerEvent.ConsumerRegistered e -> {
                start(50, e).number(e.tags().size());
                e.tags().byKey().forEach((key, value) -> out.text(key).text(value));
                out.time(e.dueAt());
            }
            case ConsumerEvent.ConsumerActivated e -> start(51, e);
            case ConsumerEvent.ConsumerDeregistrationStarted e -> start(52, e).time(e.dueAt());
            case ConsumerEvent.ConsumerDeregistered e -> start(53, e);
            case ConsumerEvent.SubscriptionStarted e ->
                start(54, e)
                        .optionalText(e.listener() instanceof Caller.Client client ? client.name() : null)
                        .number(e.shard().index())
                        .number(e.subscription())
                        .number(e.fromIndex())
                        .time(e.until());
            case ConsumerEvent.SubscriptionRefused e ->
                start(55, e).number(e.shard().index()).text(e.error().name()).text(e.message());
            case ConsumerEvent.RecordsPushed e ->
                start(56, e)
                        .number(e.shard().index())
                        .number(e.subscription())
                        .number(e.fromIndex())
                        .number(e.toIndex())
                        .number(e.bytes())
                        .number(e.millisBehindLatest());
            case ConsumerEvent.SubscriptionEnded e ->
                start(57, e)
                        .number(e.shard().index())
                        .number(e.subscription())
                        .text(e.reason().name());
        }
    }

    private ByteWriter start(int kind, ConsumerEvent event) {
        return out.tag(kind)
                .time(event.at())
                .text(event.stream().value())
                .text(event.consumer().value());
    }
}
