package dev.shardlab.sim;

import dev.shardlab.event.Event;
import dev.shardlab.event.ProducerEvent.PutSent;
import dev.shardlab.event.ProducerEvent.RecordsAbandoned;
import dev.shardlab.event.ProducerEvent.RetryScheduled;
import dev.shardlab.event.StreamEvent.PutRefused;
import dev.shardlab.event.StreamEvent.PutThrottled;
import dev.shardlab.event.StreamEvent.RecordsAppended;
import dev.shardlab.model.IntColumn;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.kinesis.RecordBatch;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

/** Where every record of a producer is, counted from the events alone and not from the state: a second book beside the first. */
final class ProducerLedger {

    /** Counts of records of one producer. */
    static final class Account {
        long sent;
        long onTheWay;
        long refused;
        long waiting;
        long stored;
        long abandoned;

        boolean balances() {
            return onTheWay >= 0
                    && refused >= 0
                    && waiting >= 0
                    && sent == onTheWay + refused + waiting + stored + abandoned;
        }

        @Override
        public String toString() {
            return "sent %d, on the way %d, refused %d, waiting %d, stored %d, abandoned %d"
                    .formatted(sent, onTheWay, refused, waiting, stored, abandoned);
        }
    }

    /** A request on its way, and which of its records the service has decided about. */
    private record Request(RecordBatch batch, BitSet decided) {}

    private final Map<ProducerName, Account> accounts = new TreeMap<>();
    private final Map<Long, Request> requests = new TreeMap<>();

    Account account(ProducerName name) {
        return accounts.computeIfAbsent(name, _ -> new Account());
    }

    void enter(Event event) {
        switch (event) {
            case PutSent e -> {
                Account account = account(e.producer());
                if (e.attempt() == 1) {
                    account.sent += e.batch().size();
                } else {
                    account.waiting -= e.batch().size();
                }
                account.onTheWay += e.batch().size();
                requests.put(e.call(), new Request(e.batch(), new BitSet()));
            }
            case RecordsAppended e -> {
                decide(e.call(), e.batch(), e.placement().positions());
                account(e.producer()).onTheWay -= e.count();
                account(e.producer()).stored += e.count();
            }
            case PutThrottled e -> {
                decide(e.call(), e.batch(), e.positions());
                account(e.producer()).onTheWay -= e.positions().size();
                account(e.producer()).refused += e.positions().size();
            }
            case PutRefused e -> {
                int size = requests.get(e.call()).batch().size();
                account(e.producer()).onTheWay -= size;
                account(e.producer()).refused += size;
            }
            case RetryScheduled e -> {
                account(e.producer()).refused -= e.batch().size();
                account(e.producer()).waiting += e.batch().size();
            }
            case RecordsAbandoned e -> {
                account(e.producer()).refused -= e.batch().size();
                account(e.producer()).abandoned += e.batch().size();
            }
            default -> {}
        }
    }

    private void decide(long call, RecordBatch batch, IntColumn positions) {
        Request request = requests.get(call);
        if (!request.batch().equals(batch)) {
            throw new AssertionError("request " + call + " arrived with other records than it left with");
        }
        for (int i = 0; i < positions.size(); i++) {
            if (request.decided().get(positions.get(i))) {
                throw new AssertionError("record " + positions.get(i) + " of request " + call + " was decided twice");
            }
            request.decided().set(positions.get(i));
        }
    }
}
