package dev.shardlab.event;

import dev.shardlab.model.Caller;
import dev.shardlab.model.ProducerName;

/**
 * Where records come from: who put them, by which of its requests.
 *
 * @param caller a producer of the experiment, or a client on the wire
 * @param producer as whom the caller stands on the stage; a client has a name of its own in each stream
 * @param call the number of the request, unique in a run; by that of a producer its sending is found
 */
public record PutOrigin(Caller caller, ProducerName producer, long call) {

    /** From a producer of the experiment. */
    public static PutOrigin of(ProducerName producer, long call) {
        return new PutOrigin(new Caller.Producer(producer), producer, call);
    }

    /** Whether nobody saw the request leave: it came from outside. */
    public boolean isClient() {
        return caller instanceof Caller.Client;
    }
}
