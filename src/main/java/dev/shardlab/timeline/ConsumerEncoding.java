package dev.shardlab.timeline;

import dev.shardlab.event.ConsumerEvent;

/** What happened to consumers with enhanced fan-out, as bytes; see {@link EventEncoding}. */
record ConsumerEncoding(ByteWriter out) {

    void write(ConsumerEvent event) {
        switch (event) {
            case ConsumerEvent.ConsumerRegistered e -> {
                start(1, e).number(e.tags().size());
                e.tags().byKey().forEach((key, value) -> out.text(key).text(value));
                out.time(e.dueAt());
            }
            case ConsumerEvent.ConsumerActivated e -> start(2, e);
            case ConsumerEvent.ConsumerDeregistrationStarted e -> start(3, e).time(e.dueAt());
            case ConsumerEvent.ConsumerDeregistered e -> start(4, e);
            case ConsumerEvent.SubscriptionStarted e ->
                start(5, e)
                        .caller(e.listener())
                        .number(e.shard().index())
                        .number(e.subscription())
                        .number(e.fromIndex())
                        .time(e.until());
            case ConsumerEvent.SubscriptionRefused e ->
                start(6, e).number(e.shard().index()).text(e.error().name()).text(e.message());
            case ConsumerEvent.RecordsPushed e ->
                start(7, e)
                        .number(e.shard().index())
                        .number(e.subscription())
                        .number(e.fromIndex())
                        .number(e.toIndex())
                        .number(e.bytes())
                        .number(e.millisBehindLatest());
            case ConsumerEvent.SubscriptionEnded e ->
                start(8, e)
                        .number(e.shard().index())
                        .number(e.subscription())
                        .text(e.reason().name());
        }
    }

    private ByteWriter start(int kind, ConsumerEvent event) {
        return out.event(EventFamily.CONSUMER, kind, event.at())
                .text(event.stream().value())
                .text(event.consumer().value());
    }
}
