package dev.shardlab.draw.kinesis;

import dev.shardlab.draw.paper.Ages;

/**
 * How somebody who read has left.
 *
 * @param died whether it fell silent; else it was shut down
 * @param agoMicros how long ago
 * @param expiryInMicros how long until leases that still stand in its name expire; 0 for one that was shut down
 */
public record Gone(boolean died, long agoMicros, long expiryInMicros) {

    /** {@code died 3 s ago}, {@code stopped 3 s ago} */
    String words() {
        return word() + " " + Ages.words(agoMicros) + " ago";
    }

    String word() {
        return died ? "died" : "stopped";
    }

    /** What became of its leases. */
    String leases(boolean holdsSome) {
        if (holdsSome) {
            return "leases expire in " + Ages.words(expiryInMicros);
        }
        return died ? "its leases have expired" : "it gave its leases back";
    }
}
