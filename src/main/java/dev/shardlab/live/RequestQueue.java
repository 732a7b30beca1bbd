package dev.shardlab.live;

import dev.shardlab.command.ClientRequest;
import dev.shardlab.command.Command;
import dev.shardlab.command.Reply;
import dev.shardlab.model.VirtualTime;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Where clients ask of a branch that is live: its time is tied to the clock on the wall, and what is asked happens when it is
 * asked. Any thread may ask; requests are answered one after the other, in the order in which they were handed in.
 */
public interface RequestQueue {

    /**
     * Asks.
     *
     * @param request what was said
     * @param command what it means
     * @return the reply, once the request is kept where it survives this program; completed by the engine thread, so what hangs on
     *     it must be short. Fails with {@link RequestQueueClosed} if the branch is not live any more
     */
    CompletableFuture<Reply> ask(ClientRequest request, Command command);

    /** The time on the branch. */
    VirtualTime now();

    /**
     * How far that is ahead of the clock on the wall, which clients have; negative if it is behind. Nearly nothing, unless the wall
     * was set back, or the branch began on another day.
     */
    Duration aheadOfWall();

    /** How many events there have been on the branch; grows when something happens, and never else. Any thread. */
    long events();

    /** The branch that is live. */
    Branch branch();

    /**
     * Lets the engine thread call {@code bell} whenever something has happened; it must be short.
     *
     * @return takes the bell away again
     */
    Runnable listen(Runnable bell);

    /** Ends this: the branch goes on as an experiment without clients. What was asked before is still answered. */
    void close();
}
