package dev.shardlab.state.queue;

import org.jspecify.annotations.Nullable;

/** The messages that receives may have, one after the other. To look at only: nothing is received by it. */
public sealed interface Receivable permits ReceivableOfGroups, ReceivableOfServers {

    /** The next message; null if there is none left. */
    @Nullable
    HeldMessage next();

    /** One receive has what it takes; what is given from here on is another one's. */
    void nextReceive();
}
