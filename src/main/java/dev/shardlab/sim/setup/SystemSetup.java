package dev.shardlab.sim.setup;

/** What takes part of one system in an experiment. Systems register here, and nowhere else in a {@link Setup}. */
public sealed interface SystemSetup
        permits StreamsSetup, ProducersSetup, ApplicationsSetup, ClientsSetup, QueuesSetup, FirehoseSetup {

    /** Whether nothing of the system takes part. */
    boolean isEmpty();
}
