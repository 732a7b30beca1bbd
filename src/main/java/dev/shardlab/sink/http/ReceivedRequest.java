package dev.shardlab.sink.http;

import java.util.List;

/**
 * A request that a receiver took, as far as it is kept.
 *
 * @param number which request it was, from 1
 * @param id the request's own id; of a collector of Splunk, the hash of what it was sent
 * @param seenBefore whether a request of this id came before
 * @param status what was answered; 0 if the connection was broken off
 * @param records how many records were in it
 * @param bytes how long they were together
 * @param first the beginnings of the first records, as text
 */
public record ReceivedRequest(
        long number, String id, boolean seenBefore, int status, int records, long bytes, List<String> first) {

    /** Takes the texts as they are at that moment. */
    public ReceivedRequest {
        first = List.copyOf(first);
    }
}
