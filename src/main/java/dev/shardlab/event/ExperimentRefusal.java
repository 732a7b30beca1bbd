package dev.shardlab.event;

import dev.shardlab.event.FirehoseEvent.FirehoseCallRefused;
import dev.shardlab.event.QueueEvent.QueueCallRefused;
import dev.shardlab.event.StreamEvent.ChangeRefused;
import java.util.Optional;

/** Whether a service refused what the experiment itself asked of it: something that was planned, or done at the window. */
public final class ExperimentRefusal {

    private ExperimentRefusal() {}

    /** What the service said; empty if this is no such refusal. */
    public static Optional<String> of(Event event) {
        return switch (event) {
            case ChangeRefused refused -> Optional.of(refused.message());
            case QueueCallRefused refused when refused.isOfScenario() -> Optional.of(refused.message());
            case FirehoseCallRefused refused when refused.isOfScenario() -> Optional.of(refused.message());
            case StreamEvent _,
                    ConsumerEvent _,
                    ProducerEvent _,
                    ApplicationEvent _,
                    ClientEvent _,
                    QueueEvent _,
                    FirehoseEvent _,
                    AccountEvent _,
                    InputEvent _ -> Optional.empty();
        };
    }
}
