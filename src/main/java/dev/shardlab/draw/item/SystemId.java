package dev.shardlab.draw.item;

import dev.shardlab.model.Caller;

/**
 * One system of a laboratory, as a place on its map.
 *
 * @param name unique among those of its kind
 */
public record SystemId(Kind kind, String name) implements Comparable<SystemId> {

    /** What it is. */
    public enum Kind {
        PRODUCER("producer"),
        CLIENT("client"),
        EXPERIMENT("experiment"),
        STREAM("stream"),
        QUEUE("queue"),
        APPLICATION("KCL application", "application"),
        CONSUMER("enhanced fan-out", "fan-out"),
        QUEUE_WORKERS("queue workers", "workers"),
        DELIVERY_STREAM("delivery stream", "delivery"),
        BUCKET("bucket");

        private final String word;
        private final String brief;

        Kind(String word) {
            this(word, word);
        }

        Kind(String word, String brief) {
            this.word = word;
            this.brief = brief;
        }

        /** What it is called, in lower case. */
        public String word() {
            return word;
        }

        /** The same where there is little room. */
        public String brief() {
            return brief;
        }
    }

    /**
     * The place of who sends to a queue or a delivery stream: the experiment has one, a client has its own, and whatever else sends has that
     * of a producer of its name.
     */
    public static SystemId ofSender(Caller sender) {
        return switch (sender) {
            case Caller.Scenario _ -> new SystemId(Kind.EXPERIMENT, SenderNames.HOW_EXPERIMENT_SENDS);
            case Caller.Client _ -> new SystemId(Kind.CLIENT, sender.name());
            case Caller.Producer _, Caller.QueueWorker _, Caller.ApplicationWorker _, Caller.DeliveryStream _ ->
                new SystemId(Kind.PRODUCER, sender.name());
        };
    }

    @Override
    public int compareTo(SystemId other) {
        int byKind = kind.compareTo(other.kind);
        return byKind == 0 ? name.compareTo(other.name) : byKind;
    }

    @Override
    public String toString() {
        return kind.word() + " " + name;
    }
}
