package dev.shardlab.sim.setup;

import java.util.List;

/** The applications that read the streams of an experiment. */
public record ApplicationsSetup(List<GroupSetup> groups) implements SystemSetup {

    /** No application. */
    public static final ApplicationsSetup NONE = new ApplicationsSetup(List.of());

    public ApplicationsSetup {
        groups = List.copyOf(groups);
    }

    @Override
    public boolean isEmpty() {
        return groups.isEmpty();
    }
}
