package dev.shardlab.model;

/**
 * Who asks something of a service. It stands in every {@code Call} and in the events that come of it, so nobody has to guess it from
 * a number's sign or from what is missing.
 */
public sealed interface Caller extends Comparable<Caller> {

    /** As it stands on the stage. */
    String name();

    /** The experiment itself: what is planned, and what is done at the window. Also a reader of whom nobody knows more. */
    record Scenario() implements Caller {
        @Override
        public String name() {
            return "scenario";
        }

        @Override
        public String toString() {
            return name();
        }
    }

    /** A producer of the experiment. */
    record Producer(ProducerName producer) implements Caller {
        @Override
        public String name() {
            return producer.value();
        }

        @Override
        public String toString() {
            return name();
        }
    }

    /** One of the workers that take messages of a queue. */
    record QueueWorker(WorkerName worker) implements Caller {
        @Override
        public String name() {
            return worker.value();
        }

        @Override
        public String toString() {
            return name();
        }
    }

    /** A worker of an application that reads a stream. */
    record ApplicationWorker(ApplicationName application, WorkerName worker) implements Caller {
        @Override
        public String name() {
            return application + " " + worker;
        }

        @Override
        public String toString() {
            return name();
        }
    }

    /** A delivery stream, which reads its source. */
    record DeliveryStream(DeliveryStreamName deliveryStream) implements Caller {
        @Override
        public String name() {
            return deliveryStream.value();
        }

        @Override
        public String toString() {
            return name();
        }
    }

    /** A client on the wire. */
    record Client(ClientName client) implements Caller {
        @Override
        public String name() {
            return client.value();
        }

        @Override
        public String toString() {
            return name();
        }
    }

    default boolean isWorkerOf(ApplicationName application) {
        return this instanceof ApplicationWorker worker && worker.application().equals(application);
    }

    /** First by what they are, in the order above, then by name. */
    @Override
    default int compareTo(Caller other) {
        int byKind = Integer.compare(rank(this), rank(other));
        return byKind == 0 ? name().compareTo(other.name()) : byKind;
    }

    private static int rank(Caller caller) {
        return switch (caller) {
            case Scenario _ -> 0;
            case Producer _ -> 1;
            case QueueWorker _ -> 2;
            case ApplicationWorker _ -> 3;
            case Client _ -> 4;
            case DeliveryStream _ -> 5;
        };
    }
}
