package dev.shardlab.sim.setup;

import java.util.List;

/** The applications that read the streams of an experiment. */
public record ApplicationsSetup(List<ApplicationSetup> applications) implements SystemSetup {

    /** No application. */
    public static final ApplicationsSetup NONE = new ApplicationsSetup(List.of());

    public ApplicationsSetup {
        applications = List.copyOf(applications);
    }

    @Override
    public boolean isEmpty() {
        return applications.isEmpty();
    }
}
