package dev.shardlab.event;

import dev.shardlab.model.VirtualTime;

/** A fact. Immutable, down to its columns. */
public sealed interface Event
        permits StreamEvent,
                ConsumerEvent,
                ProducerEvent,
                ApplicationEvent,
                ClientEvent,
                QueueEvent,
                FirehoseEvent,
                AccountEvent,
                InputEvent {

    /** When it happened. Never before the event that stands ahead of it in the log. */
    VirtualTime at();
}
