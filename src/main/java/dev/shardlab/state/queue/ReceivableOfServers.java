package dev.shardlab.state.queue;

import dev.shardlab.model.queue.MessageId;
import dev.shardlab.model.queue.QueueMessage;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a standard queue offers: each server gives its messages in order, but which server is asked first changes from receive to
 * receive. So the order of the whole is the best effort that the service promises (Amazon SQS Developer Guide, Standard queues).
 */
final class ReceivableOfServers implements Receivable {

    private final HeldMessages messages;
    private final int firstServer;
    private int asked;
    private Iterator<Map.Entry<Long, MessageId>> offered;

    ReceivableOfServers(HeldMessages messages, int firstServer) {
        this.messages = messages;
        this.firstServer = firstServer;
        this.offered = messages.servers().get(firstServer).iterator();
    }

    @Override
    public @Nullable HeldMessage next() {
        while (!offered.hasNext()) {
            if (asked == QueueMessage.SERVERS - 1) {
                return null;
            }
            asked++;
            offered = messages.servers()
                    .get((firstServer + asked) % QueueMessage.SERVERS)
                    .iterator();
        }
        return messages.get(offered.next().getValue());
    }

    @Override
    public void nextReceive() {
        // What one has received is behind the others already.
    }
}
