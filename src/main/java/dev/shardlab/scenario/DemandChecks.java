package dev.shardlab.scenario;

import dev.shardlab.scenario.form.Reading;
import dev.shardlab.sim.setup.ApplicationSetup;
import dev.shardlab.sim.setup.DeliveryProducerSetup;
import dev.shardlab.sim.setup.Demand;
import dev.shardlab.sim.setup.Demand.Excess;
import dev.shardlab.sim.setup.ProducerSetup;
import dev.shardlab.sim.setup.QueueProducerSetup;
import dev.shardlab.sim.setup.QueueWorkersSetup;
import dev.shardlab.sim.setup.StreamSetup;
import dev.shardlab.sim.setup.TimedAction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reports at its field what no machine should be asked for; of each sum only where it first becomes too much. */
final class DemandChecks {

    private final Reading reading;
    private final Demand demand = new Demand();
    private boolean holds = true;

    private DemandChecks(Reading reading) {
        this.reading = reading;
    }

    /** Whether all of it can be asked of a machine. */
    static boolean run(Reading reading) {
        DemandChecks checks = new DemandChecks(reading);
        checks.parts();
        checks.actions();
        return checks.holds;
    }

    private void parts() {
        eachUntilTooMuch(StreamSetup.class, demand::add, "shards");
        eachUntilTooMuch(ApplicationSetup.class, demand::add, "workers");
        eachUntilTooMuch(ProducerSetup.class, demand::addKeys, "keys");
        eachUntilTooMuch(ProducerSetup.class, Demand::ofTemplate, "payload", "template");
        eachUntilTooMuch(ProducerSetup.class, demand::addBytes, "rate");
        eachUntilTooMuch(QueueProducerSetup.class, demand::addKeys, "keys");
        eachUntilTooMuch(QueueProducerSetup.class, Demand::ofTemplate, "payload", "template");
        eachUntilTooMuch(QueueProducerSetup.class, demand::addBytes, "rate");
        eachUntilTooMuch(DeliveryProducerSetup.class, demand::addKeys, "keys");
        eachUntilTooMuch(DeliveryProducerSetup.class, Demand::ofTemplate, "payload", "template");
        eachUntilTooMuch(DeliveryProducerSetup.class, demand::addBytes, "rate");
        eachUntilTooMuch(QueueWorkersSetup.class, demand::add, "workers");
    }

    private void actions() {
        eachUntilTooMuch(TimedAction.class, demand::add);
        eachUntilTooMuch(TimedAction.class, demand::addBurst, "burst", "records");
    }

    private <T> void eachUntilTooMuch(Class<T> kind, Function<T, @Nullable Excess> asked, String... keys) {
        for (Reading.Located<T> one : reading.all(kind)) {
            Excess excess = asked.apply(one.value());
            if (excess != null) {
                reading.report(one.node().along(keys), excess.message(), excess.hint());
                holds = false;
                return;
            }
        }
    }
}
