package dev.shardlab.draw.item;

import dev.shardlab.model.Caller;

/** Those who send to queues and delivery streams, as they are called on the stage and in words. */
public final class SenderNames {

    /** What no producer sends: the plan of the experiment does, or somebody at the window. */
    public static final String HOW_EXPERIMENT_SENDS = "by plan, by hand";

    private SenderNames() {}

    /** On a box. */
    public static String inShort(Caller sender) {
        return switch (sender) {
            case Caller.Scenario _ -> "experiment";
            case Caller.Producer _,
                    Caller.QueueWorker _,
                    Caller.ApplicationWorker _,
                    Caller.DeliveryStream _,
                    Caller.Client _ -> sender.name();
        };
    }

    /** As the subject of a sentence. */
    public static String subject(Caller sender) {
        return sender instanceof Caller.Scenario ? "the " + inShort(sender) : inShort(sender);
    }
}
